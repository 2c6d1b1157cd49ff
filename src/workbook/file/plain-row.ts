import type { Cell } from '../../core/inventory/cell';
import type { RowDraft } from './row-draft';
import type { CellValues } from './xlsx-cell';

const SPACE = 32;
const QUOTE = 34;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const UPPER_A = 65;
const UPPER_Z = 90;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

/** A number of as many digits is exact, and so is its quotient by a power of ten (both are doubles without error). */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ROW = bytesOf('<row');
const ROW_END = bytesOf('</row>');
const VALUE = bytesOf('<v>');
const VALUE_END = bytesOf('</v></c>');
const INLINE = bytesOf('<is><t>');
const INLINE_END = bytesOf('</t></is></c>');

/** What {@link PlainRows.read} gives for a row that is written in another way, or has not come whole. */
export const NOT_PLAIN = -1;

/**
 * Reads rows written as Excel and most programs do: no prefix, double quotes, nothing between tags. Works on the
 * bytes, since nearly all of a sheet is markup and numbers: turning millions of cells into text first costs as much
 * as everything else. Whatever is written in another way is left to `MarkupRow`.
 */
export class PlainRows {
  /** The bytes at hand end with a zero, which no XML holds: no loop runs past it. */
  bytes: Uint8Array = new Uint8Array(1);

  private at = 0;
  private isEmpty = false;
  private type = '';
  private style = 0;
  private row = 0;
  private column = 0;
  private value: Cell = null;

  constructor(
    private readonly values: CellValues,
    private readonly wanted: ((column: number) => boolean) | null,
  ) {}

  /** Reads the row that starts at `at` into the draft; gives where it ends, or {@link NOT_PLAIN}. @throws BadValue */
  read(at: number, draft: RowDraft): number {
    if (!this.holds(ROW, at)) return NOT_PLAIN;
    this.at = at + ROW.length;
    this.column = -1;
    if (!this.readAttributes()) return NOT_PLAIN;
    draft.begin(this.row);
    if (this.isEmpty) return this.at;
    const { bytes } = this;
    while (bytes[this.at + 1] === LOWER_C && bytes[this.at] === LESS && bytes[this.at + 2] === SPACE) {
      this.at += 3;
      this.column = draft.column + 1;
      if (!this.readAttributes()) return NOT_PLAIN;
      this.value = null;
      if (!this.isEmpty && !this.readContent()) return NOT_PLAIN;
      draft.put(this.row, this.column, this.value);
    }
    return this.holds(ROW_END, this.at) ? this.at + ROW_END.length : NOT_PLAIN;
  }

  /** Reads `r`, `s` and `t` up to the end of the tag, whatever their order; false when they are written otherwise. */
  private readAttributes(): boolean {
    const { bytes } = this;
    let { at } = this;
    this.row = 0;
    this.style = 0;
    this.type = 'n';
    this.isEmpty = false;
    for (;;) {
      const name = bytes[at];
      if (name === SPACE) {
        at += 1;
        continue;
      }
      if (name === GREATER) break;
      if (name < SPACE) return false;
      if (name === SLASH) {
        this.isEmpty = true;
        at += 1;
        break;
      }
      let equals = at + 1;
      while (bytes[equals] > SPACE && bytes[equals] !== EQUALS) equals++;
      if (bytes[equals] !== EQUALS || bytes[equals + 1] !== QUOTE) return false;
      const start = equals + 2;
      let end = start;
      while (bytes[end] !== QUOTE) if (bytes[end++] === 0) return false;
      if (equals - at === 1) {
        if (name === LOWER_R) {
          if (!this.readReference(start, end)) return false;
        } else if (name === LOWER_S) {
          this.style = this.number(start, end);
          if (this.style < 0) return false;
        } else if (name === LOWER_T) this.type = this.typeAt(start, end);
      }
      at = end + 1;
    }
    if (bytes[at] !== GREATER) return false;
    this.at = at + 1;
    return true;
  }

  /** `B12` of a cell, or `12` of a row. */
  private readReference(start: number, end: number): boolean {
    const { bytes } = this;
    let column = 0;
    let at = start;
    for (let code = bytes[at]; code >= UPPER_A && code <= UPPER_Z; code = bytes[++at])
      column = column * 26 + code - UPPER_A + 1;
    this.row = this.number(at, end);
    if (column > 0) this.column = column - 1;
    return this.row > 0;
  }

  /** -1 when it is not a short row of digits. */
  private number(start: number, end: number): number {
    const { bytes } = this;
    if (end === start || end - start > EXACT_DIGITS) return -1;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = bytes[at] - ZERO;
      if (!(digit >= 0 && digit <= 9)) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  private typeAt(start: number, end: number): string {
    if (end - start === 1 && this.bytes[start] === LOWER_S) return 's';
    return this.text(start, end);
  }

  /** Reads up to the end of the cell: a formula passed over, then its value, or an inline text. */
  private readContent(): boolean {
    if (this.bytes[this.at] === LESS && this.bytes[this.at + 1] === LOWER_F && !this.skipFormula())
      return false;
    if (this.type === 'inlineStr') return this.readText(INLINE, INLINE_END, 'str');
    if (this.type === 'n') return this.readNumber() || this.readText(VALUE, VALUE_END, 'n');
    if (this.type === 's') return this.readShared();
    return this.readText(VALUE, VALUE_END, this.type);
  }

  private skipFormula(): boolean {
    const { bytes } = this;
    let { at } = this;
    while (bytes[at] !== GREATER) if (bytes[at++] === 0) return false;
    if (bytes[at - 1] !== SLASH) {
      while (bytes[at] !== LESS) if (bytes[at++] === 0) return false;
      if (bytes[at + 1] !== SLASH || bytes[at + 2] !== LOWER_F || bytes[at + 3] !== GREATER) return false;
      at += 3;
    }
    this.at = at + 1;
    return true;
  }

  private readShared(): boolean {
    const { bytes, at } = this;
    if (!this.holds(VALUE, at)) return false;
    const start = at + VALUE.length;
    let end = start;
    let index = 0;
    for (let code = bytes[end]; code >= ZERO && code <= NINE; code = bytes[++end])
      index = index * 10 + code - ZERO;
    if (end === start || !this.holds(VALUE_END, end)) return false;
    if (this.isWanted()) this.value = this.values.shared(index);
    this.at = end + VALUE_END.length;
    return true;
  }

  /** A number of few digits without exponent; false for others, nothing moved. */
  private readNumber(): boolean {
    const { bytes, at } = this;
    if (!this.holds(VALUE, at)) return false;
    let end = at + VALUE.length;
    const isNegative = bytes[end] === MINUS;
    if (isNegative) end += 1;
    const start = end;
    let digits = 0;
    let dot = -1;
    for (let code = bytes[end]; (code >= ZERO && code <= NINE) || code === DOT; code = bytes[++end]) {
      if (code !== DOT) digits = digits * 10 + code - ZERO;
      else if (dot < 0) dot = end;
      else return false;
    }
    const count = end - start - (dot < 0 ? 0 : 1);
    if (count === 0 || count > EXACT_DIGITS || !this.holds(VALUE_END, end)) return false;
    if (this.isWanted()) {
      const number = dot < 0 ? digits : digits / POWERS[end - dot - 1];
      this.value = this.values.number(isNegative ? 0 - number : number, this.style);
    }
    this.at = end + VALUE_END.length;
    return true;
  }

  private readText(opening: Uint8Array, closing: Uint8Array, type: string): boolean {
    const { bytes } = this;
    if (!this.holds(opening, this.at)) return false;
    const start = this.at + opening.length;
    let end = start;
    while (bytes[end] !== LESS) if (bytes[end++] === 0) return false;
    if (!this.holds(closing, end)) return false;
    if (this.isWanted()) this.value = this.values.written(this.text(start, end), type, this.style);
    this.at = end + closing.length;
    return true;
  }

  private text(start: number, end: number): string {
    return this.values.decode(this.bytes.subarray(start, end));
  }

  private isWanted(): boolean {
    return this.wanted === null || this.wanted(this.column);
  }

  private holds(expected: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < expected.length; index++)
      if (bytes[at + index] !== expected[index]) return false;
    return true;
  }
}
