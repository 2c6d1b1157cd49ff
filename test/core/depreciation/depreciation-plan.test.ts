import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { depreciationPlan } from '../../../src/core/depreciation/depreciation-plan';
import { STOCK_PRICES, WORKING_DEPRECIATION } from '../../../src/core/depreciation/depreciation-terms';
import { assess } from '../../../src/core/gap/assess';
import { Money } from '../../../src/core/money/decimal';
import type { PlanLine } from '../../../src/core/plan/plan';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import type { BudgetSection, Catalogue } from '../../../src/core/reference/category';
import { catalogue, category, hypotheses } from '../gap/samples';
import { rounded, whole } from '../plan/naive';
import { worlds } from '../plan/random-world';

const cents = (x: Decimal): bigint => BigInt(x.times(100).toFixed());
const euros = (amounts: readonly Decimal[] | null) => amounts?.map((amount) => amount.toFixed(2));

const terms = fc.record({
  serviceMonth: fc.integer({ min: 1, max: 12 }),
  lowValueThreshold: fc.option(
    fc.integer({ min: 0, max: 100_000 }).map((n) => new Money(n).div(100)),
    { freq: 2 },
  ),
  obliged: fc.boolean(),
  stockPrices: fc.constantFrom(...STOCK_PRICES),
});

const three = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 3, maxLength: 3 });

/** A plan of random purchases, whose categories were given durations and sections. */
const planned = fc
  .record({
    world: worlds,
    durations: three(fc.option(fc.integer({ min: 1, max: 12 }), { freq: 5 })),
    sections: three(
      fc.constantFrom<BudgetSection | null>('investissement', 'investissement', 'fonctionnement', null),
    ),
  })
  .map(({ world, durations, sections }) => {
    const known: Catalogue = new Map(
      [...world.catalogue].map(([id, one], index) => [
        id,
        { ...one, depreciationYears: durations[index], section: sections[index] },
      ]),
    );
    const { lines } = planPurchases({ ...world, catalogue: known, gaps: assess(world).gaps });
    return { lines, known, plan: world.hypotheses };
  });

/** Month after month, on a calendar: how many of the months of use have gone by at the end of a year. */
function monthsWorn(bought: number, serviceMonth: number, duration: number, end: number): number {
  let worn = 0;
  for (let month = 0; month < 12 * duration; month++) {
    const year = bought + Math.floor((serviceMonth - 1 + month) / 12);
    if (year <= end) worn += 1;
  }
  return worn;
}

test('each purchase wears month by month, in whole cents: charges, cumulated charges and net book values', () => {
  let decided = 0;
  fc.assert(
    fc.property(planned, terms, ({ lines, known, plan }, given) => {
      const found = depreciationPlan(lines, known, plan, given);
      const costs = new Map<string, { line: PlanLine; cost: bigint }>();
      for (const line of lines) {
        if (!line.inclVat || known.get(line.category)?.section === 'fonctionnement') continue;
        const key = `${line.year} ${line.category}`;
        const before = costs.get(key)?.cost ?? 0n;
        costs.set(key, { line, cost: before + cents(line.inclVat) });
      }
      let undecided = 0;
      const worn = Array.from({ length: plan.years }, () => ({ base: 0n, cumulated: 0n }));
      let total = 0n;
      for (const { line, cost } of costs.values()) {
        const unit = rounded(
          cents(line.unitPrice ?? new Money(0)) * BigInt(10_000 + whole(line.vatRate, 4)),
          10_000n,
        );
        const isLow = given.lowValueThreshold !== null && unit < cents(given.lowValueThreshold);
        const duration = isLow ? 1 : known.get(line.category)?.depreciationYears;
        if (!duration) {
          undecided += 1;
          continue;
        }
        decided += 1;
        total += cost;
        for (const [index, sums] of worn.entries()) {
          const end = plan.firstYear + index;
          if (line.year > end) continue;
          sums.base += cost;
          const months = monthsWorn(line.year, given.serviceMonth, duration, end);
          sums.cumulated += rounded(cost * BigInt(months), BigInt(12 * duration));
        }
      }
      expect(found.undecidedLines).toBe(undecided);
      expect(
        found.byYear.map(({ year, charge, cumulated, netBookValue }) => [
          year,
          ...[charge, cumulated, netBookValue].map(cents),
        ]),
      ).toEqual(
        worn.map(({ base, cumulated }, index) => [
          plan.firstYear + index,
          cumulated - (worn[index - 1]?.cumulated ?? 0n),
          cumulated,
          base - cumulated,
        ]),
      );
      expect(cents(found.depreciated)).toBe(total);
      expect(cents(found.beyond)).toBe(total - (worn.at(-1)?.cumulated ?? 0n));
    }),
    { numRuns: 500 },
  );
  expect(decided).toBeGreaterThan(100);
});

test('charges are never negative and sum to the cost, line by line; nothing is ever worth less than nothing', () => {
  fc.assert(
    fc.property(planned, terms, ({ lines, known, plan }, given) => {
      const found = depreciationPlan(lines, known, plan, given);
      for (const { cost, charges, beyond } of found.lines) {
        if (cost === null || charges === null || beyond === null) continue;
        for (const charge of [...charges, beyond]) expect(charge.isNegative()).toBe(false);
        expect(charges.reduce((sum, charge) => sum.plus(charge), beyond)).toEqual(cost);
      }
      for (const { netBookValue } of found.byYear) expect(netBookValue.isNegative()).toBe(false);
      expect(cents(found.charged) + cents(found.beyond)).toBe(cents(found.depreciated));
    }),
  );
});

test('the order of the purchases changes nothing', () => {
  fc.assert(
    fc.property(planned, terms, fc.gen(), ({ lines, known, plan }, given, random) => {
      const shuffled = random(() =>
        fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length }),
      );
      expect(depreciationPlan(shuffled, known, plan, given)).toEqual(
        depreciationPlan(lines, known, plan, given),
      );
    }),
  );
});

const bought = (given: Partial<PlanLine> = {}): PlanLine => ({
  uai: '0750001A',
  rule: 'A',
  category: 'laptop',
  linkedTo: null,
  year: 2027,
  quantity: 10,
  gapQuantity: 10,
  since: 2027,
  unitPrice: new Money(1000),
  vatRate: new Money('0.2'),
  exclVat: new Money(10_000),
  vat: new Money(2000),
  inclVat: new Money(12_000),
  ...given,
});

const september = { ...WORKING_DEPRECIATION, serviceMonth: 9 };
const fiveYears = catalogue(category({ id: 'laptop', depreciationYears: 5 }));

test('worked case: 12 000 € in service in September, over 5 years: 800, four times 2 400, 1 600', () => {
  const found = depreciationPlan([bought()], fiveYears, hypotheses({ years: 7 }), september);
  expect(euros(found.byYear.map(({ charge }) => charge))).toEqual([
    '800.00',
    '2400.00',
    '2400.00',
    '2400.00',
    '2400.00',
    '1600.00',
    '0.00',
  ]);
  expect(euros(found.byYear.map(({ netBookValue }) => netBookValue))).toEqual([
    '11200.00',
    '8800.00',
    '6400.00',
    '4000.00',
    '1600.00',
    '0.00',
    '0.00',
  ]);
  expect(found.beyond.toFixed(2)).toBe('0.00');
});

test('what wears beyond the plan is told apart', () => {
  const found = depreciationPlan([bought()], fiveYears, hypotheses({ years: 2 }), september);
  expect(euros(found.byYear.map(({ charge }) => charge))).toEqual(['800.00', '2400.00']);
  expect(found.beyond.toFixed(2)).toBe('8800.00');
});

test('a unit under the low-value threshold wears in twelve months; at the threshold it does not', () => {
  const withThreshold = (threshold: string) =>
    depreciationPlan([bought()], fiveYears, hypotheses({ years: 3 }), {
      ...september,
      lowValueThreshold: new Money(threshold),
    }).lines[0];
  expect(euros(withThreshold('1200.01').charges)).toEqual(['4000.00', '8000.00', '0.00']);
  expect(withThreshold('1200').duration).toBe(5);
});

test('a low value needs no duration; without one, a purchase is counted as undecided and in no figure', () => {
  const plan = hypotheses({ years: 3 });
  const noDuration = catalogue(category({ id: 'laptop' }));
  const undecided = depreciationPlan([bought()], noDuration, plan, september);
  expect(undecided.undecidedLines).toBe(1);
  expect(undecided.lines[0]).toMatchObject({ duration: null, charges: null, beyond: null });
  expect(euros(undecided.byYear.map(({ netBookValue }) => netBookValue))).toEqual(['0.00', '0.00', '0.00']);
  const low = { ...september, lowValueThreshold: new Money(1500) };
  expect(depreciationPlan([bought()], noDuration, plan, low).undecidedLines).toBe(0);
});

test('without a price there is nothing to depreciate, and running costs never are', () => {
  const plan = hypotheses({ years: 3 });
  const unpriced = bought({ unitPrice: null, exclVat: null, vat: null, inclVat: null });
  const found = depreciationPlan([unpriced], fiveYears, plan, september);
  expect([found.undecidedLines, found.lines[0].cost, found.cost.toFixed(2)]).toEqual([0, null, '0.00']);
  const running = catalogue(category({ id: 'laptop', depreciationYears: 5, section: 'fonctionnement' }));
  expect(depreciationPlan([bought()], running, plan, september).lines).toEqual([]);
});
