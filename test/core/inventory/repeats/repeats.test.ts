import fc from 'fast-check';
import type { Cell } from '../../../../src/core/inventory/cell';
import type { Inventory } from '../../../../src/core/inventory/inventory';
import { OTHER_SCHOOL, readSheet, rowsOf, SCHOOL } from '../read-sheet';

const TITLES = ['UAI', 'Type', 'Numéro de série', 'Qté', 'Mise en service', 'Usage', 'État'];

/** The first school and type of each are the common ones, so that repeats are met. */
const row = fc.record({
  uai: fc.constantFrom(SCHOOL, SCHOOL, OTHER_SCHOOL),
  type: fc.constantFrom('PC portable', 'PC portable', 'VPI'),
  serial: fc.constantFrom('PF2AAAA1', 'PF2AAAA2', 'PF2AAAA3', 'n/a', null),
  n: fc.constantFrom(1, 1, 1, 2),
  year: fc.constantFrom(2018, 2020, null),
  usage: fc.constantFrom('élève', 'enseignant', null),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const sheetOf = (rows: readonly Row[]) =>
  rowsOf(
    TITLES,
    rows.map(({ uai, type, serial, n, year, usage }): Cell[] => [uai, type, serial, n, year, usage, 'Bon']),
  );

const CATEGORY = { 'PC portable': 'laptop', VPI: 'interactive-projector' } as const;
const USAGE = new Map([
  ['élève', 'eleve'],
  ['enseignant', 'enseignant'],
]);

const textOf = (device: Record<string, unknown>) =>
  ['uai', 'category', 'quantity', 'serviceYear', 'usage'].map((key) => String(device[key])).join(' ');
const devicesOf = ({ devices }: Inventory) => devices.map((device) => textOf({ ...device })).sort();

/** The rule of docs/semantics.md, told again by sorting rows into heaps. */
function expected(rows: readonly Row[]): string[] {
  const heaps = new Map<string, Row[]>();
  for (const [at, one] of rows.entries()) {
    const key = one.serial === null || one.serial === 'n/a' ? `row ${at}` : one.serial;
    heaps.set(key, [...(heaps.get(key) ?? []), one]);
  }
  return [...heaps.values()]
    .flatMap((heap) => {
      const same = heap.every(({ uai, type, n }) => uai === heap[0]?.uai && type === heap[0].type && n === 1);
      if (!same || heap.length > 3 || heap.length === 1) return heap.map((one) => [one]);
      return [heap];
    })
    .map((heap) => {
      const years = heap.map(({ year }) => year).filter((year) => year !== null);
      const usages = [...new Set(heap.map(({ usage }) => usage).filter((usage) => usage !== null))];
      return textOf({
        uai: heap[0]?.uai,
        category: CATEGORY[heap[0]?.type ?? 'VPI'],
        quantity: heap[0]?.n,
        serviceYear: years.length === 0 ? null : Math.min(...years),
        usage: usages.length === 1 ? USAGE.get(usages[0] ?? '') : null,
      });
    })
    .sort();
}

const rowsArbitrary = fc.array(row, { minLength: 1, maxLength: 12 });

test('Rows of one serial number are one device where school and type are the same, as counted another way', () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      const read = readSheet(sheetOf(rows));
      expect(devicesOf(read)).toEqual(expected(rows));
      const units = rows.reduce((sum, { n }) => sum + n, 0);
      expect(read.counts.devices + read.counts.duplicates).toBe(units);
      expect(read.counts.recognised).toBe(read.counts.devices);
    }),
  );
});

test('Neither the order of rows nor that of columns changes what is counted', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      (rows, order) => {
        const one = readSheet(sheetOf(rows));
        const turned = sheetOf([...rows].reverse()).map((it) => ({
          row: it.row,
          cells: order.map((column) => it.cells[column] ?? null),
        }));
        const other = readSheet(turned);
        expect(other.counts).toEqual(one.counts);
        expect(devicesOf(other)).toEqual(devicesOf(one));
      },
    ),
  );
});

test('What is counted twice is never counted in silence', () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      const { findings } = readSheet(sheetOf(rows));
      const codes = findings.map(({ code }) => code);
      const serials = rows.flatMap(({ serial }) => (serial === null || serial === 'n/a' ? [] : [serial]));
      const repeats = new Set(serials).size < serials.length;
      expect(codes.some((code) => code === 'duplicate-serial' || code === 'shared-serial')).toBe(repeats);
    }),
  );
});

test('A finding says which rows, what was done and how to mend it', () => {
  const base = { uai: SCHOOL, type: 'VPI', n: 1, year: null, usage: null } as const;
  const rows = [{ ...base, serial: 'PF2AAAA1' } as const, { ...base, serial: 'PF2AAAA1' } as const];
  const [finding] = readSheet(sheetOf(rows)).findings.filter(({ code }) => code === 'duplicate-serial');
  expect(finding).toMatchObject({ row: 3, column: 'Numéro de série', severity: 'warning', devices: 1 });
  expect(finding?.message).toBe(
    "Ligne 3 : même numéro de série, colonne « Numéro de série » : « PF2AAAA1 », comme la ligne 2. C'est le même appareil. Supprimez la ligne en trop, ou corrigez le numéro si ce sont deux appareils.",
  );
  expect(finding?.effect).toBe("1 ligne non comptée : l'appareil l'est une seule fois.");
});
