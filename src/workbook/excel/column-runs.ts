/** Neighbouring columns that are read as one range; 0-based. */
export interface ColumnRun {
  readonly left: number;
  readonly width: number;
}

/** The columns from `left` on, `width` of them, that are asked for (all when `wanted` is absent), as few ranges. */
export function columnRuns(left: number, width: number, wanted?: ReadonlySet<number>): ColumnRun[] {
  const runs: { left: number; width: number }[] = [];
  for (let column = left; column < left + width; column += 1) {
    if (wanted && !wanted.has(column)) continue;
    const last = runs.at(-1);
    if (last && last.left + last.width === column) last.width += 1;
    else runs.push({ left: column, width: 1 });
  }
  return runs;
}
