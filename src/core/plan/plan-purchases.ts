import type { Finding } from '../finding';
import { GENERAL_FCTVA, type FctvaTerms } from '../funding/fctva-terms';
import type { GapLine } from '../gap/gap';
import type { Catalogue } from '../reference/category';
import type { Rule } from '../reference/rule';
import { finish, type Steps } from '../steps';
import { backlogOf } from './backlog';
import { ceilingFindings } from './ceiling-findings';
import { NO_CONSTRAINTS, type Constraints } from './constraints';
import type { Hypotheses } from './hypotheses';
import { ordersOf, type Order } from './order';
import type { Backlog, PlanLine, PlanTotals, Timing, Turn } from './plan';
import type { Link } from './links';
import { planFindings } from './plan-findings';
import { scheduling, type Scheduled } from './schedule';
import type { Tariff } from './tariff';
import { totalsOf } from './totals';
import { rankOrders, type Networks } from './turns';

export interface PlanInput {
  /** In the order of schools, then of the référentiel. */
  readonly gaps: readonly GapLine[];
  /** Identifiers unique; a gap of a rule that is not among them is left aside. */
  readonly rules: readonly Rule[];
  readonly catalogue: Catalogue;
  readonly hypotheses: Hypotheses;
  /** Nothing bounds the plan unless told. */
  readonly constraints?: Constraints;
  /** What is bought with some categories; nothing unless told. */
  readonly links?: readonly Link[];
  /** What a net ceiling takes off; the general rule unless told. */
  readonly fctva?: FctvaTerms;
  /** No school is in éducation prioritaire unless told. */
  readonly networks?: Networks;
}

export interface Purchases {
  /** In the order of the gaps, then by year; only what is bought. */
  readonly lines: readonly PlanLine[];
  /** Why each line is bought in its year, in the order of the lines. */
  readonly timings: readonly Timing[];
  readonly totals: PlanTotals;
  readonly backlog: Backlog;
  /** The turn of each (school, rule), by UAI then by rule. */
  readonly turns: ReadonlyMap<string, ReadonlyMap<string, Turn>>;
  readonly findings: readonly Finding[];
}

/**
 * What to buy each year so that every need is met and every device in cycle: the gap, over the years of catch-up, and what
 * is due; then what falls due, and what the plan bought one cycle before, unless the category bought has no cycle.
 * Ceilings and smoothing put off what does not fit, which is then the backlog.
 *
 * @throws Problem `rule-without-category`, `price-change`
 */
export function planPurchases(input: PlanInput): Purchases {
  return finish(planning(input));
}

/** The same, year by year. */
export function* planning(input: PlanInput): Steps<Purchases> {
  const { gaps, rules, catalogue, hypotheses, constraints = NO_CONSTRAINTS } = input;
  const orders = ordersOf(
    gaps,
    rules,
    catalogue,
    hypotheses,
    input.fctva ?? GENERAL_FCTVA,
    input.links ?? [],
  );
  yield;
  const ranked = rankOrders(orders, constraints, input.networks ?? new Map());
  const { orders: served, years } = yield* scheduling(ranked, hypotheses, constraints);
  const byOrder = new Map(served.map((scheduled) => [scheduled.order, scheduled]));
  const scheduled = orders.flatMap((order) => byOrder.get(order) ?? []);
  const lines = scheduled.flatMap(linesOf);
  yield;
  const backlog = backlogOf(scheduled, years);
  return {
    lines,
    timings: scheduled.flatMap(timingsOf),
    totals: totalsOf(lines, hypotheses.firstYear, hypotheses.years),
    backlog,
    turns: turnsOf(ranked),
    findings: [
      ...planFindings(orders, lines, hypotheses, catalogue),
      ...ceilingFindings(years, backlog, hypotheses),
    ],
  };
}

/** What an order buys, year by year, each line followed by those that come with it. */
function linesOf({ order, purchases }: Scheduled): PlanLine[] {
  const { gap, category, tariff, links } = order;
  const lines: PlanLine[] = [];
  for (const { year, gapQuantity, renewalQuantity, since } of purchases) {
    const add = (bought: Tariff, units: Units) => lines.push(lineOf(gap, bought, units, year, since));
    add(tariff, { category, linkedTo: null, quantity: gapQuantity + renewalQuantity, gapQuantity });
    for (const { link, units, tariff: linked } of links) {
      const quantity = units(gapQuantity, renewalQuantity);
      if (quantity === 0) continue;
      const ofGap = units(gapQuantity, 0);
      add(linked, { category: link.linked, linkedTo: category, quantity, gapQuantity: ofGap });
    }
  }
  return lines;
}

type Units = Pick<PlanLine, 'category' | 'linkedTo' | 'quantity' | 'gapQuantity'>;

/** Written out, so that all lines of a plan have one shape in memory: the sums that go through them are several times faster. */
function lineOf(gap: GapLine, tariff: Tariff, units: Units, year: number, since: number): PlanLine {
  const cost = tariff.cost(units.quantity, year);
  return {
    uai: gap.uai,
    rule: gap.rule,
    category: units.category,
    linkedTo: units.linkedTo,
    year,
    quantity: units.quantity,
    gapQuantity: units.gapQuantity,
    since,
    unitPrice: tariff.unitPrice(year),
    vatRate: tariff.vatRate,
    exclVat: cost && cost.exclVat,
    vat: cost && cost.vat,
    inclVat: cost && cost.inclVat,
  };
}

/** As many times as the purchase has lines. */
const timingsOf = ({ order: { links }, purchases }: Scheduled): Timing[] =>
  purchases.flatMap((purchase) => {
    const { gapQuantity, renewalQuantity } = purchase;
    const linked = links.filter(({ units }) => units(gapQuantity, renewalQuantity) > 0);
    return [purchase, ...linked.map(() => purchase)];
  });

function turnsOf(
  ranked: readonly (Turn & { readonly order: Order })[],
): ReadonlyMap<string, ReadonlyMap<string, Turn>> {
  const turns = new Map<string, Map<string, Turn>>();
  for (const { order, turn, matched, need } of ranked) {
    const ofSchool = turns.get(order.gap.uai) ?? new Map<string, Turn>();
    turns.set(order.gap.uai, ofSchool.set(order.gap.rule, { turn, matched, need }));
  }
  return turns;
}
