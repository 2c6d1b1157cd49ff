import type { Cell, RawRow } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import { CellReader, type CellOptions } from './cell-reader';
import { Markup, prefixOf } from './markup';
import { BadValue } from './xlsx-cell';

const LAST_ROW = 1_048_576;
/** No row of a sound sheet is written in as many characters; a sheet whose row never ends is not read for ever. */
const LONGEST_ROW = 1 << 25;

export interface ScanOptions extends CellOptions {
  /** The sheet's name, for messages. */
  readonly sheet: string;
}

/** Reads the rows of a sheet's XML as it comes, in pieces cut anywhere. The worksheet's names may bear a prefix. */
export class SheetScanner {
  private readonly markup = new Markup();
  private readonly cell: CellReader;
  private prefix: string | null = null;
  private stage: 'head' | 'rows' | 'tail' = 'head';
  private row = 0;

  constructor(private readonly options: ScanOptions) {
    this.cell = new CellReader(this.markup, options);
  }

  /** True once all the rows were given: the rest of the part does not matter. */
  get done(): boolean {
    return this.stage === 'tail';
  }

  /** The rows that end in this piece, those without values left out. @throws Problem `damaged-sheet`. */
  feed(piece: string): RawRow[] {
    const { markup } = this;
    markup.feed(piece);
    const rows: RawRow[] = [];
    while (this.stage !== 'tail') {
      const start = markup.at;
      if (!this.step(rows)) {
        markup.at = start;
        break;
      }
    }
    if (this.stage !== 'tail' && markup.text.length - markup.at > LONGEST_ROW) throw this.damaged();
    return rows;
  }

  /** @throws Problem `damaged-sheet` when the text ended before the rows did. */
  end(): void {
    if (!this.done) throw this.damaged();
  }

  /** Takes the next tag, or the next row as a whole; false when more text must come first. */
  private step(rows: RawRow[]): boolean {
    const { markup } = this;
    if (!markup.nextTag()) return false;
    this.prefix ??= this.worksheetPrefix();
    if (markup.name === `${this.prefix}sheetData`) this.stage = markup.kind === 'open' ? 'rows' : 'tail';
    else if (this.stage === 'rows' && markup.name === `${this.prefix}row` && markup.kind !== 'close')
      return this.readRow(rows);
    return true;
  }

  private worksheetPrefix(): string {
    const prefix = prefixOf(this.markup.name, 'worksheet');
    if (prefix === null) throw this.damaged();
    this.cell.prefix = prefix;
    return prefix;
  }

  private readRow(rows: RawRow[]): boolean {
    const { markup, cell } = this;
    const declared = markup.attribute('r');
    const hasCells = markup.kind === 'open';
    let row = declared === null ? 0 : Number(declared);
    const cells: Cell[] = [];
    cell.column = -1;
    while (hasCells) {
      try {
        const found = cell.read();
        if (found === 'incomplete') return false;
        if (found === 'none') break;
      } catch (error) {
        throw error instanceof BadValue ? this.damaged(row || this.row + 1) : error;
      }
      if (cell.row > 0) {
        if (row === 0) row = cell.row;
        else if (row !== cell.row) throw this.damaged(row);
      }
      if (cell.value !== null && !place(cells, cell.column, cell.value)) throw this.damaged(row);
    }
    if (row === 0) row = this.row + 1;
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw this.damaged(row);
    this.row = row;
    if (cells.length > 0) rows.push({ row, cells });
    return true;
  }

  private damaged(row = this.row): Problem {
    const where = row > 0 ? ` vers la ligne ${row}` : '';
    return new Problem(
      'damaged-sheet',
      `La feuille « ${this.options.sheet} » de ce classeur est abîmée${where} : ouvrez le classeur dans Excel, laissez-le le réparer, enregistrez-le, puis recommencez.`,
    );
  }
}

/** False when another cell of the row already stands there. */
function place(cells: Cell[], column: number, value: Cell): boolean {
  if (column < cells.length) {
    if (cells[column] !== null) return false;
    cells[column] = value;
    return true;
  }
  while (cells.length < column) cells.push(null);
  cells.push(value);
  return true;
}
