/** The pairs of neighbouring letters of a text, with how often each comes. */
export function letterPairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, 0 to 1: the share of letter pairs that they have in common (Dice's coefficient). */
export function sharedPairs(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * common) / total;
}

const sum = (counts: ReadonlyMap<string, number>): number => {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
};
