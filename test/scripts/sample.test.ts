import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { proposeMapping } from '../../src/core/inventory/header/find-header';
import { InventoryReader } from '../../src/core/inventory/reader';
import { SchoolListReader } from '../../src/core/school/school-table';
import { isUai } from '../../src/core/school/uai';
import { VOCABULARY } from '../../src/data/vocabulary';
import { toCsv } from '../../scripts/sample/csv';
import { makeExample } from '../../scripts/sample/example';
import { generateInventory, type SampleSchool } from '../../scripts/sample/generate-inventory';

const shipped = (name: string) =>
  readFileSync(join(__dirname, '..', '..', 'assets', 'exemple', name), 'utf8');

const SCHOOLS: readonly SampleSchool[] = [
  { uai: '0350122T', name: 'École', kind: 'primaire' },
  { uai: '0351176N', name: 'Collège', kind: 'college' },
];

const rowsOf = (table: readonly (readonly string[])[]) =>
  table.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => (cell === '' ? null : cell)) }));

const plainCells = (csv: string) =>
  csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));

function inventoryOf(table: readonly (readonly string[])[], uais: readonly string[]) {
  const rows = rowsOf(table);
  const reader = new InventoryReader({
    mapping: proposeMapping(rows).mapping,
    sheet: 'inventaire',
    knownSchools: new Set(uais),
    readingYear: 2026,
    vocabulary: VOCABULARY,
  });
  reader.add(rows);
  return reader.finish();
}

test('The shipped example is what the script makes', () => {
  const { inventory, schools } = makeExample();
  expect(shipped('inventaire.csv')).toBe(inventory);
  expect(shipped('etablissements.csv')).toBe(schools);
});

test('The schools of the example are fictitious, valid and of every level', () => {
  const reader = new SchoolListReader();
  reader.add(rowsOf(plainCells(makeExample().schools)));
  const { schools } = reader.finish();
  expect(schools).toHaveLength(8);
  expect(schools.every(({ uai }) => isUai(uai) && uai.startsWith('099'))).toBe(true);
  expect(new Set(schools.map(({ kind }) => kind)).size).toBe(6);
});

test('The example is read nearly whole, and shows what a reading has to say', () => {
  const { inventory, schools } = makeExample();
  const uais = plainCells(schools)
    .slice(1)
    .map(([uai = '']) => uai);
  const { counts, findings } = inventoryOf(plainCells(inventory.replace(/"/g, '')), uais);
  expect(counts.rows).toBe(400);
  expect(counts.recognised / counts.devices).toBeGreaterThan(0.95);
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set([
      'missing-uai',
      'invalid-uai',
      'invalid-quantity',
      'unknown-uai',
      'unrecognised-wording',
      'impossible-date',
      'unknown-state',
      'missing-state',
      'repairable',
      'vague-wording',
    ]),
  );
});

test('The same seed gives the same file, another one another file', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 3, max: 40 }), (seed, rows) => {
      const table = generateInventory({ seed, rows, schools: SCHOOLS });
      expect(generateInventory({ seed, rows, schools: SCHOOLS })).toEqual(table);
      expect(generateInventory({ seed: seed + 1, rows, schools: SCHOOLS })).not.toEqual(table);
      expect(table).toHaveLength(rows + 1);
      expect(new Set(table.map(({ length }) => length)).size).toBe(1);
    }),
    { numRuns: 30 },
  );
});

test('Without faults every device is recognised and of a known school', () => {
  const table = generateInventory({ seed: 5, rows: 600, schools: SCHOOLS, faults: 0 });
  const { counts } = inventoryOf(
    table,
    SCHOOLS.map(({ uai }) => uai),
  );
  expect(counts).toMatchObject({ rows: 600, unrecognised: 0, unknownSchool: 0, outOfScope: 0 });
});

test('A dirty sheet has titles above, a total below, and is read all the same', () => {
  const clean = generateInventory({ seed: 5, rows: 200, schools: SCHOOLS, faults: 0 });
  const dirty = generateInventory({ seed: 5, rows: 200, schools: SCHOOLS, faults: 0, dirty: true });
  expect(dirty).toHaveLength(clean.length + 3);
  const { counts, findings } = inventoryOf(
    dirty,
    SCHOOLS.map(({ uai }) => uai),
  );
  expect(counts).toMatchObject({ rows: 201, unrecognised: 0, unknownSchool: 0 });
  expect(Number(dirty.at(-1)?.[5])).toBe(counts.devices);
  expect(findings.map(({ code }) => code)).toContain('total-row');
});

test('CSV is written as French spreadsheets do', () => {
  expect(
    toCsv([
      ['a', 'b;c'],
      ['d"e', ''],
    ]),
  ).toBe('\uFEFFa;"b;c"\r\n"d""e";\r\n');
});
