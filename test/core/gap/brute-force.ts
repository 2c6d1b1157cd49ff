import type { Lot } from '../../../src/core/gap/due';
import type { Demand } from '../../../src/core/gap/matching';

/** Units of each lot that serve each demand: `units[demand].get(lot)`. */
export type Handed = readonly ReadonlyMap<Lot, number>[];

const NO_PREFERENCE = ['', 'partage', 'eleve', 'enseignant', 'direction', 'administration'];

/**
 * Matching by definition: every way to hand every pool out is listed, and the best is kept.
 * Nothing is shared with the program but the types.
 */
export function bruteForceMatch(demands: readonly Demand[], lots: readonly Lot[]): Handed {
  const pools = [...new Set(lots.map(poolOf))].filter((pool) => !pool.startsWith('out-of-scope'));
  const size = new Map(pools.map((pool) => [pool, stock(lots, pool).length]));
  const ranked = [...demands.keys()].sort((a, b) => demands[a].rule.rank - demands[b].rule.rank || a - b);
  const ranks = [...new Set(ranked.map((d) => demands[d].rule.rank))];
  const wishes = ranked.flatMap((d) =>
    orderOf(demands[d])
      .filter((pool) => size.has(pool))
      .map((pool) => ({ d, pool })),
  );

  let best: { readonly score: readonly number[]; readonly given: readonly number[] } | null = null;
  const given = wishes.map(() => 0);
  const left = new Map(size);
  const missing = demands.map(({ need }) => need);
  const list = (index: number): void => {
    if (index === wishes.length) {
      const totals = ranks.map((rank) =>
        demands.reduce((sum, { rule, need }, d) => sum + (rule.rank === rank ? need - missing[d] : 0), 0),
      );
      const score = [...totals, ...given];
      if (best === null || isBetter(score, best.score)) best = { score, given: [...given] };
      return;
    }
    const { d, pool } = wishes[index];
    const most = Math.min(missing[d], left.get(pool) ?? 0);
    for (let units = 0; units <= most; units++) {
      given[index] = units;
      missing[d] -= units;
      left.set(pool, (left.get(pool) ?? 0) - units);
      list(index + 1);
      missing[d] += units;
      left.set(pool, (left.get(pool) ?? 0) + units);
    }
    given[index] = 0;
  };
  list(0);
  return handOut(demands, lots, wishes, (best ?? { given }).given);
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first >= 0 && a[first] > b[first];
}

export const poolOf = (lot: Lot): string => `${lot.category}/${lot.usage ?? ''}`;

export function orderOf({ rule }: Demand): string[] {
  const usages: string[] = rule.usages.length > 0 ? [...rule.usages, ''] : NO_PREFERENCE;
  const order: string[] = [];
  for (const category of rule.categories) {
    for (const usage of usages) {
      if (!order.includes(`${category}/${usage}`)) order.push(`${category}/${usage}`);
    }
  }
  return order;
}

/** Every unit of a pool, the newest first: found again and again as the latest of those that remain. */
export function stock(lots: readonly Lot[], pool: string): Lot[] {
  const remaining = lots.filter((lot) => poolOf(lot) === pool);
  const units: Lot[] = [];
  while (remaining.length > 0) {
    let newest = 0;
    remaining.forEach((lot, index) => {
      if (lot.dueYear > remaining[newest].dueYear) newest = index;
    });
    const [lot] = remaining.splice(newest, 1);
    for (let unit = 0; unit < lot.quantity; unit++) units.push(lot);
  }
  return units;
}

export function handOut(
  demands: readonly Demand[],
  lots: readonly Lot[],
  wishes: readonly { readonly d: number; readonly pool: string }[],
  given: readonly number[],
): Handed {
  const stocks = new Map<string, Lot[]>();
  const handed = demands.map(() => new Map<Lot, number>());
  wishes.forEach(({ d, pool }, index) => {
    const units = stocks.get(pool) ?? stock(lots, pool);
    stocks.set(pool, units);
    for (const lot of units.splice(0, given[index])) handed[d].set(lot, (handed[d].get(lot) ?? 0) + 1);
  });
  return handed;
}
