/** How alike two texts are, 0 to 1: the share of letter pairs that they have in common (Dice's coefficient). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [ofA, ofB] = [pairs(a), pairs(b)];
  const total = a.length + b.length - 2;
  if (total <= 0) return 0;
  let common = 0;
  for (const [pair, count] of ofA) common += Math.min(count, ofB.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
