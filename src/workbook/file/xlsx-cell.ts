import { type Cell, DateCell, ErrorCell } from '../../core/inventory/cell';
import { BadValue } from './row-draft';
import { unescapeXml, unescapeXstring } from './xlsx-text';

/** Days between the origins of the 1900 and the 1904 systems. */
const SHIFT_1904 = 1462;
const MS_A_DAY = 86_400_000;
/** The origin of the 1900 system, as {@link DateCell} counts: 1899-12-30. */
const ORIGIN = Date.UTC(1899, 11, 30);

export interface CellContext {
  readonly strings: readonly string[];
  /** By cell style: whether numbers are dates. */
  readonly dates: readonly boolean[];
  readonly date1904: boolean;
}

/**
 * Turns what a cell holds as text into what it means; throws BadValue for what its type cannot hold. Dates and errors
 * are made once each: many cells hold the same.
 */
export class CellValues {
  private readonly days = new Map<number, DateCell>();
  private readonly errors = new Map<string, ErrorCell>();

  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(private readonly context: CellContext) {}

  /** UTF-8 as text. @throws BadValue when it is not. */
  decode(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes);
    } catch {
      throw new BadValue();
    }
  }

  /** As {@link typed}, from the text as it is written in the XML. */
  written(xml: string, type: string, style: number): Cell {
    return this.typed(unescapeXml(xml), type, style);
  }

  shared(index: number): Cell {
    const text = this.context.strings[index];
    if (text === undefined) throw new BadValue();
    return text === '' ? null : text;
  }

  number(value: number, style: number): Cell {
    if (!Number.isFinite(value)) throw new BadValue();
    if (this.context.dates[style] !== true) return value;
    return this.date(this.context.date1904 ? value + SHIFT_1904 : value);
  }

  /** @param raw resolved text of `<v>`. @param type the cell's `t`, inline strings left out. */
  typed(raw: string, type: string, style: number): Cell {
    if (type === 'str') return raw === '' ? null : unescapeXstring(raw);
    const value = raw.trim();
    if (value === '') return null;
    switch (type) {
      case 'n':
        return this.number(parseNumber(value), style);
      case 's':
        return this.shared(/^\d+$/.test(value) ? Number(value) : -1);
      case 'b':
        return this.boolean(value);
      case 'e':
        return this.error(value);
      case 'd':
        return this.isoDate(value);
      default:
        throw new BadValue();
    }
  }

  private boolean(value: string): boolean {
    if (value === '1' || value === 'true') return true;
    if (value === '0' || value === 'false') return false;
    throw new BadValue();
  }

  private error(code: string): ErrorCell {
    return remembered(this.errors, code, () => new ErrorCell(code));
  }

  private date(serial: number): DateCell {
    // Times of day would fill the map with dates met once.
    if (!Number.isInteger(serial)) return new DateCell(serial);
    return remembered(this.days, serial, () => new DateCell(serial));
  }

  /** ISO 8601 date, with or without a time, as `t="d"` cells hold it; whatever the workbook's date system. */
  private isoDate(value: string): Cell {
    const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(value);
    if (!parts) throw new BadValue();
    const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
    const midnight = Date.UTC(year, month - 1, day);
    if (new Date(midnight).getUTCDate() !== day) throw new BadValue();
    return this.date((midnight - ORIGIN) / MS_A_DAY + (hours * 3600 + minutes * 60 + seconds) / 86_400);
  }
}

/** A number as the schema writes a double; NaN for anything else that JavaScript would take for a number. */
function parseNumber(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
