import type Decimal from 'decimal.js';
import type { FctvaTerms } from '../../../src/core/funding/fctva-terms';
import type { GapLine } from '../../../src/core/gap/gap';
import type { Constraints } from '../../../src/core/plan/constraints';
import type { WaitReason } from '../../../src/core/plan/plan';
import type { Category } from '../../../src/core/reference/category';
import type { Rule } from '../../../src/core/reference/rule';
import type { PriorityEducation } from '../../../src/core/school/school';
import { priceIn, rounded, whole } from './naive';
import type { World } from './random-world';

/** One device that the plan wants: what it is for, and since when. */
interface Unit {
  readonly gap: GapLine;
  readonly rule: Rule;
  readonly missing: boolean;
  /** The year in which it comes to be wanted. */
  since: number;
  advanced: boolean;
}

/** Units, of which missing, the oldest want, how many were advanced, and what they waited for. */
export type NaiveCount = readonly [
  all: number,
  missing: number,
  since: number,
  advanced: number,
  reasons: string,
];

export interface NaiveYear {
  readonly year: number;
  /** By `uai rule`. */
  readonly bought: ReadonlyMap<string, NaiveCount>;
  readonly waiting: ReadonlyMap<string, NaiveCount>;
  /** Units that came to be wanted. */
  readonly wanted: number;
  /** Gap units of later years. */
  readonly upcoming: number;
  /** In cents. */
  readonly planned: bigint;
  readonly netPlanned: bigint;
}

/** All that decides of a plan beside the world. */
export interface Terms {
  readonly constraints: Constraints;
  readonly fctva: FctvaTerms;
  readonly networks: ReadonlyMap<string, PriorityEducation>;
}

const keyOf = ({ gap }: Unit): string => `${gap.uai} ${gap.rule}`;

/** By the first part that differs. */
function inOrder(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

function boughtBy({ catalogue }: World, rule: Rule): Category {
  const priced = rule.categories.filter((id) => catalogue.get(id)?.unitPrice ?? false);
  const category = catalogue.get(rule.purchase ?? [...priced, ...rule.categories][0]);
  if (!category) throw new Error('no category');
  return category;
}

/** Where a (school, rule) stands in the order of service. */
function placesOf(gaps: readonly GapLine[], { constraints, networks }: Terms) {
  const coverage = (uai: string): number => {
    const own = gaps.filter((gap) => gap.uai === uai);
    const need = own.reduce((sum, gap) => sum + (gap.need ?? 0), 0);
    return need === 0 ? 1 : own.reduce((sum, { matched }) => sum + matched, 0) / need;
  };
  return ({ gap, rule }: Unit): (number | string)[] => [
    rule.status === 'legal' ? 0 : 1,
    rule.rank,
    constraints.priorities.get(gap.uai) ?? 1e9,
    { 'REP+': 0, REP: 1, none: 2 }[networks.get(gap.uai) ?? 'none'],
    coverage(gap.uai),
    gap.uai,
    rule.id,
  ];
}

/** Gap units one after the other, the least covered school first, looked for anew at each step. */
export function equitySequence(units: readonly Unit[], gaps: readonly GapLine[], terms: Terms): Unit[] {
  const place = placesOf(gaps, terms);
  const sequence: Unit[] = [];
  let left = [...units];
  while (left.length > 0) {
    const legal = left.filter(({ rule }) => rule.status === 'legal');
    const standing = (unit: Unit) => {
      const { uai } = unit.gap;
      const own = gaps.filter((gap) => gap.uai === uai);
      const here =
        own.reduce((sum, { matched }) => sum + matched, 0) +
        sequence.filter(({ gap }) => gap.uai === uai).length;
      return { unit, here: BigInt(here), need: BigInt(own.reduce((sum, { need }) => sum + (need ?? 0), 0)) };
    };
    const [next] = (legal.length > 0 ? legal : left).map(standing).sort((a, b) => {
      const difference = a.here * b.need - b.here * a.need;
      return difference < 0n ? -1 : difference > 0n ? 1 : inOrder(place(a.unit), place(b.unit));
    });
    sequence.push(next.unit);
    left = left.filter((unit) => unit !== next.unit);
  }
  return sequence;
}

/** The gap units in the sequence in which they are served, each with the year in which it is wanted. */
export function naiveSequence(world: World, gaps: readonly GapLine[], terms: Terms): Unit[] {
  const { firstYear, years } = world.hypotheses;
  const { policy, catchUpYears } = terms.constraints;
  const units = gaps.flatMap((gap) => {
    const rule = world.rules.find((one) => one.id === gap.rule);
    if (!rule) throw new Error(`no rule ${gap.rule}`);
    return Array.from({ length: gap.gap ?? 0 }, (): Unit => ({
      gap,
      rule,
      missing: true,
      since: Infinity,
      advanced: false,
    }));
  });
  const place = placesOf(gaps, terms);
  const sequence =
    policy === 'equity'
      ? equitySequence(units, gaps, terms)
      : [...units].sort((a, b) => inOrder(place(a), place(b)));
  const spread = Math.min(catchUpYears, years);
  for (const rule of world.rules) {
    const own = sequence.filter((unit) => unit.rule === rule);
    for (let year = spread - 1; year >= 0; year--) {
      const wanted = (BigInt(own.length) * BigInt(year + 1) + BigInt(spread) - 1n) / BigInt(spread);
      for (const unit of own.slice(0, Number(wanted))) unit.since = firstYear + year;
    }
  }
  return sequence;
}

/** Plans unit by unit: each year every unit that waits is put in line, and bought while the money lasts. */
export function naiveSchedule(world: World, gaps: readonly GapLine[], terms: Terms): NaiveYear[] {
  const { hypotheses } = world;
  const { ceilings, netCeilings, minimums, schoolCeilings, smoothRenewals } = terms.constraints;
  /** In cents, a whole line; null when nothing bounds it. */
  const lineCost = (rule: Rule, quantity: number, year: number): readonly [bigint, bigint] | null => {
    const { unitPrice, section, yearlyPriceChange, priceYear, vatRate, fctvaEligible, fctvaRate } = boughtBy(
      world,
      rule,
    );
    if (unitPrice === null || section === 'fonctionnement') return null;
    const change = BigInt(whole(yearlyPriceChange ?? hypotheses.yearlyPriceChange, 4));
    const price = priceIn(BigInt(whole(unitPrice)), change, year - (priceYear ?? hypotheses.firstYear));
    const exclVat = price * BigInt(quantity);
    const cost = exclVat + rounded(exclVat * BigInt(whole(vatRate ?? hypotheses.vatRate, 4)), 10_000n);
    const rate = fctvaEligible === true ? BigInt(whole(fctvaRate ?? terms.fctva.rate, 5)) : 0n;
    return [cost, cost - rounded(cost * rate, 100_000n)];
  };
  /** Including VAT and net, of all that these units cost, line by line. */
  const spent = (units: readonly Unit[], year: number): readonly [bigint, bigint] =>
    [...new Set(units.map(keyOf))].reduce<readonly [bigint, bigint]>(
      ([cost, net], key) => {
        const line = units.filter((unit) => keyOf(unit) === key);
        const [more, moreNet] = lineCost(line[0].rule, line.length, year) ?? [0n, 0n];
        return [cost + more, net + moreNet];
      },
      [0n, 0n],
    );
  /** In tenths of a cent: what a user types may be finer than what can be spent. */
  const limitOf = (limits: ReadonlyMap<number | string, Decimal>, key: number | string) => {
    const limit = limits.get(key);
    return limit === undefined ? null : BigInt(limit.times(1000).toFixed());
  };
  const place = placesOf(gaps, terms);
  const quota = (category: Category): number => {
    const buying = gaps.filter((gap) =>
      world.rules.some((rule) => rule.id === gap.rule && boughtBy(world, rule) === category),
    );
    const places = buying.reduce((sum, gap) => sum + gap.matched + (gap.gap ?? 0), 0);
    return category.cycle === null || !smoothRenewals ? Infinity : Math.ceil(places / category.cycle);
  };

  const sequence = naiveSequence(world, gaps, terms);
  let renewals = gaps.flatMap((gap) => {
    const rule = world.rules.find((one) => one.id === gap.rule);
    if (!rule) throw new Error(`no rule ${gap.rule}`);
    return [[hypotheses.firstYear, gap.due] as const, ...gap.dueLater].flatMap(([since, quantity]) =>
      Array.from({ length: quantity }, (): Unit => ({ gap, rule, missing: false, since, advanced: false })),
    );
  });
  const everBought = new Set<Unit>();
  /** By `uai rule missing`. */
  const reasons = new Map<string, Set<WaitReason>>();
  const reasonsOf = (unit: Unit): Set<WaitReason> => {
    const key = `${keyOf(unit)} ${String(unit.missing)}`;
    const set = reasons.get(key) ?? new Set();
    reasons.set(key, set);
    return set;
  };
  const counted = (units: readonly Unit[], year: number): Map<string, NaiveCount> =>
    new Map(
      [...new Set(units.map(keyOf))].map((key) => {
        const own = units.filter((unit) => keyOf(unit) === key);
        const late = new Set(own.filter(({ since }) => since < year).flatMap((unit) => [...reasonsOf(unit)]));
        const since = Math.min(...own.map((unit) => unit.since));
        const [missing, advanced] = [
          own.filter((u) => u.missing).length,
          own.filter((u) => u.advanced).length,
        ];
        return [key, [own.length, missing, since, advanced, [...late].sort().join()]] as const;
      }),
    );

  return Array.from({ length: hypotheses.years }, (_, index): NaiveYear => {
    const year = hypotheses.firstYear + index;
    const [ceiling, net, minimum] = [ceilings, netCeilings, minimums].map((limits) => limitOf(limits, year));
    const bought: Unit[] = [];
    const stops = new Map<Unit, WaitReason>();
    const serve = (unit: Unit, closed: Set<WaitReason | string>, mayBuy: () => boolean): void => {
      const alone = lineCost(unit.rule, 1, year);
      if (alone === null) {
        if (mayBuy()) bought.push(unit);
        else stops.set(unit, 'smoothing');
        return;
      }
      const { uai } = unit.gap;
      const inSchool = (units: readonly Unit[]) => units.filter(({ gap }) => gap.uai === uai);
      const own = limitOf(schoolCeilings, uai);
      const limits = [
        ['school-ceiling', uai, own, alone[0], () => spent(inSchool([...bought, unit]), year)[0]],
        ['ceiling', 'ceiling', ceiling, alone[0], () => spent([...bought, unit], year)[0]],
        ['net-ceiling', 'net-ceiling', net, alone[1], () => spent([...bought, unit], year)[1]],
      ] as const;
      for (const [reason, , limit, single] of limits) {
        if (limit !== null && single * 10n > limit) return void stops.set(unit, reason);
      }
      for (const [reason, name] of limits) if (closed.has(name)) return void stops.set(unit, reason);
      if (!mayBuy()) return void stops.set(unit, 'smoothing');
      for (const [reason, name, limit, , total] of limits) {
        if (limit === null || total() * 10n <= limit) continue;
        closed.add(name);
        return void stops.set(unit, reason);
      }
      bought.push(unit);
    };

    const closed = new Set<string>();
    const waitingGaps = sequence.filter((unit) => unit.since <= year && !everBought.has(unit));
    for (const unit of waitingGaps) serve(unit, closed, () => true);
    const waitingRenewals = renewals
      .filter((unit) => unit.since <= year && !everBought.has(unit))
      .sort((a, b) => inOrder([...place(a), a.since], [...place(b), b.since]));
    const [inLine, closedRenewals] = [new Map<Category, number>(), new Set<string>()];
    for (const unit of waitingRenewals) {
      const category = boughtBy(world, unit.rule);
      const before = bought.length;
      serve(unit, closedRenewals, () => (inLine.get(category) ?? 0) < quota(category));
      if (bought.length > before) inLine.set(category, (inLine.get(category) ?? 0) + 1);
    }
    const advancing = sequence.filter((unit) => unit.since > year);
    for (const unit of minimum === null ? [] : advancing) {
      if (minimum === null || spent(bought, year)[0] * 10n >= minimum) break;
      if (lineCost(unit.rule, 1, year) === null) continue;
      const before = bought.length;
      serve(unit, closed, () => true);
      if (bought.length === before) continue;
      unit.since = year;
      unit.advanced = true;
    }

    const result = counted(bought, year);
    for (const unit of bought) everBought.add(unit);
    const waiting = [...sequence, ...renewals].filter((unit) => unit.since <= year && !everBought.has(unit));
    for (const set of reasons.keys()) {
      if (!waiting.some((unit) => `${keyOf(unit)} ${String(unit.missing)}` === set)) reasons.delete(set);
    }
    for (const unit of waiting) {
      const stop = stops.get(unit);
      if (stop) reasonsOf(unit).add(stop);
    }
    const again = bought.flatMap((unit): Unit[] => {
      const { cycle } = boughtBy(world, unit.rule);
      return cycle === null ? [] : [{ ...unit, missing: false, advanced: false, since: year + cycle }];
    });
    const wanted = [...sequence, ...renewals].filter((unit) => unit.since === year).length;
    renewals = [...renewals, ...again];
    const [planned, netPlanned] = spent(bought, year);
    return {
      year,
      bought: result,
      waiting: counted(waiting, Infinity),
      wanted,
      upcoming: sequence.filter((unit) => unit.since > year).length,
      planned,
      netPlanned,
    };
  });
}
