import type { Cell } from '../../core/inventory/cell';
import type { Markup } from './markup';
import { BadValue, type CellContext, CellValues } from './xlsx-cell';
import { readRichText } from './xlsx-strings';
import { detached } from './xlsx-text';

const LAST_COLUMN = 16_384;
/** Whole numbers of as many digits are exact. */
const EXACT_DIGITS = 15;

const SPACE = 32;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LOWER_C = 99;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

export interface CellOptions extends CellContext {
  /** 0-based columns to read; all when absent. */
  readonly columns?: ReadonlySet<number>;
}

/**
 * Reads the cells of a row, one at a time. Nearly all are written `<c r="A1" s="1" t="s"><v>12</v></c>`: those are
 * read character by character on the spot, because millions of them are. Whatever else the schema allows is left to
 * {@link Markup}. @throws BadValue for a reference or a value that cannot be.
 */
export class CellReader {
  /** Of the worksheet's names. */
  prefix = '';
  /** 0-based column of the last cell; -1 before the first of a row. */
  column = -1;
  /** Row that the last cell's reference states; 0 when it has none. */
  row = 0;
  value: Cell = null;

  private readonly values: CellValues;
  private readonly wanted: readonly boolean[] | null;
  private type = 'n';
  private style = 0;
  private empty = false;

  constructor(
    private readonly markup: Markup,
    { columns, ...context }: CellOptions,
  ) {
    this.values = new CellValues(context);
    this.wanted = columns ? Array.from({ length: LAST_COLUMN }, (_, index) => columns.has(index)) : null;
  }

  /** Reads the next cell of the row; `none` once the row was closed, `incomplete` when more text must come first. */
  read(): 'cell' | 'none' | 'incomplete' {
    const { markup, prefix } = this;
    let attributes = this.plainCellAt(markup.at);
    while (attributes < 0) {
      if (!markup.nextTag()) return 'incomplete';
      if (markup.name === `${prefix}row`) return 'none';
      if (markup.name === `${prefix}c` && markup.kind !== 'close') attributes = markup.inner;
    }
    const content = this.readAttributes(attributes);
    if (content < 0) return 'incomplete';
    markup.at = content;
    this.value = null;
    return this.empty || this.readPlainValue(content) || this.readContent() ? 'cell' : 'incomplete';
  }

  /** Where the attributes of the cell that starts at `at` start; -1 when something else stands there. */
  private plainCellAt(at: number): number {
    const { text } = this.markup;
    return this.prefix === '' &&
      text.charCodeAt(at) === LESS &&
      text.charCodeAt(at + 1) === LOWER_C &&
      text.charCodeAt(at + 2) === SPACE
      ? at + 2
      : -1;
  }

  /** Reads `r`, `s` and `t` wherever they stand; gives where the tag ends, -1 when more text must come first. */
  private readAttributes(from: number): number {
    const { text } = this.markup;
    this.row = 0;
    this.style = 0;
    this.type = 'n';
    this.empty = false;
    this.column += 1;
    for (let at = from; ;) {
      const first = text.charCodeAt(at);
      if (first === GREATER) return at + 1;
      if (first <= SPACE || first === SLASH) {
        this.empty = first === SLASH;
        at += 1;
        continue;
      }
      let equals = at;
      for (let code = first; code !== EQUALS; code = text.charCodeAt(++equals)) if (!(code >= 0)) return -1;
      const isShort = equals - at === 1 || text.slice(at, equals).trim().length === 1;
      let open = equals + 1;
      while (text.charCodeAt(open) <= SPACE) open++;
      const quote = text.charCodeAt(open);
      let close = open + 1;
      for (let code = text.charCodeAt(close); code !== quote; code = text.charCodeAt(++close))
        if (!(code >= 0)) return -1;
      if (isShort) {
        if (first === LOWER_R) this.readReference(open + 1, close);
        else if (first === LOWER_S) this.style = this.digits(open + 1, close);
        else if (first === LOWER_T) this.type = text.slice(open + 1, close);
      }
      at = close + 1;
    }
  }

  private readReference(from: number, to: number): void {
    const { text } = this.markup;
    let column = 0;
    let at = from;
    for (let code = text.charCodeAt(at); at < to && code > NINE; code = text.charCodeAt(++at)) {
      // Lower-case letters are not written by Excel, but it reads them.
      const letter = (code & 31) - 1;
      if (letter < 0 || letter > 25 || code < 65 || code > 122) throw new BadValue();
      column = column * 26 + letter + 1;
    }
    this.row = this.digits(at, to);
    if (column < 1 || column > LAST_COLUMN || this.row < 1) throw new BadValue();
    this.column = column - 1;
  }

  private digits(from: number, to: number): number {
    const { text } = this.markup;
    let number = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) throw new BadValue();
      number = number * 10 + code - ZERO;
    }
    return number;
  }

  /** Takes `<v>12</v></c>` of a shared string or a number; false for anything else, nothing moved. */
  private readPlainValue(at: number): boolean {
    const { text } = this.markup;
    const isNumber = this.type === 'n';
    if (this.prefix !== '' || !(isNumber || this.type === 's') || !text.startsWith('<v>', at)) return false;
    const start = at + 3;
    let end = start;
    let whole = 0;
    let code = text.charCodeAt(end);
    while (code >= ZERO && code <= NINE) {
      whole = whole * 10 + code - ZERO;
      code = text.charCodeAt(++end);
    }
    const isWhole = code === LESS && end > start && end - start <= EXACT_DIGITS;
    if (!isWhole) end = text.indexOf('<', end);
    if (end < 0 || !text.startsWith('</v></c>', end)) return false;
    if (this.isWanted()) {
      if (!isWhole) this.value = this.values.typed(text.slice(start, end), this.type, this.style);
      else this.value = isNumber ? this.values.number(whole, this.style) : this.values.shared(whole);
    }
    this.markup.at = end + 8;
    return true;
  }

  /** Reads up to the end of the cell; false when more text must come first. */
  private readContent(): boolean {
    const { markup, prefix } = this;
    const names = { cell: `${prefix}c`, value: `${prefix}v`, inline: `${prefix}is` };
    let raw: string | null = null;
    let rich: string | null = null;
    while (markup.nextTag()) {
      if (markup.name === names.cell && markup.kind === 'close') {
        if (this.isWanted()) this.value = this.meaning(raw, rich);
        return true;
      }
      if (markup.kind !== 'open') continue;
      if (markup.name === names.value) {
        if (!markup.readText()) return false;
        raw = markup.value;
      } else if (markup.name === names.inline) {
        rich = readRichText(markup, prefix, names.inline);
        if (rich === null) return false;
      }
    }
    return false;
  }

  private meaning(raw: string | null, rich: string | null): Cell {
    const value = rich ?? (raw === null ? '' : this.values.typed(raw, this.type, this.style));
    return typeof value === 'string' && this.type !== 's' ? detached(value) || null : value;
  }

  private isWanted(): boolean {
    return this.wanted === null || this.wanted[this.column] === true;
  }
}
