import { compare } from '../compare';
import type { GapLine } from '../gap/gap';
import { PRIORITY_EDUCATION, type PriorityEducation } from '../school/school';
import type { Constraints } from './constraints';
import type { Order } from './order';
import type { Turn } from './plan';

/** The network of éducation prioritaire of the schools that are in one, by UAI. */
export type Networks = ReadonlyMap<string, PriorityEducation>;

interface Coverage {
  readonly matched: number;
  readonly need: number;
}

/** An order with its turn, the first to be served first. */
export interface Ranked extends Turn {
  readonly order: Order;
}

/**
 * The order of service, the same for every year: legal obligations, then rank of the rule, then the number chosen for the
 * school, then REP+ and REP, then the school least covered today, then UAI and rule. It depends on no order of the input.
 */
export function rankOrders(
  orders: readonly Order[],
  { priorities }: Constraints,
  networks: Networks,
): Ranked[] {
  const coverages = coverageOf(orders.map(({ gap }) => gap));
  const of = (order: Order): Coverage => coverages.get(order.gap.uai) ?? { matched: 0, need: 0 };
  const priority = ({ gap }: Order) => priorities.get(gap.uai) ?? Infinity;
  const network = ({ gap }: Order) => {
    const known = networks.get(gap.uai);
    return known === undefined ? PRIORITY_EDUCATION.length : PRIORITY_EDUCATION.indexOf(known);
  };
  const legal = ({ rule }: Order) => (rule.status === 'legal' ? 0 : 1);
  const byTurn = (a: Order, b: Order): number =>
    legal(a) - legal(b) ||
    a.rule.rank - b.rule.rank ||
    compare(priority(a), priority(b)) ||
    network(a) - network(b) ||
    compareCoverage(of(a), of(b)) ||
    compare(a.gap.uai, b.gap.uai) ||
    compare(a.rule.id, b.rule.id);
  return [...orders].sort(byTurn).map((order, index) => ({ order, turn: index + 1, ...of(order) }));
}

function coverageOf(gaps: readonly GapLine[]): ReadonlyMap<string, Coverage> {
  const coverages = new Map<string, Coverage>();
  for (const { uai, matched, need } of gaps) {
    const sum = coverages.get(uai) ?? { matched: 0, need: 0 };
    coverages.set(uai, { matched: sum.matched + matched, need: sum.need + (need ?? 0) });
  }
  return coverages;
}

/** By matched / need without dividing; a school of which nothing is asked is covered. */
function compareCoverage(a: Coverage, b: Coverage): number {
  const [overA, overB] = [a, b].map(({ matched, need }) => (need === 0 ? 1 : matched));
  return overA * (b.need || 1) - overB * (a.need || 1);
}
