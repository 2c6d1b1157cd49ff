import Decimal from 'decimal.js';
import type { ShownPlan } from '../../src/app/shown-plan';
import {
  chartOf,
  findingGroups,
  keyFigures,
  provenanceGroups,
  unpricedCategories,
} from '../../src/taskpane/figures';
import { planOf } from '../../src/taskpane/use-effect-of-changes';
import { analysis, examplePriced, finding } from './fixtures';

test('lines that were not evaluated are counted apart, never as a need of 0', () => {
  expect(keyFigures(analysis)).toMatchObject({
    devicesRead: 1500,
    need: 14,
    gap: 5,
    toRenew: 6,
    notEvaluated: 1,
    unpricedLines: 2,
    examplePricedLines: 0,
  });
});

test('only lines whose price comes from the example set count as such', () => {
  expect(keyFigures(examplePriced).examplePricedLines).toBe(1);
});

const bounded: ShownPlan = {
  ...planOf(analysis),
  byYear: planOf(analysis).byYear.map((year) => ({ ...year, ceiling: new Decimal(18_000) })),
};

test('bars and ceilings are shares of the highest of them', () => {
  const { top, columns } = chartOf(bounded);
  expect(top.toNumber()).toBe(18_000);
  expect(columns.map(({ year, spent, ceiling }) => [year, Number(spent.toFixed(4)), ceiling])).toEqual([
    [2027, 0.5, 1],
    [2028, 0.1667, 1],
    [2029, 0, 1],
  ]);
});

test('a plan that costs nothing draws no bar', () => {
  const [, , free] = planOf(analysis).byYear;
  const { columns } = chartOf({ ...planOf(analysis), byYear: free === undefined ? [] : [free] });
  expect(columns).toEqual([{ year: 2029, spent: 0, netOfSpent: 0, waiting: 0, ceiling: null }]);
});

test('lines without a price are counted by category', () => {
  const catalogue = new Map(examplePriced.catalogue);
  const laptop = catalogue.get('laptop');
  if (laptop === undefined) throw new Error('no laptop');
  catalogue.set('laptop', { ...laptop, unitPrice: null });
  expect(unpricedCategories({ plan: examplePriced.plan, catalogue })).toEqual([
    { label: 'laptop', lines: 1 },
  ]);
});

test('findings are grouped by severity, the gravest first, and none is lost', () => {
  const groups = findingGroups({
    findings: [finding('info', 1), finding('error', 2), finding('info', 3)],
  });
  expect(groups.map(({ severity, findings }) => [severity, findings.length])).toEqual([
    ['error', 1],
    ['info', 2],
  ]);
});

test('only rules that were applied show their provenance, the least sure first', () => {
  expect(provenanceGroups(analysis).map(({ provenance, rules }) => [provenance, rules.length])).toEqual([
    ['hypothesis', 1],
    ['secondary', 1],
  ]);
});
