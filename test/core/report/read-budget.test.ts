import { readCeilings, readFctvaTerms, readPriorities } from '../../../src/core/report/read-budget';

const ceilings = (...rows: (string | number | null)[][]) =>
  readCeilings({ name: 'SB_Plafonds', titles: ['Année', 'Plafond TTC'], rows });

test('ceilings as people type them; an empty one is none', () => {
  const read = ceilings([2027, 50_000], [2028, null], [2029, '12 000,50 €'], [2030, 0]);
  expect([...read].map(([year, amount]) => [year, amount.toFixed(2)])).toEqual([
    [2027, '50000.00'],
    [2029, '12000.50'],
    [2030, '0.00'],
  ]);
});

test.each([
  [[2027, -1], 'ligne 1, colonne « Plafond TTC » : un montant'],
  [[2027, 'beaucoup'], 'ligne 1, colonne « Plafond TTC » : un montant'],
  [['demain', 10], 'ligne 1, colonne « Année » : une année'],
  [[null, 10], 'ligne 1, colonne « Année » : une année'],
])('a ceiling that makes no sense is refused, naming its cell: %j', (row, sentence) => {
  expect(() => ceilings(row)).toThrow(sentence);
  expect(() => ceilings(row)).toThrow('Feuille « Hypothèses »');
});

const priorities = (...rows: (string | number | null)[][]) =>
  readPriorities({ name: 'SB_Etablissements', titles: ['UAI', 'Priorité'], rows });

test('priorities by UAI, only those typed; a workbook written before they existed has none', () => {
  expect(priorities(['0750001A', 1], ['0750002B', null])).toEqual(new Map([['0750001A', 1]]));
  expect(readPriorities({ name: 'SB_Etablissements', titles: ['UAI'], rows: [['0750001A']] })).toEqual(
    new Map(),
  );
});

test.each([0, 1.5, 'haute'])('a priority of %j is refused, naming its cell', (typed) => {
  expect(() => priorities(['0750001A', typed])).toThrow(
    'Feuille « Établissements », ligne « 0750001A », colonne « Priorité » : un nombre entier',
  );
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
