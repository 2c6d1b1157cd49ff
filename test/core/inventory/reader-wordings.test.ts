import type { Cell } from '../../../src/core/inventory/cell';
import type { SettledWording } from '../../../src/core/inventory/wording-list';
import { InventoryReader } from '../../../src/core/inventory/reader';
import type { ColumnRole } from '../../../src/core/inventory/mapping';
import { VOCABULARY } from '../../../src/data/vocabulary';
import { readSheet, rowsOf, SCHOOL } from './read-sheet';

const ROLES: readonly ColumnRole[] = ['uai', 'type', 'designation', 'model', 'quantity', 'state', 'usage'];
const TITLES = ['UAI', 'Type', 'Désignation', 'Modèle', 'Quantité', 'État', 'Usage'];

/** Reads rows of type, designation, model, quantity, state and usage, all of one school. */
function read(rows: readonly (readonly Cell[])[], settled: readonly SettledWording[] = []) {
  const reader = new InventoryReader({
    mapping: { headerRow: 1, roles: new Map(ROLES.map((role, index) => [role, index])) },
    sheet: 'Inventaire',
    knownSchools: new Set([SCHOOL]),
    readingYear: 2026,
    vocabulary: VOCABULARY,
    settled,
  });
  reader.add(
    rowsOf(
      TITLES,
      rows.map((row) => [SCHOOL, ...row]),
    ),
  );
  return reader.finish();
}

const lots = (rows: readonly (readonly Cell[])[]) =>
  read(rows).devices.map(({ category, quantity }) => [category, quantity]);

test('« classe mobile 15 PC » gives a cart and 15 laptops, as many times as the row says', () => {
  expect(lots([['Classe mobile 15 PC', '', '', 1, 'Bon', '']])).toEqual([
    ['cart', 1],
    ['laptop', 15],
  ]);
  expect(lots([['Classe mobile', '12 iPad', '', 2, 'Bon', '']])).toEqual([
    ['cart', 2],
    ['tablet', 24],
  ]);
});

test('A quantity that is the number of devices counts those, not as many carts', () => {
  expect(lots([['Classe mobile 15 PC', '', '', 15, 'Bon', '']])).toEqual([
    ['cart', 1],
    ['laptop', 15],
  ]);
});

test('Each device is counted once on each side, those in carts too', () => {
  const { counts, devices } = read([
    ['Classe mobile 15 PC', '', '', 2, 'Bon', ''],
    ['Classe mobile 15 PC', '', '', 1, 'HS', ''],
    ['Zorglub', '', '', 4, 'Bon', ''],
    ['Chaise', '', '', 30, 'Bon', ''],
  ]);
  const kept = devices.reduce((sum, { quantity }) => sum + quantity, 0);
  expect(counts).toMatchObject({
    devices: 82,
    recognised: 78,
    unrecognised: 4,
    outOfScope: 30,
    unusable: 16,
  });
  expect(kept).toBe(32);
  expect(counts.recognised).toBe(
    counts.outOfScope + counts.unknownSchool + counts.absent + counts.unusable + kept,
  );
});

test('Model and usage are read with type and designation', () => {
  expect(
    lots([
      ['Ordinateur', 'Dell', 'Latitude 5490', 1, 'Bon', ''],
      ['', '', 'iPad 9', 3, 'Bon', ''],
      ['PC', 'HP', '', 1, 'Bon', 'portable prof'],
    ]),
  ).toEqual([
    ['laptop', 1],
    ['tablet', 3],
    ['laptop', 1],
  ]);
});

test('Columns that disagree are a finding, with the way out', () => {
  const { findings, devices } = read([
    ['PC portable', 'OptiPlex 3060', '', 2, 'Bon', ''],
    ['Chaise', 'PC portable', '', 1, 'Bon', ''],
  ]);
  const told = findings.filter(({ code }) => code === 'contradictory-wording');
  expect(told.map(({ row, severity }) => [row, severity])).toEqual([
    [2, 'warning'],
    [3, 'warning'],
  ]);
  expect(told[0]?.message).toContain('le type dit « pc portable », la désignation dit « optiplex »');
  expect(told[0]?.message).toContain('Correspondances');
  expect(devices.map(({ category }) => category)).toEqual(['laptop']);
});

test('A number in the wording that the row does not count is told', () => {
  const { findings } = read([
    ['Lot de 12 PC portables', '', '', 1, 'Bon', ''],
    ['12 Chromebooks', '', '', 12, 'Bon', ''],
  ]);
  const told = findings.filter(({ code }) => code === 'announced-number');
  expect(told.map(({ row }) => row)).toEqual([2]);
  expect(told[0]?.message).toContain('annonce 12 ; la ligne en compte 1');
});

test('A number in words counts where no column does, and the user may settle it', () => {
  const rows = [
    ['UAI', 'Type'],
    [SCHOOL, 'PC fixe x 12'],
    [SCHOOL, '3 PC portables'],
    [SCHOOL, 'VPI'],
  ].map((cells, index) => ({ row: index + 1, cells }));
  expect(readSheet(rows).devices.map(({ quantity }) => quantity)).toEqual([12, 3, 1]);
  const settled = [{ type: 'PC fixe x 12', designation: '', model: '', category: null, each: 1 }];
  expect(readSheet(rows, 3, settled).devices.map(({ quantity }) => quantity)).toEqual([1, 3, 1]);
});

test('An unknown wording comes with three proposals', () => {
  const { findings } = read([['imprinmannttte', '', '', 1, 'Bon', '']]);
  const [told] = findings.filter(({ code }) => code === 'unrecognised-wording');
  expect(told?.message).toMatch(/propositions : « [^»]*imprimante[^»]*», « [^»]+ », « [^»]+ »/);
});

test('What the user settled is followed, and listed with who decided', () => {
  const settled: SettledWording[] = [
    { type: 'Zorglub', designation: '', model: '', category: 'robot' },
    { type: 'Chaise', designation: '', model: '', category: 'tablet' },
  ];
  const { devices, wordings } = read(
    [
      ['ZORGLUB', '', '', 4, 'Bon', ''],
      ['Chaise', '', '', 1, 'Bon', ''],
      ['VPI', '', '', 1, 'Bon', ''],
    ],
    settled,
  );
  expect(devices.map(({ category }) => category)).toEqual(['robot', 'tablet', 'interactive-projector']);
  expect(wordings.lines.map(({ type, decidedBy, devices: n }) => [type, decidedBy, n])).toEqual([
    ['ZORGLUB', 'user', 4],
    ['Chaise', 'user', 1],
    ['VPI', 'tool', 1],
  ]);
});
