import Decimal from 'decimal.js';
import fc from 'fast-check';
import { analyse } from '../../src/app/analyse';
import { constraintsWith } from '../../src/app/budget-of';
import type { PlanChanges } from '../../src/app/use-cases';
import { shownPlan } from '../../src/app/shown-plan';
import type { Analysis } from '../../src/core/analysis';
import { FCTVA_REGIMES } from '../../src/core/funding/fctva-terms';
import { POLICIES, type Constraints } from '../../src/core/plan/constraints';
import { UNDATED_POLICIES, type Hypotheses } from '../../src/core/plan/hypotheses';
import { Problem } from '../../src/core/problem';
import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';
import { runs } from '../sampling';

const { signal } = new AbortController();

const planOf = (analysis: Analysis) =>
  shownPlan({
    ...analysis,
    outcome: analysis.comparison.base,
  });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const rate = (most: number) =>
  fc.integer({ min: 0, max: most }).map((points) => new Decimal(points).div(10_000));
const anyBounds = fc
  .array(
    fc.tuple(
      fc.integer({ min: 2025, max: 2032 }),
      fc.option(fc.integer({ min: 0, max: 20_000 }).map((euros) => new Decimal(euros))),
    ),
    { maxLength: 3 },
  )
  .map((bounds) => new Map(bounds));
const anyChanges: fc.Arbitrary<PlanChanges> = fc.record({
  hypotheses: fc.record(
    {
      firstYear: fc.integer({ min: 2025, max: 2030 }),
      years: fc.integer({ min: 1, max: 6 }),
      vatRate: rate(3_000),
      yearlyPriceChange: rate(1_000),
      undatedPolicy: fc.constantFrom(...UNDATED_POLICIES),
    },
    { requiredKeys: [] },
  ),
  budget: fc.record({
    constraints: fc.record(
      {
        policy: fc.constantFrom(...POLICIES),
        catchUpYears: fc.integer({ min: 1, max: 3 }),
        smoothRenewals: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    fctva: fc.record({ rate: rate(2_000), regime: fc.constantFrom(...FCTVA_REGIMES) }, { requiredKeys: [] }),
    yearBounds: fc.record({ ceilings: anyBounds, netCeilings: anyBounds, minimums: anyBounds }),
  }),
});

/** Such terms stop a run before it plans. */
const contradicts = ({ catchUpYears, minimums, ceilings }: Constraints, { years }: Hypotheses): boolean =>
  catchUpYears > years || [...minimums].some(([year, least]) => ceilings.get(year)?.lt(least) === true);

const bounded = { constraints: { ceilings: new Map([[2027, new Decimal(9_000)]]) } };

test('what is tried is what an analysis with the same changes finds', async () => {
  const book = await OnAWorkbook.csv();
  const { analysis } = await book.run({ examplePrices: true, budget: bounded });
  const { budget } = analysis;
  await fc.assert(
    fc.asyncProperty(anyChanges, async (changes) => {
      const hypotheses = { ...analysis.hypotheses, ...changes.hypotheses };
      const constraints = constraintsWith(budget.constraints, changes.budget);
      if (contradicts(constraints, hypotheses)) {
        await expect(book.useCases.forecast(changes, signal)).rejects.toThrow(Problem);
        return;
      }
      const again = analyse({
        ...analysis,
        hypotheses,
        budget: {
          ...budget,
          constraints,
          fctva: { ...budget.fctva, ...changes.budget?.fctva },
        },
      });
      expect(plain(await book.useCases.forecast(changes, signal))).toEqual(plain(planOf(again)));
    }),
    { numRuns: runs(20, 120) },
  );
});

test('what is tried is what a run with the same changes writes', async () => {
  const book = await OnAWorkbook.csv();
  await book.run({ examplePrices: true, budget: bounded });
  const changes: PlanChanges = {
    hypotheses: { years: 3, yearlyPriceChange: new Decimal('0.02') },
    budget: {
      constraints: { policy: 'equity', catchUpYears: 2 },
      fctva: { regime: 'N' },
      yearBounds: {
        ceilings: new Map([
          [2027, null],
          [2028, new Decimal(2_500)],
        ]),
      },
    },
  };
  const tried = await book.useCases.forecast(changes, signal);
  const { analysis } = await book.run(changes);
  expect(plain(tried)).toEqual(plain(planOf(analysis)));
  const { analysis: later } = await (await book.reopened()).run();
  expect(plain(planOf(later))).toEqual(plain(tried));
});

test('nothing is reckoned before a first run', async () => {
  const book = await OnAWorkbook.csv();
  expect(await book.useCases.forecast({ hypotheses: {} }, signal)).toBeNull();
});

test('trying writes nothing and reads nothing again', async () => {
  const book = await OnAWorkbook.csv();
  await book.run({ examplePrices: true });
  const before = await book.workbook.bytes();
  await book.useCases.forecast({ hypotheses: { years: 9 } }, signal);
  expect(Buffer.from(await book.workbook.bytes()).equals(before)).toBe(true);
});

test('a forecast that is given up rejects with its reason', async () => {
  const book = await OnAWorkbook.csv();
  await book.run();
  const reason = new Error('assez');
  await expect(book.useCases.forecast({ hypotheses: {} }, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('a ceiling of one year ordered by a run leaves those that the sheet says of others', async () => {
  const first = await OnAWorkbook.csv();
  await first.run();
  const typed = { sheet: 'Hypothèses', key: '2028', title: 'Plafond TTC', value: 40_000 };
  const second = await OnAWorkbook.xlsx(await typeInto(await first.workbook.bytes(), typed));
  expect([...(await second.useCases.terms()).constraints.ceilings.keys()]).toEqual([2028]);
  await second.run({ budget: { yearBounds: { ceilings: new Map([[2027, new Decimal(50_000)]]) } } });
  const { ceilings } = (await second.useCases.terms()).constraints;
  expect([...ceilings].map(([year, amount]) => [year, amount.toNumber()])).toEqual([
    [2027, 50_000],
    [2028, 40_000],
  ]);
});
