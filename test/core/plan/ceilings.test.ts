import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { assess } from '../../../src/core/gap/assess';
import { Money } from '../../../src/core/money/decimal';
import { NO_CONSTRAINTS } from '../../../src/core/plan/constraints';
import { gapRuns } from '../../../src/core/plan/gap-runs';
import { ordersOf, type Order } from '../../../src/core/plan/order';
import type { PlanLine } from '../../../src/core/plan/plan';
import { planPurchases, type PlanInput, type Purchases } from '../../../src/core/plan/plan-purchases';
import { rankOrders } from '../../../src/core/plan/turns';
import type { CategoryId } from '../../../src/core/reference/category';
import { naiveSchedule } from './naive-schedule';
import { bounded, euros, FIRST_YEAR, type Bounded } from './random-constraints';
import { runs } from '../../sampling';

const cents = (x: Decimal): bigint => BigInt(x.times(100).toFixed());

const inputOf = ({ world, terms }: Bounded): PlanInput => ({
  ...world,
  ...terms,
  gaps: assess(world).gaps,
});

const planOf = (given: Bounded): Purchases => planPurchases(inputOf(given));

test('what is bought and what waits equal what is put in line unit by unit', () => {
  fc.assert(
    fc.property(bounded, ({ world, terms }) => {
      const { gaps } = assess(world);
      const { lines, timings, backlog } = planPurchases({ ...world, ...terms, gaps });
      const expected = naiveSchedule(world, gaps, terms);
      const found = lines.map((line, index) => {
        const { advanced, waitedFor } = timings[index];
        const { uai, rule, year, quantity, gapQuantity, since } = line;
        const count = [quantity, gapQuantity, since, advanced, [...waitedFor].sort().join()] as const;
        return { year, key: `${uai} ${rule}`, count };
      });
      for (const { year, bought, waiting, wanted, upcoming, planned, netPlanned } of expected) {
        const ofYear = found.filter((line) => line.year === year);
        expect(new Map(ofYear.map(({ key, count }) => [key, count]))).toEqual(bought);
        const entry = backlog.byYear.find((one) => one.year === year);
        if (!entry) throw new Error(`no year ${year}`);
        expect([cents(entry.planned), cents(entry.netPlanned)]).toEqual([planned, netPlanned]);
        expect([entry.wanted, entry.upcoming]).toEqual([wanted, upcoming]);
        expect(entry.waiting).toBe([...waiting.values()].reduce((sum, [all]) => sum + all, 0));
      }
      const last = expected[expected.length - 1];
      const atEnd = backlog.atEnd.map(({ uai, rule, quantity, gapQuantity, since, waitsFor }) => [
        `${uai} ${rule}`,
        [quantity, gapQuantity, since, 0, [...waitsFor].sort().join()],
      ]);
      const waiting = [...last.waiting].map(([key, [all, missing, since, , reasons]]) => [
        key,
        [all, missing, since, 0, reasons],
      ]);
      expect(Object.fromEntries(atEnd)).toEqual(Object.fromEntries(waiting));
    }),
    { numRuns: runs(133, 1200) },
  );
});

test('no year over a ceiling, of all schools, net or of a school, and bought + waiting = wanted', () => {
  fc.assert(
    fc.property(bounded, (given) => {
      const { lines, backlog } = planOf(given);
      const isInvestment = ({ category }: PlanLine) =>
        given.world.catalogue.get(category)?.section !== 'fonctionnement';
      let waiting = 0;
      for (const year of backlog.byYear) {
        const ofYear = lines.filter((line) => line.year === year.year);
        const spent = ofYear
          .filter(isInvestment)
          .reduce((sum, { inclVat }) => sum.plus(inclVat ?? 0), new Money(0));
        expect(spent.toFixed(2)).toBe(year.planned.toFixed(2));
        if (year.ceiling) expect(spent.lte(year.ceiling)).toBe(true);
        if (year.netCeiling) expect(year.netPlanned.lte(year.netCeiling)).toBe(true);
        for (const [uai, most] of given.terms.constraints.schoolCeilings) {
          const own = ofYear.filter((line) => line.uai === uai && isInvestment(line));
          expect(own.reduce((sum, { inclVat }) => sum.plus(inclVat ?? 0), new Money(0)).lte(most)).toBe(true);
        }
        expect(year.bought).toBe(ofYear.reduce((sum, { quantity }) => sum + quantity, 0));
        waiting += year.wanted - year.bought;
        expect(year.waiting).toBe(waiting);
        const byCategory = backlog.byCategory.filter((line) => line.year === year.year);
        expect(byCategory.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(waiting);
      }
      expect(backlog.atEnd.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(waiting);
      const atEnd = backlog.atEnd.reduce((sum, { cost }) => sum.plus(cost ?? 0), new Money(0));
      expect(atEnd.toFixed(2)).toBe(backlog.byYear.at(-1)?.waitingCost.toFixed(2));
    }),
    { numRuns: runs(200, 1800) },
  );
});

/** Units bought so far to fill each gap. */
const filled = ({ lines }: Purchases, year: number): Map<string, number> => {
  const units = new Map<string, number>();
  for (const { uai, rule, gapQuantity, year: bought } of lines) {
    if (bought <= year) units.set(`${uai} ${rule}`, (units.get(`${uai} ${rule}`) ?? 0) + gapQuantity);
  }
  return units;
};

test('more money never lowers what a (school, rule) has received for its gap, in any year', () => {
  fc.assert(
    fc.property(
      bounded,
      fc.array(fc.tuple(euros(0, 3000), euros(0, 3000)), { minLength: 9, maxLength: 9 }),
      ({ world, terms }, more) => {
        // A ceiling below the price of a single unit lets the next ones pass: the promise starts above it. Ceilings of
        // schools and minimums are outside it (docs/semantics.md).
        const dearest = [...world.catalogue.values()].reduce(
          (most, { unitPrice }) => Math.max(most, unitPrice?.times(3).ceil().toNumber() ?? 0),
          0,
        );
        const { constraints } = terms;
        const raised = (limits: ReadonlyMap<number, Decimal>, of: 0 | 1 | null) =>
          new Map(
            [...limits].map(([year, limit]) => [
              year,
              Money.max(limit, dearest).plus(of === null ? 0 : more[year - FIRST_YEAR][of]),
            ]),
          );
        const kept = { ...constraints, minimums: new Map(), schoolCeilings: new Map() };
        const [poor, rich] = (
          [
            [null, null],
            [0, 1],
          ] as const
        ).map(([incl, net]) =>
          planOf({
            world,
            terms: {
              ...terms,
              constraints: {
                ...kept,
                ceilings: raised(constraints.ceilings, incl),
                netCeilings: raised(constraints.netCeilings, net),
              },
            },
          }),
        );
        for (let year = FIRST_YEAR; year < FIRST_YEAR + 9; year++) {
          const after = filled(rich, year);
          for (const [key, units] of filled(poor, year))
            expect(after.get(key) ?? 0).toBeGreaterThanOrEqual(units);
        }
      },
    ),
    { numRuns: runs(267, 2400) },
  );
});

test('smoothed alone, no renewal waits as long as its cycle, and no year renews more than the steady rhythm', () => {
  fc.assert(
    fc.property(bounded, ({ world, terms }) => {
      const constraints = {
        ...NO_CONSTRAINTS,
        smoothRenewals: true,
        catchUpYears: terms.constraints.catchUpYears,
      };
      const { lines, backlog } = planOf({ world, terms: { ...terms, constraints } });
      const cycleOf = ({ category }: { category: CategoryId }) =>
        world.catalogue.get(category)?.cycle ?? Infinity;
      for (const line of lines) expect(line.year - line.since).toBeLessThan(cycleOf(line));
      const { gaps } = assess(world);
      const orders = ordersOf(gaps, world.rules, world.catalogue, world.hypotheses, terms.fctva);
      for (const { year, category } of lines) {
        const renewed = lines
          .filter((line) => line.year === year && line.category === category)
          .reduce((sum, { quantity, gapQuantity }) => sum + quantity - gapQuantity, 0);
        const places = orders
          .filter((order) => order.category === category)
          .reduce((sum, { gap }) => sum + (gap.need ?? 0), 0);
        const cycle = cycleOf({ category });
        if (cycle !== Infinity) expect(renewed).toBeLessThanOrEqual(Math.ceil(places / cycle));
      }
      for (const line of backlog.atEnd) {
        expect(FIRST_YEAR + world.hypotheses.years - 1 - line.since).toBeLessThan(cycleOf(line));
        expect(line.waitsFor).toEqual(['smoothing']);
      }
    }),
    { numRuns: runs(167, 1500) },
  );
});

test('by equity, each gap unit goes to a school that is least covered by then, legal obligations first', () => {
  fc.assert(
    fc.property(bounded, ({ world, terms }) => {
      const { gaps } = assess(world);
      const constraints = { ...NO_CONSTRAINTS, policy: 'equity' as const };
      const ranked = rankOrders(
        ordersOf(gaps, world.rules, world.catalogue, world.hypotheses, terms.fctva),
        constraints,
        terms.networks,
      );
      const served = gapRuns(ranked, 'equity', 1).flatMap(({ index, left }) =>
        Array.from({ length: left }, () => ranked[index].order),
      );
      const need = new Map<string, number>();
      const covered = new Map<string, number>();
      for (const gap of gaps) {
        need.set(gap.uai, (need.get(gap.uai) ?? 0) + (gap.need ?? 0));
        covered.set(gap.uai, (covered.get(gap.uai) ?? 0) + gap.matched);
      }
      const isLegal = ({ rule }: Order) => rule.status === 'legal';
      served.forEach((order, at) => {
        const rest = served.slice(at);
        const able = rest.some(isLegal) ? rest.filter(isLegal) : rest;
        expect(able).toContain(order);
        const share = (uai: string) => new Money(covered.get(uai) ?? 0).div(need.get(uai) ?? 1);
        const least = Money.min(...able.map(({ gap }) => share(gap.uai)));
        expect(share(order.gap.uai).toFixed(50)).toBe(least.toFixed(50));
        covered.set(order.gap.uai, (covered.get(order.gap.uai) ?? 0) + 1);
      });
      expect(served.length).toBe(gaps.reduce((sum, { gap }) => sum + (gap ?? 0), 0));
    }),
    { numRuns: runs(133, 1200) },
  );
});

test('spread over years, each rule has even quantities: none ahead of its share, none behind', () => {
  fc.assert(
    fc.property(bounded, fc.integer({ min: 1, max: 9 }), ({ world, terms }, catchUpYears) => {
      const constraints = { ...NO_CONSTRAINTS, policy: terms.constraints.policy, catchUpYears };
      const { lines } = planOf({ world, terms: { ...terms, constraints } });
      const { gaps } = assess(world);
      const spread = Math.min(catchUpYears, world.hypotheses.years);
      for (const { id } of world.rules) {
        const total = gaps.reduce((sum, gap) => sum + (gap.rule === id ? (gap.gap ?? 0) : 0), 0);
        for (let year = 0; year < spread; year++) {
          const bought = lines
            .filter((line) => line.rule === id && line.year <= FIRST_YEAR + year)
            .reduce((sum, { gapQuantity }) => sum + gapQuantity, 0);
          expect(bought).toBe(Math.ceil((total * (year + 1)) / spread));
        }
      }
    }),
    { numRuns: runs(100, 900) },
  );
});

test('the order of schools, gaps and rules changes nothing', () => {
  fc.assert(
    fc.property(bounded, fc.integer(), ({ world, terms }, seed) => {
      const { gaps } = assess(world);
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item, index) => ({ item, key: (index * 7919 + Math.abs(seed)) % 101 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const sorted = (given: PlanInput) =>
        planPurchases(given)
          .lines.map((line) => `${line.uai} ${line.rule} ${line.year} ${line.quantity} ${line.gapQuantity}`)
          .sort();
      const input = { ...world, ...terms, gaps };
      expect(sorted({ ...input, gaps: shuffled(gaps), rules: shuffled(world.rules) })).toEqual(sorted(input));
    }),
    { numRuns: runs(100, 900) },
  );
});
