/**
 * How much is tried. The gate tries a sample of each kind, `npm run check:long` (LONG=1) everything that was thought of and many more
 * random cases.
 */
export const isLong = Boolean(process.env.LONG);

/** How many random cases. */
export const runs = (inGate: number, atLength: number): number => (isLong ? atLength : inGate);

/** Some of the cases, spread evenly from the first to the last, or all of them. */
export function sampled<T>(cases: readonly T[], inGate: number): readonly T[] {
  if (isLong || inGate >= cases.length) return cases;
  const step = (cases.length - 1) / Math.max(1, inGate - 1);
  return Array.from({ length: inGate }, (_, turn) => cases[Math.floor(turn * step)]);
}
