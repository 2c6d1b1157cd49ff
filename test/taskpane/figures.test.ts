import { costByYear, findingGroups, keyFigures, provenanceGroups } from '../../src/taskpane/figures';
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

test('bars are shares of the dearest year', () => {
  expect(costByYear(analysis).map(({ year, share }) => [year, Number(share.toFixed(4))])).toEqual([
    [2027, 1],
    [2028, 0.3333],
    [2029, 0],
  ]);
});

test('a plan that costs nothing draws no bar', () => {
  const [, , free] = analysis.totals.byYear;
  const totals = { ...analysis.totals, byYear: free === undefined ? [] : [free] };
  expect(costByYear({ ...analysis, totals }).map(({ share }) => share)).toEqual([0]);
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
