import { readCodedTable } from '../../../src/core/terms/coded-table';
import { namesOfCatalogue } from '../../../src/core/reference/category-names';
import { quoteTable } from '../../../src/core/quote/quote-table';
import { typed } from '../terms/typed';
import { DateCell, type Cell } from '../../../src/core/inventory/cell';
import { serialOfIso } from '../../../src/core/text/iso-date';
import { catalogue, category } from '../gap/samples';

const known = catalogue(
  category({ id: 'tablet', label: 'Tablette' }),
  category({ id: 'laptop', label: 'Ordinateur portable' }),
);

const TITLES = [
  'Code',
  'Catégorie',
  'Prix unitaire',
  'Retenu',
  'Date du devis',
  'Taux de TVA',
  'HT ou TTC',
  'Référence',
];
const definition = quoteTable(namesOfCatalogue(known));
const read = (...rows: readonly (readonly Cell[])[]) =>
  readCodedTable(
    definition,
    typed(
      definition,
      ...rows.map((cells) => Object.fromEntries(TITLES.map((title, index) => [title, cells[index] ?? null]))),
    ),
  ).terms;

test('a quote as people type it; an empty row is none', () => {
  const [one] = read(
    ['D4', 'tablette', '312,50 €', 'Oui', '15/03/2026', '20 %', 'ttc', 12],
    ['D5', null, null, null, null],
  );
  expect(one).toMatchObject({
    code: 'D4',
    category: 'tablet',
    retained: true,
    date: '2026-03-15',
    vatIncluded: true,
    reference: '12',
  });
  expect(one.unitPrice?.toFixed(2)).toBe('312.50');
  expect(read(['D1', null, null, null, null])).toEqual([]);
});

test('rows that the user added, or copied with their code, get the next free codes', () => {
  const codes = read(
    ['D1', 'Tablette', 1, null, null],
    [null, 'Tablette', 2, null, null],
    ['D1', 'Tablette', 3, null, null],
    ['D7', 'laptop', 4, null, new DateCell(serialOfIso('2026-03-15') + 0.5)],
  ).map(({ code, date }) => [code, date]);
  expect(codes).toEqual([
    ['D1', null],
    ['D8', null],
    ['D9', null],
    ['D7', '2026-03-15'],
  ]);
});

test.each<[string, readonly Cell[], string]>([
  ['no category', ['D2', null, 5], 'ligne « D2 », colonne « Catégorie » : une catégorie'],
  ['an unknown category', ['D2', 'grille-pain', 5], 'colonne « Catégorie » : « grille-pain » n’est pas'],
  ['only « oui »', ['D2', null, null, 'oui'], 'colonne « Catégorie » : une catégorie'],
  ['retained without a price', ['D2', 'laptop', null, 'oui'], 'colonne « Prix unitaire » : un devis retenu'],
  ['a negative price', ['D2', 'laptop', -5], 'colonne « Prix unitaire » : un prix en euros'],
  ['a year for a date', ['D2', 'laptop', 5, null, 2026], 'colonne « Date du devis » : une date complète'],
  [
    'a month for a date',
    ['D2', 'laptop', 5, null, '03/2026'],
    'colonne « Date du devis » : une date complète',
  ],
  ['a rate of 2000 %', ['D2', 'laptop', 5, null, null, '2000 %'], 'colonne « Taux de TVA » : un taux'],
  [
    'neither HT nor TTC',
    [null, 'laptop', 5, null, null, null, 'net'],
    'ligne 1 du tableau, colonne « HT ou TTC »',
  ],
])('what makes no sense is refused, naming the cell: %s', (_, cells, sentence) => {
  expect(() => read(cells)).toThrow(sentence);
  expect(() => read(cells)).toThrow('Feuille « Devis »');
});

test('two quotes retained for one category are refused, naming both rows', () => {
  const rows = [
    ['D1', 'laptop', 5, 'oui'],
    ['D2', 'tablet', 5, 'oui'],
    [null, 'laptop', 6, 'oui'],
  ];
  expect(() => read(...rows)).toThrow(
    'Feuille « Devis », ligne 3 du tableau, colonne « Retenu » : « Ordinateur portable » est déjà retenu à la ligne « D1 »',
  );
});
