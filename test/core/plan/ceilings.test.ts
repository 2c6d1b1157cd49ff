import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { assess } from '../../../src/core/gap/assess';
import { Money } from '../../../src/core/money/decimal';
import { NO_CONSTRAINTS, type Constraints } from '../../../src/core/plan/constraints';
import { planPurchases, type PlanInput, type Purchases } from '../../../src/core/plan/plan-purchases';
import { RULE_STATUSES } from '../../../src/core/reference/rule';
import { naiveSchedule } from './naive-schedule';
import { worlds, type World } from './random-world';

const UAIS = ['0750001A', '0750002B', '0750003C'];
const cents = (x: Decimal): bigint => BigInt(x.times(100).toFixed());
const euros = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 });

interface Bounded {
  readonly world: World;
  readonly constraints: Constraints;
}

const constraintsOf = (
  years: readonly (number | null)[],
  schools: readonly (number | null)[],
): Constraints => ({
  ...NO_CONSTRAINTS,
  ceilings: new Map(
    years.flatMap((amount, index) => (amount === null ? [] : [[2027 + index, new Money(amount).div(100)]])),
  ),
  priorities: new Map(
    schools.flatMap((priority, index) => (priority === null ? [] : [[UAIS[index], priority]])),
  ),
});

const ceilings = fc.array(fc.option(fc.oneof(euros(0, 300), euros(0, 8000)), { freq: 6 }), {
  minLength: 9,
  maxLength: 9,
});

const bounded: fc.Arbitrary<Bounded> = fc
  .record({
    world: worlds,
    years: ceilings,
    schools: fc.array(fc.option(fc.integer({ min: 1, max: 2 })), { minLength: 3, maxLength: 3 }),
    statuses: fc.array(fc.constantFrom(...RULE_STATUSES), { minLength: 4, maxLength: 4 }),
    running: fc.boolean(),
  })
  .map(({ world, years, schools, statuses, running }) => ({
    world: {
      ...world,
      rules: world.rules.map((rule, index) => ({ ...rule, status: statuses[index] })),
      catalogue: new Map(
        [...world.catalogue].map(([id, category]) => [
          id,
          { ...category, section: running && id === 'tablet' ? ('fonctionnement' as const) : null },
        ]),
      ),
    },
    constraints: constraintsOf(years, schools),
  }));

function planOf({ world, constraints }: Bounded): Purchases {
  return planPurchases({ ...world, gaps: assess(world).gaps, constraints });
}

test('what is bought and what waits equal what is put in line unit by unit', () => {
  fc.assert(
    fc.property(bounded, ({ world, constraints }) => {
      const { gaps } = assess(world);
      const { lines, backlog } = planPurchases({ ...world, gaps, constraints });
      const expected = naiveSchedule(world, gaps, constraints);
      for (const { year, bought, waiting, planned } of expected) {
        const found = lines
          .filter((line) => line.year === year)
          .map((line) => [`${line.uai} ${line.rule}`, [line.quantity, line.gapQuantity, line.since]]);
        expect(new Map(found as [string, [number, number, number]][])).toEqual(bought);
        const entry = backlog.byYear.find((one) => one.year === year);
        expect(entry && cents(entry.planned)).toBe(planned);
        expect(entry?.waiting).toBe([...waiting.values()].reduce((sum, [all]) => sum + all, 0));
      }
      const last = expected[expected.length - 1];
      const atEnd = backlog.atEnd.map(({ uai, rule, quantity, gapQuantity, since }) => [
        `${uai} ${rule}`,
        [quantity, gapQuantity, since],
      ]);
      expect(new Map(atEnd as [string, [number, number, number]][])).toEqual(last.waiting);
    }),
    { numRuns: 600 },
  );
});

test('no year over its ceiling, and bought + waiting = wanted', () => {
  fc.assert(
    fc.property(bounded, (given) => {
      const { lines, backlog } = planOf(given);
      let waiting = 0;
      for (const year of backlog.byYear) {
        const ofYear = lines.filter((line) => line.year === year.year);
        const spent = ofYear
          .filter(({ category }) => given.world.catalogue.get(category)?.section !== 'fonctionnement')
          .reduce((sum, { inclVat }) => sum.plus(inclVat ?? 0), new Money(0));
        expect(spent.toFixed(2)).toBe(year.planned.toFixed(2));
        if (year.ceiling) expect(spent.lte(year.ceiling)).toBe(true);
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
    { numRuns: 600 },
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
      fc.array(euros(0, 3000), { minLength: 9, maxLength: 9 }),
      ({ world, constraints }, more) => {
        // A ceiling below the price of a single unit lets the next ones pass: the promise starts above it.
        const dearest = [...world.catalogue.values()].reduce(
          (most, { unitPrice }) => Math.max(most, unitPrice?.times(3).ceil().toNumber() ?? 0),
          0,
        );
        const poor = new Map(
          [...constraints.ceilings].map(([year, amount]) => [year, Money.max(amount, dearest)]),
        );
        const rich = new Map(
          [...poor].map(([year, amount]) => [year, amount.plus(new Money(more[year - 2027]).div(100))]),
        );
        const [less, better] = [poor, rich].map((amounts) =>
          planOf({ world, constraints: { ...constraints, ceilings: amounts } }),
        );
        for (let year = 2027; year < 2036; year++) {
          const after = filled(better, year);
          for (const [key, units] of filled(less, year))
            expect(after.get(key) ?? 0).toBeGreaterThanOrEqual(units);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('the order of schools, gaps and rules changes nothing', () => {
  fc.assert(
    fc.property(bounded, fc.integer(), ({ world, constraints }, seed) => {
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
      const input = { ...world, gaps, constraints };
      expect(sorted({ ...input, gaps: shuffled(gaps), rules: shuffled(world.rules) })).toEqual(sorted(input));
    }),
    { numRuns: 300 },
  );
});
