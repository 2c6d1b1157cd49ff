import {
  readFctvaTerms,
  readPlanRules,
  readSchoolTerms,
  readYearBounds,
} from '../../../src/core/report/read-budget';

const bounds = (...rows: (string | number | null)[][]) =>
  readYearBounds({
    name: 'SB_Plafonds',
    titles: ['Année', 'Plafond TTC', 'Plafond net de FCTVA', 'Minimum TTC'],
    rows,
  });

const listed = (amounts: ReadonlyMap<number, { toFixed(places: number): string }>) =>
  [...amounts].map(([year, amount]) => [year, amount.toFixed(2)]);

test('ceilings and minimums as people type them; an empty one is none', () => {
  const read = bounds([2027, 50_000, null, 100], [2028, null, '9 000'], [2029, '12 000,50 €'], [2030, 0]);
  expect(listed(read.ceilings)).toEqual([
    [2027, '50000.00'],
    [2029, '12000.50'],
    [2030, '0.00'],
  ]);
  expect(listed(read.netCeilings)).toEqual([[2028, '9000.00']]);
  expect(listed(read.minimums)).toEqual([[2027, '100.00']]);
});

test.each([
  [[2027, -1], 'ligne 1, colonne « Plafond TTC » : un montant'],
  [[2027, 'beaucoup'], 'ligne 1, colonne « Plafond TTC » : un montant'],
  [[2027, null, -1], 'ligne 1, colonne « Plafond net de FCTVA » : un montant'],
  [[2027, null, null, 'peu'], 'ligne 1, colonne « Minimum TTC » : un montant'],
  [['demain', 10], 'ligne 1, colonne « Année » : une année'],
  [[null, 10], 'ligne 1, colonne « Année » : une année'],
])('an amount that makes no sense is refused, naming its cell: %j', (row, sentence) => {
  expect(() => bounds(row)).toThrow(sentence);
  expect(() => bounds(row)).toThrow('Feuille « Hypothèses »');
});

const schools = (...rows: (string | number | null)[][]) =>
  readSchoolTerms({ name: 'SB_Etablissements', titles: ['UAI', 'Priorité', 'Plafond annuel TTC'], rows });

test('terms by UAI, only those typed; a workbook written before they existed has none', () => {
  const read = schools(['0750001A', 1], ['0750002B', null, 1500]);
  expect(read.priorities).toEqual(new Map([['0750001A', 1]]));
  expect([...read.schoolCeilings].map(([uai, amount]) => [uai, amount.toFixed(2)])).toEqual([
    ['0750002B', '1500.00'],
  ]);
  expect(readSchoolTerms({ name: 'SB_Etablissements', titles: ['UAI'], rows: [['0750001A']] })).toEqual({
    priorities: new Map(),
    schoolCeilings: new Map(),
  });
});

test.each([0, 1.5, 'haute'])('a priority of %j is refused, naming its cell', (typed) => {
  expect(() => schools(['0750001A', typed])).toThrow(
    'Feuille « Établissements », ligne « 0750001A », colonne « Priorité » : un nombre entier',
  );
});

test('a ceiling below zero is refused, naming its cell', () => {
  expect(() => schools(['0750001A', null, -5])).toThrow(
    'Feuille « Établissements », ligne « 0750001A », colonne « Plafond annuel TTC » : un montant',
  );
});

const rules = (...cells: (string | number | null)[]) =>
  readPlanRules({
    name: 'SB_ReglesPlan',
    titles: ['Ordre de service', 'Rattrapage en années', 'Renouvellements lissés'],
    rows: [cells],
  });

test('the rules of the plan, only those filled in', () => {
  expect(rules('Équité', 4, 'oui')).toEqual({ policy: 'equity', catchUpYears: 4, smoothRenewals: true });
  expect(rules(null, null, null)).toEqual({});
});

test.each([
  [['au hasard'], 'colonne « Ordre de service » : un de ces choix est attendu : « priorité », « équité »'],
  [[null, 0], 'colonne « Rattrapage en années » : un nombre d’années de 1 à 15'],
  [[null, 1.5], 'colonne « Rattrapage en années » : un nombre d’années de 1 à 15'],
  [[null, null, 'un peu'], 'colonne « Renouvellements lissés » : un de ces choix'],
])('a rule of the plan that makes no sense is refused, naming its cell: %j', (cells, sentence) => {
  expect(() => rules(...cells)).toThrow(sentence);
  expect(() => rules(...cells)).toThrow('Feuille « Hypothèses », tableau des règles du plan');
});

const fctva = (rate: string | number | null, regime: string | null) =>
  readFctvaTerms({
    name: 'SB_FCTVA',
    titles: ['Taux du FCTVA', 'Versement du FCTVA', 'Délai en années'],
    rows: [[rate, regime, 2]],
  });

test('the terms of the FCTVA, only those filled in', () => {
  expect(fctva('16,404 %', 'n+1').rate?.toFixed()).toBe('0.16404');
  expect(fctva('16,404 %', 'n+1').regime).toBe('N+1');
  expect(fctva(null, null)).toEqual({});
});

test.each([
  [20, null, 'colonne « Taux du FCTVA » : un taux entre 0 % et 100 %'],
  ['2000 %', null, 'colonne « Taux du FCTVA » : un taux entre 0 % et 100 %'],
  [null, 'N+3', 'colonne « Versement du FCTVA » : un de ces choix est attendu : « N », « N+1 », « N+2 »'],
])('terms that make no sense are refused, naming the cell: %j %j', (rate, regime, sentence) => {
  expect(() => fctva(rate, regime)).toThrow(sentence);
});
