import fc from 'fast-check';
import { analyse } from '../../src/app/analyse';
import { toJson } from '../../src/core/report/to-json';
import { analysisArbitrary } from '../core/report/random-analysis';
import { runs } from '../sampling';

/** The same figures whatever the order in which they are listed. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(unordered(one))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unordered(one)]));
};

/** The schools, lines and the places of both in a new order, by the rank that these keys give them. */
const shuffled = <One>(items: readonly One[], keys: readonly number[]): One[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((one, other) => one.key - other.key || other.index - one.index)
    .map(({ item }) => item);

const keys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 30, maxLength: 30 });

test('no figure depends on the order of the schools or of the lines of the inventory, to the cent', () => {
  fc.assert(
    fc.property(analysisArbitrary, keys, keys, (first, ofSchools, ofDevices) => {
      const again = analyse({
        ...first,
        catalogue: first.typedCatalogue,
        schools: shuffled(first.schools, ofSchools),
        inventory: { ...first.inventory, devices: shuffled(first.inventory.devices, ofDevices) },
        findings: [],
      });
      // Messages name the first schools of the list.
      const figures = { ...toJson(again), findings: [] };
      expect(unordered(figures)).toEqual(unordered({ ...toJson(first), findings: [] }));
    }),
    { seed: 20261126, numRuns: runs(33, 300) },
  );
});
