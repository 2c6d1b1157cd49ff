import type { Finding } from '../../core/finding';
import {
  macRoman,
  mixedEncoding,
  RowList,
  shiftedRows,
  spoiltLetters,
} from '../../core/inventory/text-file-findings';
import type { DecodedText } from './decode-text';
import { FOREIGN, withoutMark } from './mixed-encoding';

/** Letters lost by another program, or UTF-8 that one took for Windows-1252 (« Ã© »). */
const SPOILT =
  /\uFFFD|\u00C3[\u00A0-\u00BF\u2030\u02C6\u2020\u2021\u20AC]|\u00C5\u201C|\u00E2\u20AC[\u2122\u0153\u009D\u201C\u201D\u02DC\u00A6]/;

/** What there is to say of how the records of a .csv were read, gathered as they are gone through. */
export class CsvRemarks {
  private readonly foreign = new RowList();
  private readonly spoilt = new RowList();
  private spoiltText = '';
  /** How many records have so many values. */
  private readonly widths = new Map<number, number>();
  /** The rows whose last value stands there. */
  private readonly filled = new Map<number, RowList>();
  private readonly holdsSpoilt: boolean;

  constructor(
    private readonly sheet: string,
    private readonly separator: string,
    private readonly decoded: DecodedText,
  ) {
    this.holdsSpoilt = SPOILT.test(decoded.text);
  }

  /** @param filled how many values the record has up to the last one that is not empty */
  take(row: number, record: readonly string[], filled: number): void {
    if (filled === 0) return;
    this.widths.set(record.length, (this.widths.get(record.length) ?? 0) + 1);
    const alike = this.filled.get(filled) ?? new RowList();
    alike.add(row);
    this.filled.set(filled, alike);
    if (this.decoded.encoding === 'mixed' && record.some((value) => value.includes(FOREIGN))) {
      this.foreign.add(row);
    }
    const spoilt = this.holdsSpoilt ? record.find((value) => SPOILT.test(value)) : undefined;
    if (spoilt === undefined) return;
    if (this.spoilt.count === 0) this.spoiltText = withoutMark(spoilt).slice(0, QUOTED);
    this.spoilt.add(row);
  }

  findings(): readonly Finding[] {
    const { sheet } = this;
    const [columns = 0] = [...this.widths].reduce<readonly number[]>(
      (most, width) => (width[1] > (most[1] ?? 0) ? width : most),
      [],
    );
    const shifted = [...this.filled].filter(([filled]) => filled > columns);
    return [
      ...(this.decoded.encoding === 'macintosh' ? [macRoman(sheet)] : []),
      ...(this.foreign.count > 0 ? [mixedEncoding(sheet, this.foreign)] : []),
      ...(this.spoilt.count > 0 ? [spoiltLetters(sheet, this.spoilt, this.spoiltText)] : []),
      ...(shifted.length > 0
        ? [shiftedRows(sheet, RowList.together(shifted.map(([, rows]) => rows)), columns, this.separator)]
        : []),
    ];
  }
}

/** Letters of a value that are quoted. */
const QUOTED = 60;
