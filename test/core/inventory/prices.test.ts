import { type Cell, DateCell, ErrorCell, type RawRow } from '../../../src/core/inventory/cell';
import { proposalOfShape, proposeShapes } from '../../../src/core/inventory/header/find-header';
import { mappedColumns } from '../../../src/core/inventory/mapping';
import { InventoryReader } from '../../../src/core/inventory/reader';
import { VOCABULARY } from '../../../src/data/vocabulary';
import { rowsOf, SCHOOL } from './read-sheet';

const TITLES = ['UAI', 'Type', 'Qté', 'Mise en service', "Date d'achat", 'État', 'N° de série', 'Prix'];

function read(data: readonly (readonly Cell[])[], readsPrices = true) {
  const rows: RawRow[] = rowsOf(TITLES, data);
  const { mapping } = proposalOfShape(proposeShapes(rows), 'list');
  const reader = new InventoryReader({
    mapping: { ...mapping, readsPrices },
    sheet: 'Inventaire',
    knownSchools: new Set([SCHOOL]),
    readingYear: 2026,
    vocabulary: VOCABULARY,
  });
  reader.add(rows);
  return reader.finish();
}

interface Given {
  readonly type?: string;
  readonly service?: Cell;
  readonly bought?: Cell;
  readonly serial?: string;
  readonly state?: string;
}

const priced = (price: Cell, given: Given = {}): Cell[] => {
  const { type = 'PC portable', service = 2020, bought = null, serial = null, state = 'Bon' } = given;
  return [SCHOOL, type, 1, service, bought, state, serial, price];
};

test.each<[Cell, number | null]>([
  [850, 85_000],
  [833.333, 83_333],
  ['1 234,565 €', 123_457],
  ['12.5', 1250],
  [0, null],
  ['NC', null],
  ['', null],
  [null, null],
])('a price of %j is read as %j cents', (cell, cents) => {
  const { devices, findings } = read([priced(cell)]);
  expect(devices[0].price).toBe(cents);
  expect(findings.map(({ code }) => code)).not.toContain('invalid-price');
});

test.each<[Cell]>([['offert'], [-12], ['20 %'], [true], [2e9], [new DateCell(45_000)]])(
  'a price of %j is said with its row and its column, and the device stays',
  (cell) => {
    const { devices, findings } = read([priced(850), priced(cell)]);
    expect(devices.map(({ price }) => price)).toEqual([85_000, null]);
    expect(findings.find(({ code }) => code === 'invalid-price')).toMatchObject({
      row: 3,
      column: 'Prix',
      devices: 1,
      effect: '1 appareil hors amortissement.',
    });
  },
);

test('an error value is said once', () => {
  const codes = read([priced(new ErrorCell('#N/A'))]).findings.map(({ code }) => code);
  expect(codes).toContain('error-cell');
  expect(codes).not.toContain('invalid-price');
});

test.each<[Given, number | null, number | null]>([
  [{ service: '15/09/2021' }, 2021, 9],
  [{ service: new DateCell(45_000) }, 2023, 3],
  [{ service: 'sept. 2019' }, 2019, 9],
  [{ service: '11/2022' }, 2022, 11],
  [{ service: 2020 }, 2020, null],
  [{ service: 'rentrée 2019' }, 2019, null],
  [{ service: null, bought: '03/02/2018' }, 2018, 2],
  [{ service: 2019, bought: '03/02/2018' }, 2019, null],
  [{ service: null }, null, null],
])('of %j, the month is that of the date that gives the year', (given, year, month) => {
  const [{ serviceYear, serviceMonth }] = read([priced(850, given)]).devices;
  expect([serviceYear, serviceMonth]).toEqual([year, month]);
});

test('a device on two rows keeps one price, and the month of its earliest year', () => {
  const again = read([
    priced(null, { serial: 'PF3ABC12', service: '01/10/2021' }),
    priced(900, { serial: 'PF3ABC12', service: '01/05/2020' }),
  ]);
  expect(again.devices).toEqual([
    expect.objectContaining({ price: 90_000, serviceYear: 2020, serviceMonth: 5 }),
  ]);
});

test('a cart with what it holds has no price that can be shared; what is out of service has none at all', () => {
  const { devices } = read([
    priced(9000, { type: 'Classe mobile 15 PC portables' }),
    priced(850, { state: 'HS' }),
  ]);
  expect(devices.map(({ category, price }) => [category, price])).toEqual([
    ['cart', null],
    ['laptop', null],
  ]);
});

test('unless they were asked for, prices are neither kept nor read', () => {
  const [device] = read([priced('offert')], false).devices;
  expect(device).not.toHaveProperty('price');
  expect(device).not.toHaveProperty('serviceMonth');
  const { mapping } = proposalOfShape(proposeShapes(rowsOf(TITLES, [priced(850)])), 'list');
  expect(mappedColumns(mapping)?.has(7)).toBe(false);
  expect(mappedColumns({ ...mapping, readsPrices: true })?.has(7)).toBe(true);
});
