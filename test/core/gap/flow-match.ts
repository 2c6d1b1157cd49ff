import type { Lot } from '../../../src/core/gap/due';
import type { Demand } from '../../../src/core/gap/matching';
import { handOut, orderOf, poolOf, stock, type Handed } from './brute-force';

/**
 * Matching from its definition for schools too large for brute force: whether a hand-out exists is asked of a maximum
 * flow (rank → demand → pool), and each wish in turn is given the most that still lets every rank be covered as well.
 * Nothing is shared with the program but the types.
 */
export function flowMatch(demands: readonly Demand[], lots: readonly Lot[]): Handed {
  const pools = [...new Set(lots.map(poolOf))].filter((pool) => !pool.startsWith('out-of-scope'));
  const left = new Map(pools.map((pool) => [pool, stock(lots, pool).length]));
  const missing = demands.map(({ need }) => need);
  const ranked = [...demands.keys()].sort((a, b) => demands[a].rule.rank - demands[b].rule.rank || a - b);
  const wishes = ranked.flatMap((d) =>
    orderOf(demands[d])
      .filter((pool) => left.has(pool))
      .map((pool) => ({ d, pool })),
  );
  const covered = coverage(demands, wishes, left);
  const given = wishes.map(({ d, pool }, index) => {
    const { rank } = demands[d].rule;
    const open = wishes.slice(index + 1);
    let units = Math.min(missing[d], left.get(pool) ?? 0, covered.get(rank) ?? 0);
    for (; units > 0; units--) {
      const taken = new Map(left).set(pool, (left.get(pool) ?? 0) - units);
      const rest = new Map(covered).set(rank, (covered.get(rank) ?? 0) - units);
      const needs = missing.map((need, it) => (it === d ? need - units : need));
      const wanted = [...rest.values()].reduce((sum, it) => sum + it, 0);
      if (maximumFlow(rest, demands, needs, open, taken) === wanted) break;
    }
    missing[d] -= units;
    left.set(pool, (left.get(pool) ?? 0) - units);
    covered.set(rank, (covered.get(rank) ?? 0) - units);
    return units;
  });
  return handOut(demands, lots, wishes, given);
}

type Wish = { readonly d: number; readonly pool: string };

/** The most that can be covered of each rank, the first rank before all others. */
function coverage(
  demands: readonly Demand[],
  wishes: readonly Wish[],
  left: ReadonlyMap<string, number>,
): Map<number, number> {
  const needs = demands.map(({ need }) => need);
  const covered = new Map<number, number>();
  let before = 0;
  for (const rank of [...new Set(demands.map(({ rule }) => rule.rank))].sort((a, b) => a - b)) {
    const wanted = demands.reduce((sum, { rule, need }) => sum + (rule.rank === rank ? need : 0), 0);
    const flow = maximumFlow(new Map(covered).set(rank, wanted), demands, needs, wishes, left);
    covered.set(rank, flow - before);
    before = flow;
  }
  return covered;
}

/** Ford and Fulkerson over source → ranks → demands → pools → sink. */
function maximumFlow(
  ranks: ReadonlyMap<number, number>,
  demands: readonly Demand[],
  needs: readonly number[],
  wishes: readonly Wish[],
  left: ReadonlyMap<string, number>,
): number {
  const room = new Map<string, Map<string, number>>();
  const edge = (from: string, to: string, units: number) => {
    for (const node of [from, to]) if (!room.has(node)) room.set(node, new Map());
    room.get(from)?.set(to, units);
    if (!room.get(to)?.has(from)) room.get(to)?.set(from, 0);
  };
  for (const [rank, units] of ranks) edge('source', `rank ${rank}`, units);
  demands.forEach(({ rule }, d) => edge(`rank ${rule.rank}`, `demand ${d}`, needs[d]));
  for (const { d, pool } of wishes) edge(`demand ${d}`, `pool ${pool}`, Infinity);
  for (const [pool, units] of left) edge(`pool ${pool}`, 'sink', units);

  let total = 0;
  for (;;) {
    const cameFrom = new Map<string, string>([['source', '']]);
    for (const node of cameFrom.keys())
      for (const [next, units] of room.get(node) ?? [])
        if (units > 0 && !cameFrom.has(next)) cameFrom.set(next, node);
    if (!cameFrom.has('sink')) return total;
    const path: [string, string][] = [];
    for (let node = 'sink'; node !== 'source'; node = cameFrom.get(node) ?? '')
      path.push([cameFrom.get(node) ?? '', node]);
    const units = Math.min(...path.map(([from, to]) => room.get(from)?.get(to) ?? 0));
    for (const [from, to] of path) {
      edge(from, to, (room.get(from)?.get(to) ?? 0) - units);
      room.get(to)?.set(from, (room.get(to)?.get(from) ?? 0) + units);
    }
    total += units;
  }
}
