import fc from 'fast-check';
import { analyse } from '../../../src/app/analyse';
import { Money } from '../../../src/core/money/decimal';
import { POLICIES } from '../../../src/core/plan/constraints';
import { withScenario } from '../../../src/core/scenario/apply';
import { spanOf } from '../../../src/core/scenario/comparison';
import { AS_PLANNED, type Scenario } from '../../../src/core/scenario/scenario';
import { analysisArbitrary } from '../report/random-analysis';
import { runs } from '../../sampling';

const scenario = (terms: Partial<Scenario>): Scenario => ({
  code: 'SC1',
  name: 'Essai',
  ...AS_PLANNED,
  ...terms,
});

const terms: fc.Arbitrary<Partial<Scenario>> = fc.record({
  prices: fc.constantFrom('0', '0.1', '-0.055').map((change) => new Money(change)),
  cycle: fc.integer({ min: -2, max: 2 }),
  ceilings: fc.constantFrom('0', '0.2', '-0.5').map((change) => new Money(change)),
  yearlyPriceChange: fc.constantFrom('0', '0.01').map((change) => new Money(change)),
  policy: fc.option(fc.constantFrom(...POLICIES)),
});

test('a scenario says what a run says once its changes are typed', () => {
  fc.assert(
    fc.property(analysisArbitrary, terms, (analysis, changed) => {
      const one = scenario(changed);
      const { comparison } = analyse({ ...analysis, budget: { ...analysis.budget, scenarios: [one] } });
      // The catalogue of an analysis is at the prices of the retained quotes: typed prices stand without them.
      const without = { ...analysis, budget: { ...analysis.budget, quotes: [] } };
      const typed = analyse({ ...withScenario(without, one), findings: [] });
      const [found] = comparison.scenarios;
      expect(found?.outcome.spent.toFixed(2)).toBe(typed.funding.spent.toFixed(2));
      expect(found?.outcome.net.toFixed(2)).toBe(typed.funding.net.toFixed(2));
      expect(found?.outcome.waiting).toBe(typed.backlog.byYear.at(-1)?.waiting);
      expect(found?.outcome.netByYear.map(({ net }) => net.toFixed(2))).toEqual(
        typed.funding.byYear.slice(0, -2).map(({ net }) => net.toFixed(2)),
      );
    }),
    { numRuns: runs(20, 180) },
  );
});

test('a scenario that changes nothing is the plan', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const same = { ...analysis.budget, scenarios: [scenario({})] };
      const { comparison } = analyse({ ...analysis, budget: same, findings: [] });
      expect(JSON.stringify(comparison.scenarios[0]?.outcome)).toBe(JSON.stringify(comparison.base));
    }),
    { numRuns: runs(20, 180) },
  );
});

test('coverage is a share of the need, all of it where nothing waits; the strongest hypothesis comes first', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ comparison: { base, sensitivity }, gaps }) => {
      const need = gaps.reduce((sum, line) => sum + (line.need ?? 0), 0);
      if (need === 0) expect(base.coverage).toBeNull();
      else if (base.waiting === 0) expect(base.coverage?.toNumber()).toBe(1);
      else expect(base.coverage?.gte(0) && base.coverage.lte(1)).toBe(true);
      const spans = sensitivity.map((line) => spanOf(line).toNumber());
      expect(spans).toEqual([...spans].sort((a, b) => b - a));
    }),
    { numRuns: runs(20, 180) },
  );
});

test('what is typed: prices and ceilings change to the cent, cycles by years, subsidies stay under 100 %', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const one = scenario({
        prices: new Money('0.1'),
        cycle: -3,
        ceilings: new Money('-0.5'),
        subsidies: new Money(9),
      });
      const changed = withScenario(analysis, one);
      for (const [id, { unitPrice, cycle }] of analysis.catalogue) {
        const after = changed.catalogue.get(id);
        expect(after?.unitPrice?.toFixed(2)).toBe(unitPrice?.times('1.1').toDecimalPlaces(2).toFixed(2));
        expect(after?.cycle).toBe(cycle === null ? null : Math.max(1, cycle - 3));
      }
      for (const [year, ceiling] of analysis.budget.constraints.ceilings) {
        expect(changed.budget.constraints.ceilings.get(year)?.toFixed(2)).toBe(
          ceiling.dividedBy(2).toFixed(2),
        );
      }
      for (const { rate } of changed.budget.subsidies) expect(rate.lte(1)).toBe(true);
    }),
    { numRuns: runs(20, 180) },
  );
});
