import type { Cell } from '../core/inventory/cell';

/**
 * Columns that a cell is shown over: a text runs on over the empty cells to its right, as spreadsheets show it.
 * @param columns how many the sheet has; `cells` may be shorter.
 */
export function cellSpan(cells: readonly Cell[], index: number, columns: number): number {
  if (typeof cells[index] !== 'string') return 1;
  let end = index + 1;
  while (end < columns && isEmpty(cells[end])) end += 1;
  return end - index;
}

/** A column in sight: its 0-based place, its left edge and its width in pixels. */
export interface ColumnInSight {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** The same of a cell, over all the columns that it spans. */
export interface CellInSight extends ColumnInSight {
  readonly span: number;
}

/**
 * The cells of a row to draw: those that a text to their left runs over are left out.
 * @param widths of all the columns of the sheet, in pixels.
 */
export function cellsInSight(
  cells: readonly Cell[],
  columns: readonly ColumnInSight[],
  widths: readonly number[],
): readonly CellInSight[] {
  const shown: CellInSight[] = [];
  let covered = 0;
  for (const { index, start } of columns) {
    if (index < covered) continue;
    const span = cellSpan(cells, index, widths.length);
    covered = index + span;
    const size = widths.slice(index, covered).reduce((sum, width) => sum + width, 0);
    shown.push({ index, start, size, span });
  }
  return shown;
}

/** Whether a row says one thing only, as the title above a table does. */
export function standsAlone(cells: readonly Cell[]): boolean {
  return cells.filter((cell) => !isEmpty(cell)).length === 1;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}
