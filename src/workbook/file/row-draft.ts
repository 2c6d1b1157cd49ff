import type { Cell, RawRow } from '../../core/inventory/cell';
import { LAST_COLUMN, LAST_ROW } from '../../core/limits';

/** Thrown for what no sound sheet holds: a value that its type excludes, a cell out of the grid or there twice. */
export class BadValue extends Error {}

/** A row as its cells are read. What its cells' references state must agree with it. */
export class RowDraft {
  /** 1-based; 0 until the row or one of its cells states it. */
  row = 0;
  /** 0-based column of the last cell, -1 before the first: a cell without reference stands next to it. */
  column = -1;
  /** Places left empty before a cell, in all rows. */
  empties = 0;
  private cells: Cell[] = [];

  /** `row`: what the row states, 0 when it does not. */
  begin(row: number): void {
    this.row = row;
    this.column = -1;
    this.cells = [];
  }

  /** `row`: what the cell's reference states, 0 when it has none. @throws BadValue */
  put(row: number, column: number, value: Cell): void {
    if (column < 0 || column >= LAST_COLUMN) throw new BadValue();
    if (row !== 0) {
      if (this.row === 0) this.row = row;
      else if (this.row !== row) throw new BadValue();
    }
    this.column = column;
    if (value === null) return;
    const { cells } = this;
    if (column >= cells.length) {
      this.empties += column - cells.length;
      while (cells.length < column) cells.push(null);
      cells.push(value);
    } else if (cells[column] === null) cells[column] = value;
    else throw new BadValue();
  }

  /** The row once its cells are put; `previous` is the number of the row above. @throws BadValue */
  end(previous: number): RawRow {
    if (this.row === 0) this.row = previous + 1;
    if (!Number.isInteger(this.row) || this.row <= previous || this.row > LAST_ROW) throw new BadValue();
    return { row: this.row, cells: this.cells };
  }
}
