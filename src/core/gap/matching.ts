import type { CategoryId, Usage } from '../reference/category';
import type { Rule } from '../reference/rule';
import { assign } from './assignment';
import type { Lot } from './due';

/** What a rule asks of one school, in units. */
export interface Demand {
  readonly rule: Rule;
  readonly need: number;
}

/** Some devices of a lot. */
export interface Share {
  readonly lot: Lot;
  readonly quantity: number;
}

export interface Matching {
  /** Devices that serve each demand, in the order of the demands. */
  readonly served: readonly (readonly Share[])[];
  /** Devices that serve none, `out-of-scope` left out. */
  readonly left: readonly Share[];
}

/** Devices of one category and usage: rules cannot tell them apart but by their due year. */
interface Pool {
  readonly index: number;
  readonly lots: Lot[];
  quantity: number;
}

type Pools = Map<CategoryId, Map<Usage | null, Pool>>;

/** In which a rule that names no usage takes devices: those promised to nobody first. */
const ANY_USAGE: readonly (Usage | null)[] = [
  null,
  'partage',
  'eleve',
  'enseignant',
  'direction',
  'administration',
];

/**
 * Matches the devices of one school to its rules, each device to one rule at most: coverage first
 * (greatest by rank), then the preferences of each rule, then the newest devices to the rules of first rank.
 *
 * @param demands of one school, in the order of the référentiel
 * @param lots of that school, in row order
 */
export function matchDevices(demands: readonly Demand[], lots: readonly Lot[]): Matching {
  const pools = poolsOf(lots);
  const all = [...pools.values()].flatMap((ofCategory) => [...ofCategory.values()]);
  // Stable: rules of one rank stay in the order of the référentiel.
  const order = demands.map((_, index) => index).sort((a, b) => demands[a].rule.rank - demands[b].rule.rank);
  const wishes = order.map((index) => {
    const { rule, need } = demands[index];
    return { need, rank: rule.rank, pools: preferredPools(rule, pools) };
  });
  const supply = all.map(() => 0);
  for (const { index, quantity } of all) supply[index] = quantity;
  const taken = assign(wishes, supply);

  const served: Share[][] = demands.map(() => []);
  const left: Share[] = [];
  for (const pool of all) {
    const newest = new Newest(pool.lots);
    order.forEach((index, w) => newest.take(taken[w][pool.index], served[index]));
    newest.take(Infinity, left);
  }
  return { served, left };
}

function poolsOf(lots: readonly Lot[]): Pools {
  const pools: Pools = new Map();
  let count = 0;
  for (const lot of lots) {
    if (lot.category === 'out-of-scope') continue;
    const ofCategory = pools.get(lot.category) ?? new Map<Usage | null, Pool>();
    pools.set(lot.category, ofCategory);
    const pool = ofCategory.get(lot.usage) ?? { index: count++, lots: [], quantity: 0 };
    ofCategory.set(lot.usage, pool);
    pool.lots.push(lot);
    pool.quantity += lot.quantity;
  }
  return pools;
}

/** Indices of the pools that a rule accepts: by its categories, then by usage; each once. */
function preferredPools(rule: Rule, pools: Pools): number[] {
  const usages = rule.usages.length === 0 ? ANY_USAGE : [...rule.usages, null];
  const indices = new Set<number>();
  for (const category of rule.categories) {
    const ofCategory = pools.get(category);
    if (!ofCategory) continue;
    for (const usage of usages) {
      const pool = ofCategory.get(usage);
      if (pool) indices.add(pool.index);
    }
  }
  return [...indices];
}

/** Hands out the lots of a pool, the latest due year first (never due before all), then what is there, then in row order. */
class Newest {
  private readonly lots: readonly Lot[];
  private next = 0;
  private used = 0;

  constructor(lots: readonly Lot[]) {
    // Two lots that are never due must compare as equal: Infinity − Infinity would not. What is there comes first.
    this.lots = [...lots].sort((a, b) =>
      a.dueYear === b.dueYear ? Number(a.ordered) - Number(b.ordered) : b.dueYear - a.dueYear,
    );
  }

  /** Moves up to `quantity` devices, from the newest on, into `into`. */
  take(quantity: number, into: Share[]): void {
    let missing = quantity;
    while (missing > 0 && this.next < this.lots.length) {
      const lot = this.lots[this.next];
      const part = Math.min(missing, lot.quantity - this.used);
      into.push({ lot, quantity: part });
      missing -= part;
      this.used += part;
      if (this.used === lot.quantity) {
        this.next += 1;
        this.used = 0;
      }
    }
  }
}
