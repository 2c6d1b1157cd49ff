import fc from 'fast-check';
import { dueLots } from '../../../src/core/gap/due';
import type { DeviceRow } from '../../../src/core/inventory/inventory';
import { UNDATED_POLICIES, type UndatedPolicy } from '../../../src/core/plan/hypotheses';
import type { CategoryId } from '../../../src/core/reference/category';
import { catalogue, category, device, hypotheses } from './samples';

const CATALOGUE = catalogue(
  category({ id: 'laptop', cycle: 4 }),
  category({ id: 'tablet', cycle: 3 }),
  category({ id: 'rack', cycle: null }),
);
const CYCLES: Readonly<Record<string, number>> = { laptop: 4, tablet: 3 };

/** Device by device: `row → due year → units`. */
function naive(devices: readonly DeviceRow[], policy: UndatedPolicy, firstYear: number): string[] {
  const seen: Record<string, number> = {};
  const units: string[] = [];
  for (const { row, category: id, quantity, serviceYear } of devices) {
    for (let unit = 0; unit < quantity; unit++) {
      const cycle = CYCLES[id];
      let due = 'never';
      if (cycle !== undefined && serviceYear !== null) due = String(serviceYear + cycle);
      if (cycle !== undefined && serviceYear === null) {
        if (policy === 'first-year') due = String(firstYear);
        if (policy === 'spread') due = String(firstYear + ((seen[id] ?? 0) % cycle));
        seen[id] = (seen[id] ?? 0) + 1;
      }
      units.push(`${row} ${due} ${serviceYear === null ? 'undated' : 'dated'}`);
    }
  }
  return units.sort();
}

const devicesArbitrary = fc
  .array(
    fc.record({
      uai: fc.constantFrom('0750001A', '0750002B', 'UNKNOWN'),
      category: fc.constantFrom<CategoryId>('laptop', 'tablet', 'rack', 'server'),
      quantity: fc.integer({ min: 1, max: 11 }),
      serviceYear: fc.option(fc.integer({ min: 2015, max: 2030 })),
    }),
    { maxLength: 8 },
  )
  .map((parts) => parts.map((part, index) => device({ ...part, row: index + 2 })));

test('lots hold the devices that one finds by looking at each of them', () => {
  fc.assert(
    fc.property(devicesArbitrary, fc.constantFrom(...UNDATED_POLICIES), (devices, undatedPolicy) => {
      const lots = [...dueLots(devices, CATALOGUE, hypotheses({ undatedPolicy, firstYear: 2027 }))];
      const units = lots.flatMap(({ row, quantity, dueYear, dated }) =>
        Array.from(
          { length: quantity },
          () => `${row} ${dueYear === Infinity ? 'never' : dueYear} ${dated ? 'dated' : 'undated'}`,
        ),
      );
      expect(units.sort()).toEqual(naive(devices, undatedPolicy, 2027));
      expect(lots.map(({ row }) => row)).toEqual([...lots.map(({ row }) => row)].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

test('ten undated devices of two rows over a cycle of four years: 3, 3, 2, 2', () => {
  const devices = [
    device({ row: 2, quantity: 3, serviceYear: null }),
    device({ row: 3, quantity: 1, serviceYear: 2020 }),
    device({ row: 4, quantity: 7, serviceYear: null, uai: '0750002B' }),
  ];
  const lots = [...dueLots(devices, CATALOGUE, hypotheses({ undatedPolicy: 'spread', firstYear: 2027 }))];
  const perYear = [2024, 2027, 2028, 2029, 2030].map((year) =>
    lots.filter(({ dueYear }) => dueYear === year).reduce((sum, { quantity }) => sum + quantity, 0),
  );
  expect(perYear).toEqual([1, 3, 3, 2, 2]);
});

test('a row of a million devices is at most one lot for each year of the cycle', () => {
  const lots = dueLots(
    [device({ quantity: 1_000_001, serviceYear: null })],
    CATALOGUE,
    hypotheses({ undatedPolicy: 'spread' }),
  );
  expect([...lots].map(({ quantity }) => quantity)).toEqual([250_001, 250_000, 250_000, 250_000]);
});
