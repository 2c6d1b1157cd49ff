import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { GENERAL_FCTVA } from '../../../src/core/funding/fctva-terms';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { SUGGESTED_COSTS, type RunningCost } from '../../../src/core/running-cost/running-cost';
import { runningCostPlan } from '../../../src/core/running-cost/running-cost-plan';
import { device, hypotheses } from '../gap/samples';
import { analysisArbitrary } from '../report/random-analysis';
import { line, school } from '../subsidy/samples';
import { runs } from '../../sampling';

const cost = (terms: Partial<RunningCost>): RunningCost => ({
  code: 'F1',
  label: 'Maintenance',
  account: '6156',
  base: 'flat',
  category: null,
  levels: [],
  unitCost: new Money(100),
  vatRate: null,
  yearlyChange: ZERO,
  fctvaRate: null,
  source: '',
  ...terms,
});

const schools = [
  school('0750001A', { pupils: 100, classes: 4 }),
  school('0750002B', { pupils: 200, classes: null, kind: 'college' }),
];

const of = (...costs: RunningCost[]) =>
  runningCostPlan(
    {
      plan: [line('500', { gapQuantity: 3, year: 2028 }), line('100', { gapQuantity: 0 })],
      devices: [device({ quantity: 5 }), device({ quantity: 2, uai: '0750002B', category: 'tablet' })],
      schools,
      hypotheses: hypotheses({ years: 2, yearlyPriceChange: new Money('0.02') }),
      fctva: GENERAL_FCTVA,
    },
    costs,
  );

const sum = (amounts: readonly (Decimal | null)[]) =>
  amounts.reduce<Decimal>((all, one) => all.plus(one ?? ZERO), ZERO);

test.each([
  [{ base: 'pupil' }, [300, 300]],
  [{ base: 'class' }, [4, 4]],
  [{ base: 'school' }, [2, 2]],
  [{ base: 'flat' }, [1, 1]],
  [{ base: 'device' }, [7, 10]],
  [{ base: 'device', category: 'tablet' }, [2, 2]],
  [{ base: 'pupil', levels: ['college'] }, [200, 200]],
] as const)('units of each year, by %j', (terms, units) => {
  expect(of(cost(terms)).lines.map((one) => one.units)).toEqual(units);
});

test('by hand: 12,50 € a pupil at 20 %, 2 % more each year', () => {
  const { byYear } = of(cost({ base: 'pupil', unitCost: new Money('12.50'), yearlyChange: null }));
  expect(byYear.slice(0, 2).map(({ exclVat, inclVat }) => [exclVat.toFixed(2), inclVat.toFixed(2)])).toEqual([
    ['3750.00', '4500.00'],
    ['3825.00', '4590.00'],
  ]);
});

test('eligible cloud brings its own FCTVA two years later; other costs bring none', () => {
  const { byYear } = of(
    cost({ unitCost: new Money(1000), fctvaRate: new Money('0.056') }),
    cost({ code: 'F2' }),
  );
  expect(
    byYear.map(({ fctvaDue, fctvaReceived }) => [fctvaDue.toFixed(2), fctvaReceived.toFixed(2)]),
  ).toEqual([
    ['67.20', '0.00'],
    ['67.20', '0.00'],
    ['0.00', '67.20'],
    ['0.00', '67.20'],
  ]);
});

test('a flat cost is shared by pupils', () => {
  expect(of(cost({})).shares.map(({ uai, inclVat }) => [uai, inclVat?.toFixed(2)])).toEqual([
    ['0750001A', '80.00'],
    ['0750002B', '160.00'],
  ]);
});

test('the suggested costs count nothing until an amount is said', () => {
  const { byYear, undecided } = of(...SUGGESTED_COSTS);
  expect(undecided).toBe(SUGGESTED_COSTS.length);
  expect(byYear.every(({ inclVat }) => inclVat.isZero())).toBe(true);
});

test('shares sum to the costs, and the costs of the schools to plan and charges, to the cent', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ runningCosts, totals }) => {
      const costs = sum(runningCosts.byYear.map(({ inclVat }) => inclVat));
      expect(sum(runningCosts.lines.map(({ inclVat }) => inclVat)).toFixed(2)).toBe(costs.toFixed(2));
      expect(sum(runningCosts.shares.map(({ inclVat }) => inclVat)).toFixed(2)).toBe(costs.toFixed(2));
      const all = sum(runningCosts.schools.map(({ total }) => total));
      expect(all.toFixed(2)).toBe(costs.plus(totals.inclVat).toFixed(2));
      const due = sum(runningCosts.byYear.map(({ fctvaDue }) => fctvaDue));
      expect(sum(runningCosts.byYear.map(({ fctvaReceived }) => fctvaReceived)).toFixed(2)).toBe(
        due.toFixed(2),
      );
    }),
    { numRuns: runs(30, 180) },
  );
});
