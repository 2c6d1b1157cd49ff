/**
 * Slips between two words: letters added, left out, changed, or two neighbours swapped.
 * Counting stops beyond `most`: any greater number means « more than that ».
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const slips = slipsAt(a, b, row, column, current, above, before);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? Infinity, most + 1);
}

function slipsAt(
  a: string,
  b: string,
  row: number,
  column: number,
  current: readonly number[],
  above: readonly number[],
  before: readonly number[],
): number {
  const at = (line: readonly number[], index: number) => line[index] ?? Infinity;
  const same = a[row - 1] === b[column - 1];
  const slips = Math.min(
    at(current, column - 1) + 1,
    at(above, column) + 1,
    at(above, column - 1) + (same ? 0 : 1),
  );
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(slips, at(before, column - 2) + 1) : slips;
}
