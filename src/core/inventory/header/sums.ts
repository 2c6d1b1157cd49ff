import { countOfCell } from '../../text/french-number';
import type { HeaderBlock } from './block';

/** Rows that must agree; fewer may do so by chance. */
const ROWS = 2;

/**
 * The columns whose number is, on every row, the sum of those that stand just after them or just before: a total under
 * another name (« Ordinateurs » before « Portables » and « Fixes »).
 */
export function sumsOfOthers({ below }: HeaderBlock, columns: readonly number[]): ReadonlySet<number> {
  const numbers = new Map(
    columns.map((column) => [column, below.map(({ cells }) => countOfCell(cells[column]) ?? 0)] as const),
  );
  const of = (column: number) => numbers.get(column) ?? [];
  const sums = new Set<number>();
  for (const [at, column] of columns.entries()) {
    const runs = [columns.slice(at + 1), columns.slice(0, at).reverse()];
    if (runs.some((run) => isSumOfFirst(of(column), run.filter((one) => !sums.has(one)).map(of)))) {
      sums.add(column);
    }
  }
  return sums;
}

/** Whether the first two or more of the others add up to it, row by row. */
function isSumOfFirst(total: readonly number[], others: readonly (readonly number[])[]): boolean {
  const filled = total.filter((value) => value > 0).length;
  if (filled < ROWS) return false;
  let sum = total.map(() => 0);
  for (const [index, other] of others.entries()) {
    sum = sum.map((value, row) => value + (other[row] ?? 0));
    const added = others.slice(0, index + 1).filter((one) => one.some((value) => value > 0)).length;
    if (added >= 2 && sum.every((value, row) => value === total[row])) return true;
  }
  return false;
}
