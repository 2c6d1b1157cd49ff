import type { CellStyle, PlanValue, SheetPlan } from '../../core/report/book-plan';
import { PAINTS } from '../look';

/** Points of a line of the usual 11-point font, and what Excel allows at most. */
const LINE = 15;
const USUAL_SIZE = 11;
const TALLEST = 409;
/** Characters that fit in a column that the plan gives no width. */
const USUAL_WIDTH = 8;

/**
 * The height in points that a row needs, null for an ordinary one. Excel would find it by itself; LibreOffice does
 * not when it opens a file, and would cut wrapped text and large fonts.
 */
export function rowHeights(plan: SheetPlan): (row: number) => number | null {
  const widths = new Map(plan.widths.map(({ column, width }) => [column, width]));
  const lines = (value: PlanValue, column: number): number =>
    typeof value === 'string' ? lineCount(value, widths.get(column) ?? USUAL_WIDTH) : 1;

  const loose = new Map<number, number>();
  for (const { row, column, value, style, format } of plan.cells) {
    const height = lineHeight(style) * (format === 'wrapped' ? lines(value, column) : 1);
    loose.set(row, Math.max(loose.get(row) ?? LINE, height));
  }
  const tables = plan.tables.map(({ row: top, column: left, columns, rows }) => {
    const wrapped = columns.flatMap(({ format }, index) => (format === 'wrapped' ? [index] : []));
    const header = Math.max(...columns.map(({ title }, index) => lines(title, left + index)));
    return (row: number): number => {
      if (row === top) return LINE * header;
      const values = rows[row - top - 1];
      return values ? LINE * Math.max(1, ...wrapped.map((at) => lines(values[at] ?? null, left + at))) : LINE;
    };
  });
  return (row) => {
    const height = Math.max(loose.get(row) ?? LINE, ...tables.map((table) => table(row)));
    return height > LINE ? Math.min(height, TALLEST) : null;
  };
}

function lineHeight(style: CellStyle): number {
  return (LINE * (PAINTS[style].size ?? USUAL_SIZE)) / USUAL_SIZE;
}

/** The lines that a text takes in a column this wide, broken between words where it can be. */
function lineCount(text: string, width: number): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count += 1;
    let filled = 0;
    for (const word of paragraph.split(' ')) {
      if (filled > 0 && filled + 1 + word.length > width) {
        count += 1;
        filled = 0;
      }
      filled += (filled > 0 ? 1 : 0) + word.length;
      count += Math.max(0, Math.ceil(filled / width) - 1);
      if (filled > width) filled %= width;
    }
  }
  return count;
}
