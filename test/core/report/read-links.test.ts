import { readCodedTable } from '../../../src/core/terms/coded-table';
import { namesOfCatalogue } from '../../../src/core/reference/category-names';
import { linkTable } from '../../../src/core/plan/link-table';
import { typed } from '../terms/typed';
import type { Cell } from '../../../src/core/inventory/cell';
import { catalogue, category } from '../gap/samples';

const known = catalogue(
  category({ id: 'tablet', label: 'Tablette' }),
  category({ id: 'cart', label: 'Chariot' }),
);
const TITLES = [
  'Code',
  'Catégorie principale',
  'Ce qui est lié',
  'Quantité',
  'Pour',
  'Aussi au renouvellement',
];
const definition = linkTable(namesOfCatalogue(known));
const read = (...rows: readonly (readonly Cell[])[]) =>
  readCodedTable(
    definition,
    typed(
      definition,
      ...rows.map((cells) => Object.fromEntries(TITLES.map((title, index) => [title, cells[index] ?? null]))),
    ),
  ).terms;

test('a link as people type it; empty rows are none, rows without a code get the next free one', () => {
  const links = read(
    ['L2', 'tablette', 'CHARIOT', '0,5', 15, 'Non'],
    ['L3', null, null, null, null, null],
    [null, 'cart', 'tablet', null, null, null],
  );
  expect(
    links.map((one) => [
      one.code,
      one.category,
      one.linked,
      one.quantity.toFixed(),
      one.per.toFixed(),
      one.onRenewal,
    ]),
  ).toEqual([
    ['L2', 'tablet', 'cart', '0.5', '15', false],
    ['L4', 'cart', 'tablet', '1', '1', true],
  ]);
});

test.each<[readonly Cell[], string]>([
  [['L1', null, 'Chariot'], 'ligne « L1 », colonne « Catégorie principale » : une catégorie'],
  [['L1', 'Tablette', null], 'colonne « Ce qui est lié » : une catégorie'],
  [['L1', 'Tablette', 'grille-pain'], 'colonne « Ce qui est lié » : « grille-pain » n’est pas'],
  [['L1', 'Tablette', 'Tablette'], 'colonne « Ce qui est lié » : une catégorie ne peut pas'],
  [[null, 'Tablette', 'Chariot', 0], 'ligne 1 du tableau, colonne « Quantité » : un nombre plus grand que 0'],
  [['L1', 'Tablette', 'Chariot', 1, 'quinze'], 'colonne « Pour » : un nombre plus grand que 0'],
  [['L1', 'Tablette', 'Chariot', 0.33333], 'colonne « Quantité » : un nombre plus grand que 0'],
  [['L1', 'Tablette', 'Chariot', 1, 1, 'parfois'], 'colonne « Aussi au renouvellement » : un de ces choix'],
])('what makes no sense is refused, naming the cell: %j', (cells, sentence) => {
  expect(() => read(cells)).toThrow(sentence);
  expect(() => read(cells)).toThrow('Feuille « Lignes liées »');
});

test('the same two categories linked twice are refused, naming both rows', () => {
  expect(() => read(['L1', 'Tablette', 'Chariot'], [null, 'tablet', 'cart', 2])).toThrow(
    'ligne 2 du tableau, colonne « Ce qui est lié » : la ligne « L1 » lie déjà ces deux catégories',
  );
});
