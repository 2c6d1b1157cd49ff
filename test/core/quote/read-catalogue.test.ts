import fc from 'fast-check';
import type { Cell, RawRow } from '../../../src/core/inventory/cell';
import { Classifier } from '../../../src/core/inventory/classify';
import { readCatalogue } from '../../../src/core/quote/read-catalogue';
import { CATALOGUE_HEADER } from '../../../src/core/quote/catalogue-columns';
import type { Quote } from '../../../src/core/quote/quote';
import { categoryNames } from '../../../src/data';
import { VOCABULARY } from '../../../src/data/vocabulary';

const classifier = new Classifier(VOCABULARY);
const TITLES =
  'REFERENCE;DESIGNATION;PRIX UNITAIRE HT;TAUX TVA; GARANTIE; TYPE; ACTIF; PRIX EDITABLE; LABELS';

const read = (lines: readonly (readonly Cell[])[], quotes: readonly Quote[] = [], titles = TITLES) => {
  const rows: RawRow[] = [titles.split(';'), ...lines].map((cells, index) => ({ row: index + 1, cells }));
  return readCatalogue(rows, 'catalogue.csv', { classifier, names: categoryNames, quotes });
};
const said = ({ findings }: ReturnType<typeof read>) => findings.map(({ code, row }) => [code, row]);

const LAPTOP: readonly Cell[] = [
  'PC-15',
  'PC portable 15 pouces',
  '612,50',
  '20',
  '3 ans',
  'Ordinateur',
  'oui',
  'non',
  'promo',
];

test('an active line of a known category becomes a quote, never retained', () => {
  const { quotes, findings } = read([LAPTOP]);
  expect(quotes).toEqual([
    expect.objectContaining({
      code: 'D1',
      category: 'laptop',
      reference: 'PC-15',
      warranty: '3 ans',
      date: null,
      retained: false,
      vatIncluded: false,
      source: 'Catalogue « catalogue.csv », ligne 2 ; PC portable 15 pouces ; promo',
    }),
  ]);
  expect([quotes[0].unitPrice?.toFixed(2), quotes[0].vatRate?.toFixed(3)]).toEqual(['612.50', '0.200']);
  expect(findings.map(({ message }) => message)).toContain(
    'Catalogue « catalogue.csv » : 1 ligne lue, 1 devis ajouté. Choisissez dans « Devis », colonne « Retenu ».',
  );
});

test.each<[Cell, string | null]>([
  ['20', '0.2'],
  ['5,5', '0.055'],
  [5.5, '0.055'],
  ['0,2', '0.2'],
  [0.2, '0.2'],
  ['20 %', '0.2'],
  ['2,10', '0.021'],
  ['', null],
  [null, null],
  [0, '0'],
])('a rate written %j is %s', (cell, rate) => {
  const line = [...LAPTOP];
  line[3] = cell;
  expect(read([line]).quotes[0].vatRate?.toFixed() ?? null).toBe(rate);
});

test('what is left aside or doubtful is said with its row, and nothing is lost', () => {
  const without = (index: number, cell: Cell) => LAPTOP.map((one, at) => (at === index ? cell : one));
  const result = read([
    without(6, 'non'),
    without(6, 'peut-être'),
    without(2, ''),
    without(2, '-5'),
    without(2, 'sur devis'),
    ['X', 'Bidule', 5, 20, '', 'Truc', 'oui'],
    ['Y', 'Cartouche toner', 5, 20, '', 'Consommable', 'oui'],
    without(3, 'vingt'),
    [null, ' ', null],
  ]);
  expect(said(result)).toEqual([
    ['catalogue-inactive', 2],
    ['catalogue-inactive', 3],
    ['catalogue-unpriced', 4],
    ['catalogue-unpriced', 5],
    ['catalogue-unpriced', 6],
    ['catalogue-unrecognised', 7],
    ['catalogue-out-of-scope', 8],
    ['catalogue-rate', 9],
    ['catalogue-read', null],
  ]);
  expect(result.quotes.map(({ vatRate }) => vatRate)).toEqual([null]);
  expect(result.findings.every(({ sheet }) => sheet === 'catalogue.csv')).toBe(true);
});

test('a reference that comes twice with another price is said with both rows; the same line twice counts once', () => {
  const dearer = LAPTOP.map((one, at) => (at === 2 ? 700 : one));
  const result = read([LAPTOP, dearer, LAPTOP]);
  expect(result.quotes.map(({ code }) => code)).toEqual(['D1', 'D2']);
  expect(said(result)).toEqual([
    ['catalogue-duplicate', 3],
    ['catalogue-read', null],
  ]);
  expect(result.findings[0].message).toContain('« PC-15 » est aussi à la ligne 2');
});

test('reading a catalogue again adds nothing, whatever was retained since', () => {
  const line = fc.constantFrom<readonly Cell[]>(
    LAPTOP,
    ['T-1', 'Tablette 10 pouces', 300, 5.5, '', 'Tablette', ''],
    ['T-1', 'Tablette 10 pouces', 310, 5.5, '', 'Tablette', 'oui'],
    ['V', 'Vidéoprojecteur interactif', '1 850,00', null, '2 ans', '', 'oui'],
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const first = read(lines).quotes;
      const kept = first.map((quote, index) => ({ ...quote, retained: index === 0, supplier: 'A' }));
      expect(read(lines, kept).quotes).toEqual([]);
      expect(new Set(first.map(({ code }) => code)).size).toBe(first.length);
    }),
  );
});

test('titles may be in another order, in another case, under a title line; a file without them is refused', () => {
  const rows = [['Catalogue 2026'], ['designation', 'Prix_unitaire HT'], ['Tablette', 300]];
  const raw = rows.map((cells, index) => ({ row: index + 1, cells }));
  const known = { classifier, names: categoryNames, quotes: [] };
  expect(readCatalogue(raw, 'c.xlsx', known).quotes[0]).toMatchObject({ category: 'tablet' });
  expect(() => readCatalogue(raw.slice(2), 'c.xlsx', known)).toThrow(
    `« c.xlsx » n’est pas un catalogue : aucune ligne de titres ne porte DESIGNATION et PRIX UNITAIRE HT. Colonnes attendues : ${CATALOGUE_HEADER}.`,
  );
});
