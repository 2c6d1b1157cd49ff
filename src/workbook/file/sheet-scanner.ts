import type { RawRow } from '../../core/inventory/cell';
import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import { columnLetters } from '../a1';
import { beyondLimit, LIMITS, megabytes } from './limits';
import { Markup, prefixOf } from './markup';
import { readMarkupRow } from './markup-row';
import { NOT_PLAIN, PlainRows } from './plain-row';
import { BadValue, RowDraft } from './row-draft';
import { type CellContext, CellValues } from './xlsx-cell';

const SPACE = 32;
const LESS = 60;

export interface ScanOptions extends CellContext {
  /** The sheet's name, for messages. */
  readonly sheet: string;
  /** 0-based columns to read; all when absent. */
  readonly columns?: ReadonlySet<number>;
}

/**
 * Reads the rows of a sheet's XML as it comes, UTF-8 in pieces cut anywhere. Rows written as nearly all are go to
 * {@link PlainRows}; those that are not, one at a time, to {@link readMarkupRow}.
 */
export class SheetScanner {
  private readonly values: CellValues;
  private readonly plain: PlainRows;
  private readonly wanted: ((column: number) => boolean) | null;
  private readonly markup = new Markup();
  private readonly draft = new RowDraft();
  private stage: 'head' | 'rows' | 'tail' = 'head';
  /** Of the worksheet's names. */
  private prefix: string | null = null;
  private rowEnd = new Uint8Array();
  private rowsEnd = new Uint8Array();
  private row = 0;

  /** What has come and was not read yet is in [at, length); a zero follows. */
  private bytes = new Uint8Array(1 << 19);
  private at = 0;
  private length = 0;
  /** Bytes at hand below which there is no use in looking. */
  private enough = 0;

  constructor(private readonly options: ScanOptions) {
    const { columns } = options;
    this.wanted = columns ? (column) => columns.has(column) : null;
    this.values = new CellValues(options);
    this.plain = new PlainRows(this.values, this.wanted);
  }

  /** True once all the rows were given: the rest of the part does not matter. */
  get done(): boolean {
    return this.stage === 'tail';
  }

  /** The rows that end in this piece, those without values left out. @throws Problem `damaged-sheet`, `beyond-limit`. */
  feed(piece: Uint8Array): RawRow[] {
    this.append(piece);
    if (this.length - this.at < this.enough) return [];
    const rows = this.read();
    // What did not end is looked at again when twice as much has come, and not with each piece.
    this.enough = this.at === 0 ? this.length * 2 : 0;
    if (!this.done && this.length - this.at > LIMITS.piece)
      throw beyondLimit(
        `la ligne ${this.row + 1} de sa feuille « ${this.options.sheet} » est écrite en plus de ${megabytes(LIMITS.piece)}`,
      );
    return rows;
  }

  /** The rows that were still to be read. @throws Problem `damaged-sheet` when the text ended before the rows did. */
  end(): RawRow[] {
    const rows = this.read();
    if (!this.done) throw this.damaged(this.row);
    return rows;
  }

  private read(): RawRow[] {
    const rows: RawRow[] = [];
    try {
      if (this.stage === 'head') this.readHead();
      while (this.stage === 'rows' && (this.readPlain(rows) || this.readMarkup(rows)));
    } catch (error) {
      throw error instanceof BadValue ? this.damaged(this.draft.row || this.row + 1) : error;
    }
    return rows;
  }

  private append(piece: Uint8Array): void {
    const kept = this.bytes.subarray(this.at, this.length);
    const needed = kept.length + piece.length + 1;
    const isFull = needed > this.bytes.length;
    if (isFull) this.bytes = new Uint8Array(needed * 2);
    if (isFull || this.at > 0) this.bytes.set(kept);
    this.bytes.set(piece, kept.length);
    this.at = 0;
    this.length = kept.length + piece.length;
    this.bytes[this.length] = 0;
    this.plain.bytes = this.bytes;
  }

  /** Looks for the start of the rows; nothing is read until all of the head has come. */
  private readHead(): void {
    const { markup } = this;
    // The piece may end inside a character; what was cut is read again with the next.
    markup.text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.pending());
    markup.at = 0;
    let prefix: string | null = null;
    while (markup.nextTag()) {
      prefix ??= prefixOf(markup.name, 'worksheet');
      if (prefix === null) throw new BadValue();
      if (markup.name !== `${prefix}sheetData`) continue;
      this.stage = markup.kind === 'open' ? 'rows' : 'tail';
      this.prefix = prefix;
      this.rowEnd = utf8(`</${prefix}row>`);
      this.rowsEnd = utf8(`</${prefix}sheetData>`);
      this.at += utf8(markup.text.slice(0, markup.at)).length;
      return;
    }
  }

  /** Takes the row at hand if it is plain; false when it is not, or has not come whole. */
  private readPlain(rows: RawRow[]): boolean {
    if (this.prefix !== '') return false;
    const end = this.plain.read(this.at, this.draft);
    if (end === NOT_PLAIN) return false;
    this.at = end;
    this.take(rows);
    return true;
  }

  /** Takes all that comes up to the end of the next row, or of the rows; false when that has not come yet. */
  private readMarkup(rows: RawRow[]): boolean {
    const { markup, prefix } = this;
    while (this.bytes[this.at] <= SPACE && this.at < this.length) this.at++;
    let end = this.find(this.rowEnd, this.at);
    if (end < 0) end = this.find(this.rowsEnd, this.at);
    while (end >= 0) {
      markup.text = this.values.decode(this.bytes.subarray(this.at, end));
      markup.at = 0;
      let read = 0;
      while (this.stage === 'rows' && markup.nextTag()) {
        if (markup.name === `${prefix}sheetData`) this.stage = 'tail';
        else if (markup.name === `${prefix}row` && markup.kind !== 'close') {
          if (!readMarkupRow(markup, prefix ?? '', this.draft, this.values, this.wanted)) break;
          this.take(rows);
        }
        read = markup.at;
      }
      this.at += utf8(markup.text.slice(0, read)).length;
      if (read > 0) return true;
      // What looked like the end of the row stands in a comment or in character data: look twice as far, to read it in
      // a few goes whatever the comment holds.
      const further = this.find(this.rowEnd, this.at + (end - this.at) * 2);
      end = further >= 0 ? further : this.find(this.rowsEnd, end);
    }
    return false;
  }

  private take(rows: RawRow[]): void {
    const row = this.draft.end(this.row);
    this.row = row.row;
    if (row.cells.length > 0) rows.push(row);
    if (this.draft.empties > LIMITS.emptyPlaces)
      throw beyondLimit(
        `sa feuille « ${this.options.sheet} » a, jusqu’à la ligne ${row.row}, plus de ${frenchInteger(LIMITS.emptyPlaces)} cases vides à gauche d’une case remplie (la plus à droite : colonne ${columnLetters(row.cells.length)})`,
      );
  }

  private pending(): Uint8Array {
    return this.bytes.subarray(this.at, this.length);
  }

  /** Behind the next occurrence; -1 when there is none. */
  private find(wanted: Uint8Array, from: number): number {
    const { bytes, length } = this;
    for (let at = bytes.indexOf(LESS, from); at >= 0 && at < length; at = bytes.indexOf(LESS, at + 1)) {
      let same = 1;
      while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
      if (same === wanted.length && at + same <= length) return at + same;
    }
    return -1;
  }

  private damaged(row: number): Problem {
    const where = row > 0 ? ` vers la ligne ${row}` : '';
    return new Problem(
      'damaged-sheet',
      `La feuille « ${this.options.sheet} » de ce classeur est abîmée${where} : ouvrez le classeur dans Excel, laissez-le le réparer, enregistrez-le, puis recommencez.`,
    );
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
