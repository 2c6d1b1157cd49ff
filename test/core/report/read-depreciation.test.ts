import { depreciationTable } from '../../../src/core/depreciation/depreciation-table';
import { namesOfCatalogue } from '../../../src/core/reference/category-names';
import { priceTable } from '../../../src/core/reference/price-table';
import { readPrices } from '../../../src/core/reference/read-prices';
import { readSettings } from '../../../src/core/terms/settings';
import { typed } from '../terms/typed';
import { catalogue, category } from '../gap/samples';

type Typed = string | number | null;

const terms = (month: Typed, threshold: Typed, obliged: Typed, prices: Typed = null) =>
  readSettings(
    depreciationTable,
    typed(depreciationTable, {
      'Mois de mise en service': month,
      'Seuil de faible valeur TTC': threshold,
      'Amortissement obligatoire': obliged,
      'Prix d’achat de l’inventaire': prices,
    }),
  );

test('the terms of depreciation as people type them', () => {
  const { lowValueThreshold, ...others } = terms(9, '500,50 €', 'NON', 'ht par Unité');
  expect(others).toEqual({ serviceMonth: 9, obliged: false, stockPrices: 'excl-vat-unit' });
  expect(lowValueThreshold?.toFixed(2)).toBe('500.50');
});

test('what is left empty is not said, and an emptied threshold is none, as are emptied prices', () => {
  expect(terms(null, null, null)).toEqual({ lowValueThreshold: null, stockPrices: 'none' });
});

test.each<[Typed, Typed, Typed, string]>([
  [13, null, null, '« Mois de mise en service » : un mois de 1 à 12'],
  [0, null, null, '« Mois de mise en service » : un mois de 1 à 12'],
  [1.5, null, null, '« Mois de mise en service » : un mois de 1 à 12'],
  ['septembre', null, null, '« Mois de mise en service » : un mois de 1 à 12'],
  [1, -1, null, '« Seuil de faible valeur TTC » : un montant TTC en euros'],
  [1, 'aucun', null, '« Seuil de faible valeur TTC » : un montant TTC en euros'],
  [1, null, 'peut-être', '« Amortissement obligatoire » : un de ces choix est attendu : « oui », « non »'],
])('terms that make no sense are refused, naming the cell: %j %j %j', (month, threshold, obliged, cell) => {
  expect(() => terms(month, threshold, obliged)).toThrow(
    `Feuille « Amortissements », tableau des hypothèses, colonne ${cell}`,
  );
});

test('prices that are neither with VAT nor without are refused, naming the cell', () => {
  expect(() => terms(1, null, null, 'TTC')).toThrow(
    'colonne « Prix d’achat de l’inventaire » : un de ces choix est attendu : « non utilisés », « TTC par unité »',
  );
});

const shipped = catalogue(category({ id: 'laptop', label: 'Ordinateur portable' }));
const names = namesOfCatalogue(shipped);
const durationOf = (years: Typed) =>
  readPrices(
    typed(priceTable(names), { Identifiant: 'laptop', 'Amortissement en années': years }),
    names,
    shipped,
    shipped,
  ).get('laptop')?.depreciationYears;

test('the duration of a category is read in « Prix », and an empty one stays unknown', () => {
  expect(durationOf(5)).toBe(5);
  expect(durationOf(null)).toBeNull();
});

test.each([0, 101, 2.5, 'cinq'])('a duration of %j is refused, naming its cell', (typed) => {
  expect(() => durationOf(typed)).toThrow(
    'Feuille « Prix », ligne « Ordinateur portable », colonne « Amortissement en années » : un nombre entier',
  );
});
