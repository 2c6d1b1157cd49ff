import Papa from 'papaparse';
import type { Cell, RawRow } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import type { ReadOptions, SheetInfo } from '../port';
import { Breath } from '../breath';
import { decodeText } from './decode-text';
import { mendQuotes } from './mend-quotes';
import { sniffSeparator } from './separator';
import { legalSheetName } from '../sheet-name';
import { unknownSheet, type TabularSource } from './tabular-source';

/** Characters parsed at a time: about a thousand rows. */
const PIECE = 1 << 17;

/**
 * A .csv as a workbook of one sheet, named after the file. Every value stays text: « 035 », a UAI or a SIRET must not
 * become a number; the core reads French numbers and dates from text.
 */
export class CsvSource implements TabularSource {
  readonly kind = 'csv';
  readonly file = null;

  private constructor(
    readonly title: string,
    private readonly text: string,
  ) {}

  static open(title: string, bytes: Uint8Array): CsvSource {
    return new CsvSource(title, decodeText(bytes).replace(/\r\n?/g, '\n'));
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve([{ name: this.name, visible: true, active: true, role: null, size: null }]);
  }

  /** Rows are numbered as a spreadsheet numbers them: a value with line breaks takes one row. @throws Problem `damaged-csv`. */
  async *rows(sheet: string, options: ReadOptions = {}): AsyncGenerator<readonly RawRow[]> {
    if (sheet !== this.name) throw unknownSheet(sheet);
    const { limit = Infinity, columns, signal, onProgress } = options;
    const breath = new Breath();
    let left = limit;
    signal?.throwIfAborted();
    for (const { batch, done } of this.batches(columns)) {
      onProgress?.(done);
      if (batch.length > 0) yield batch.slice(0, left);
      signal?.throwIfAborted();
      left -= batch.length;
      if (left <= 0) return;
      await breath.take();
    }
  }

  /** All rows at once, for a workbook to hold them. */
  *sheetRows(): Generator<readonly RawRow[]> {
    for (const { batch } of this.batches()) yield batch;
  }

  private *batches(columns?: ReadonlySet<number>): Generator<{ batch: RawRow[]; done: number }> {
    let row = 0;
    for (const { records, end } of pieces(this.text)) {
      const batch: RawRow[] = [];
      for (const record of records) {
        row += 1;
        const cells = cellsOf(record, columns);
        if (cells.length > 0) batch.push({ row, cells });
      }
      yield { batch, done: Math.min(1, end / this.text.length) };
    }
  }

  get name(): string {
    return legalSheetName(this.title.replace(/\.[^.]*$/, ''));
  }
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code?: string }[];
  readonly meta: { readonly cursor: number };
}

/** The records of a text, piece by piece: a whole file at once would freeze the page. `end` is where a piece ends. */
function* pieces(original: string): Generator<{ records: Parsed['data']; end: number }> {
  let text = original;
  let isMended = false;
  const parser = { delimiter: sniffSeparator(text), newline: '\n' } as const;
  let start = 0;
  let length = PIECE;
  let before = 0;
  while (start < text.length) {
    const last = start + length >= text.length;
    const parsed: Parsed = new Papa.Parser(parser).parse(text.slice(start, start + length), start, !last);
    if (!isMended && parsed.errors.length > 0) {
      text = text.slice(0, start) + mendQuotes(text.slice(start), parser.delimiter);
      isMended = true;
      continue;
    }
    if (parsed.errors.some(({ code }) => code === 'MissingQuotes'))
      throw new Problem(
        'damaged-csv',
        `Un guillemet ouvert à la ligne ${before + parsed.data.length} de ce fichier n’est jamais refermé : corrigez cette ligne dans le logiciel d’origine, puis recommencez.`,
      );
    const { cursor } = parsed.meta;
    const end = last ? text.length : cursor;
    // A record longer than the piece: look further.
    if (end === start) length *= 2;
    else {
      yield { records: parsed.data, end };
      before += parsed.data.length;
      start = end;
      length = PIECE;
    }
  }
}

/** The values of a record up to the last one that is not empty. */
function cellsOf(record: readonly string[], columns: ReadonlySet<number> | undefined): Cell[] {
  const cells: Cell[] = record.map((text, column) =>
    text === '' || columns?.has(column) === false ? null : text,
  );
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}
