import type { Cell, RawRow } from '../../../src/core/inventory/cell';

/** Rows as a reader gives them: numbered from 1, empty texts as empty cells. */
export function rowsOf(lines: readonly (readonly Cell[])[]): RawRow[] {
  return lines.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }));
}

/** The same from lines of `;` separated text. */
export function rowsOfText(...lines: readonly string[]): RawRow[] {
  return rowsOf(lines.map((line) => line.split(';')));
}
