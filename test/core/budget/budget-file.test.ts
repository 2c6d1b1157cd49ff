import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { categoryNames } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

test('ceilings and priorities of the hypotheses file', () => {
  const { constraints } = readHypotheses({
    ceilings: { 2027: '50000.50', 2028: null },
    schoolPriorities: { '0750001A': 1 },
  }).budget;
  expect([...(constraints.ceilings ?? [])].map(([year, amount]) => [year, amount.toFixed(2)])).toEqual([
    [2027, '50000.50'],
  ]);
  expect(constraints.priorities).toEqual(new Map([['0750001A', 1]]));
});

test('terms of the FCTVA, for the plan and for a category', () => {
  const { budget, categories } = readHypotheses({
    fctvaRate: '0.16404',
    fctvaRegime: 'N+1',
    categories: { laptop: { fctvaEligible: true, fctvaRate: null }, server: { fctvaRate: '0.056' } },
  });
  expect([budget.fctva.rate?.toFixed(), budget.fctva.regime]).toEqual(['0.16404', 'N+1']);
  expect(categories.get('laptop')).toEqual({ fctvaEligible: true, fctvaRate: null });
  expect(categories.get('server')?.fctvaRate?.toFixed()).toBe('0.056');
});

test('terms of depreciation, and the duration of a category', () => {
  const { budget, categories } = readHypotheses({
    serviceMonth: 9,
    lowValueThreshold: '500.50',
    depreciationObliged: false,
    categories: { laptop: { depreciationYears: 5 }, server: { depreciationYears: null } },
  });
  const { lowValueThreshold, ...others } = budget.depreciation;
  expect(others).toEqual({ serviceMonth: 9, obliged: false });
  expect(lowValueThreshold?.toFixed(2)).toBe('500.50');
  expect(categories.get('laptop')).toEqual({ depreciationYears: 5 });
  expect(categories.get('server')).toEqual({ depreciationYears: null });
});

test('an empty threshold takes away the one of the sheet; keys that are absent say nothing', () => {
  expect(readHypotheses({ lowValueThreshold: null }).budget.depreciation).toEqual({
    lowValueThreshold: null,
  });
  expect(readHypotheses({}).budget.depreciation).toEqual({});
});

test.each([
  [{ serviceMonth: 13 }, '« serviceMonth » doit être un nombre entier entre 1 et 12'],
  [{ lowValueThreshold: -1 }, '« lowValueThreshold » ne peut pas être négatif'],
  [{ depreciationObliged: 'non' }, '« depreciationObliged » doit valoir true'],
  [
    { categories: { laptop: { depreciationYears: 0 } } },
    '« categories.laptop.depreciationYears » doit être un nombre entier entre 1 et 100',
  ],
  [{ fctvaRate: 16.404 }, '« fctvaRate » est une fraction'],
  [{ fctvaRegime: 'N+3' }, '« fctvaRegime » doit valoir'],
  [
    { categories: { laptop: { fctvaEligible: 'oui' } } },
    '« categories.laptop.fctvaEligible » doit valoir true',
  ],
  [{ ceilings: { demain: 1 } }, '« ceilings.demain » doit être une année'],
  [{ ceilings: { 2027: -1 } }, '« ceilings.2027 » ne peut pas être négatif'],
  [{ ceilings: 12 }, '« ceilings » doit être un objet'],
  [{ schoolPriorities: { '0750001A': 0 } }, '« schoolPriorities.0750001A » doit être un nombre entier'],
])('what makes no sense is refused, naming the key: %j', (file, sentence) => {
  expect(() => readHypotheses(file)).toThrow(sentence);
});
