import fc from 'fast-check';
import { DateCell, ErrorCell, type Cell, type RawRow } from '../../../src/core/inventory/cell';
import type { Inventory } from '../../../src/core/inventory/inventory';
import { device, OTHER_SCHOOL, readSheet, rowsOf, SCHOOL, TITLES, UNKNOWN_SCHOOL } from './read-sheet';

/** What each value of a row ought to mean, told here apart from the reader. */
const UAIS = [
  [SCHOOL, true],
  [OTHER_SCHOOL, true],
  ['0350122t', true],
  [UNKNOWN_SCHOOL, false],
  ['0350122A', false],
  [null, false],
  ['?', false],
] as const;
const WORDINGS = [
  ['PC portable', 'laptop'],
  ['VPI', 'interactive-projector'],
  ['Souris', 'out-of-scope'],
  ['Bidule', null],
  ['Machin', null],
] as const;
const QUANTITIES = [
  [1, 1],
  [7, 7],
  ['12', 12],
  [0, 0],
  ['deux', 0],
  [1.5, 0],
  [null, 0],
] as const;
const STATES = [
  ['Bon', 'usable'],
  [null, 'usable'],
  ['bizarre', 'usable'],
  ['en panne', 'usable'],
  ['Réformé', 'absent'],
  ['HS', 'unusable'],
  ['À remplacer', 'replace'],
  ['En commande', 'ordered'],
] as const;
const DATES = [
  [2019, 2019],
  ['31/12/2024', 2024],
  [null, null],
  ['31/02/2020', null],
] as const;

const expected = fc.record({
  uai: fc.constantFrom(...UAIS),
  type: fc.constantFrom(...WORDINGS),
  n: fc.constantFrom(...QUANTITIES),
  state: fc.constantFrom(...STATES),
  service: fc.constantFrom(...DATES),
});
type Expected = typeof expected extends fc.Arbitrary<infer T> ? T : never;

const cellsOf = ({ uai, type, n, state, service }: Expected): Cell[] =>
  device({ uai: uai[0], type: type[0], n: n[0], state: state[0], service: service[0] });

/** A row of a known school first, so that the reading can end. */
const sheetOf = (rows: readonly Expected[]): RawRow[] => rowsOf(TITLES, [device({}), ...rows.map(cellsOf)]);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const withoutRow = ({ devices }: Inventory) =>
  devices
    .map(({ uai, category, quantity, serviceYear, usage, standing }) =>
      [uai, category, quantity, serviceYear, usage, standing].join('|'),
    )
    .sort();

test('Counts and devices agree with a count made row by row', () => {
  fc.assert(
    fc.property(fc.array(expected, { maxLength: 30 }), (rows) => {
      const { counts, devices } = readSheet(sheetOf(rows));
      const units = (keep: (row: Expected) => boolean) => sum(rows.filter(keep).map(({ n }) => n[1]));
      const known = (row: Expected) => row.type[1] !== null;
      const inScope = (row: Expected) => known(row) && row.type[1] !== 'out-of-scope';
      expect(counts).toEqual({
        rows: rows.length + 1,
        devices: 1 + units(() => true),
        recognised: 1 + units(known),
        unrecognised: units((row) => !known(row)),
        outOfScope: units((row) => row.type[1] === 'out-of-scope'),
        unknownSchool: units((row) => inScope(row) && !row.uai[1]),
        duplicates: 0,
        absent: units((row) => inScope(row) && row.uai[1] && row.state[1] === 'absent'),
        unusable: units((row) => inScope(row) && row.uai[1] && row.state[1] === 'unusable'),
        toReplace: units((row) => inScope(row) && row.uai[1] && row.state[1] === 'replace'),
        ordered: units((row) => inScope(row) && row.uai[1] && row.state[1] === 'ordered'),
      });
      const isKept = (row: Expected) => row.state[1] !== 'absent' && row.state[1] !== 'unusable';
      const kept = rows.filter((row) => inScope(row) && row.uai[1] && isKept(row) && row.n[1] > 0);
      const said = devices.slice(1).map(({ quantity, serviceYear, standing = 'usable' }) => {
        return [quantity, serviceYear, standing];
      });
      expect(said).toEqual(kept.map(({ n, service, state }) => [n[1], service[1], state[1]]));
    }),
  );
});

test('The order of rows changes neither the counts nor the devices', () => {
  fc.assert(
    fc.property(fc.array(expected, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const one = readSheet(sheetOf(rows));
      const other = readSheet(sheetOf(shuffled));
      expect(other.counts).toEqual(one.counts);
      expect(withoutRow(other)).toEqual(withoutRow(one));
    }),
  );
});

test('The size of the batches changes nothing', () => {
  fc.assert(
    fc.property(fc.array(expected, { maxLength: 20 }), fc.integer({ min: 1, max: 25 }), (rows, batch) => {
      expect(readSheet(sheetOf(rows), batch)).toEqual(readSheet(sheetOf(rows), 1));
    }),
    { numRuns: 30 },
  );
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.constantFrom('PC', 'Total', 'HS', '0350122T', '2019', 'NC', ' '),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.integer({ min: -10, max: 200_000 }).map((serial) => new DateCell(serial)),
  fc.constantFrom('#N/A', '#REF!').map((code) => new ErrorCell(code)),
);

test('Whatever the cells, every row is a device, counted, or in a finding, and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 8, maxLength: 8 }), { maxLength: 12 }), (data) => {
      for (const cells of data) {
        // Alone, the row must leave a trace beside the good one.
        const { counts, devices, findings } = readSheet(rowsOf(TITLES, [device({}), cells]));
        const {
          devices: all,
          recognised,
          unrecognised,
          outOfScope,
          unknownSchool,
          absent,
          unusable,
        } = counts;
        const kept = sum(devices.map(({ quantity }) => quantity));
        expect(all).toBe(recognised + unrecognised);
        expect(recognised).toBe(outOfScope + unknownSchool + absent + unusable + kept);
        const isZero = cells[3] === 0 || cells[3] === '0';
        expect(counts.rows === 1 || all > 1 || findings.length > 0 || isZero).toBe(true);
        for (const { quantity } of devices) expect(quantity).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});
