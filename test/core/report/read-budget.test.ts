import { fctvaTable } from '../../../src/core/funding/fctva-table';
import { ceilingsTable, planRulesTable, schoolTermsTable } from '../../../src/core/plan/constraint-tables';
import { readByKey } from '../../../src/core/terms/by-key';
import { readSettings } from '../../../src/core/terms/settings';
import { typed } from '../terms/typed';

type Typed = string | number | null;

const bounds = (...rows: Typed[][]) =>
  readByKey(
    ceilingsTable,
    typed(
      ceilingsTable,
      ...rows.map(([year = null, ceiling = null, net = null, minimum = null]) => ({
        Année: year,
        'Plafond TTC': ceiling,
        'Plafond net de FCTVA': net,
        'Minimum TTC': minimum,
      })),
    ),
  );

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
  [[2027, -1], 'tableau des plafonds, année 2027, colonne « Plafond TTC » : un montant'],
  [[2027, 'beaucoup'], 'tableau des plafonds, année 2027, colonne « Plafond TTC » : un montant'],
  [[2027, null, -1], 'tableau des plafonds, année 2027, colonne « Plafond net de FCTVA » : un montant'],
  [[2027, null, null, 'peu'], 'tableau des plafonds, année 2027, colonne « Minimum TTC » : un montant'],
  [['demain', 10], 'ligne 1 du tableau, colonne « Année » : une année'],
  [[null, 10], 'ligne 1 du tableau, colonne « Année » : une année'],
])('an amount that makes no sense is refused, naming its cell: %j', (row, sentence) => {
  expect(() => bounds(row)).toThrow(sentence);
  expect(() => bounds(row)).toThrow('Feuille « Hypothèses »');
});

const schools = (uai: Typed, priority: Typed, ceiling: Typed = null) =>
  readByKey(
    schoolTermsTable,
    typed(schoolTermsTable, { UAI: uai, Priorité: priority, 'Plafond annuel TTC': ceiling }),
  );

test('terms by UAI, only those typed', () => {
  expect(schools('0750001A', 1).priorities).toEqual(new Map([['0750001A', 1]]));
  expect(schools('0750001A', 1).schoolCeilings.size).toBe(0);
  expect(schools('0750002B', null, 1500).schoolCeilings.get('0750002B')?.toFixed(2)).toBe('1500.00');
});

test('a priority without a school is refused, and never left out', () => {
  expect(() => schools(null, 2)).toThrow('« Établissements », ligne 1 du tableau, colonne « UAI »');
});

test('a year that two rows bound is refused', () => {
  expect(() => bounds([2027, 1], [2027, 2])).toThrow('colonne « Plafond TTC » : une autre ligne le dit déjà');
});

test.each([0, 1.5, 'haute'])('a priority of %j is refused, naming its cell', (priority) => {
  expect(() => schools('0750001A', priority)).toThrow(
    'Feuille « Établissements », ligne « 0750001A », colonne « Priorité » : un nombre entier',
  );
});

test('a ceiling below zero is refused, naming its cell', () => {
  expect(() => schools('0750001A', null, -5)).toThrow(
    'Feuille « Établissements », ligne « 0750001A », colonne « Plafond annuel TTC » : un montant',
  );
});

const rules = (policy: Typed = null, catchUp: Typed = null, smooth: Typed = null) =>
  readSettings(
    planRulesTable,
    typed(planRulesTable, {
      'Ordre de service': policy,
      'Rattrapage en années': catchUp,
      'Renouvellements lissés': smooth,
    }),
  );

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

const fctva = (rate: Typed, regime: string | null) =>
  readSettings(fctvaTable, typed(fctvaTable, { 'Taux du FCTVA': rate, 'Versement du FCTVA': regime }));

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
