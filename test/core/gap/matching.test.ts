import fc from 'fast-check';
import type { Lot } from '../../../src/core/gap/due';
import { matchDevices, type Demand, type Share } from '../../../src/core/gap/matching';
import { Money } from '../../../src/core/money/decimal';
import type { CategoryId, Usage } from '../../../src/core/reference/category';
import { bruteForceMatch } from './brute-force';
import { flowMatch } from './flow-match';
import { lot, rule } from './samples';

const CATEGORIES: readonly CategoryId[] = ['laptop', 'tablet', 'desktop'];
const NAMED: readonly Usage[] = ['eleve', 'enseignant', 'partage'];

const lotsArbitrary = fc
  .array(
    fc.record({
      category: fc.constantFrom<CategoryId>(...CATEGORIES, 'out-of-scope'),
      usage: fc.constantFrom<Usage | null>(null, null, ...NAMED),
      quantity: fc.integer({ min: 1, max: 3 }),
      dueYear: fc.constantFrom(2025, 2027, 2029, Infinity),
    }),
    { maxLength: 6 },
  )
  .map((parts) => parts.map((part, index) => lot({ ...part, row: index + 2 })))
  .filter((lots) => lots.reduce((sum, { quantity }) => sum + quantity, 0) <= 8);

const demandsArbitrary = fc
  .array(
    fc.record({
      need: fc.integer({ min: 1, max: 4 }),
      rank: fc.integer({ min: 1, max: 3 }),
      categories: fc.uniqueArray(fc.constantFrom<CategoryId>(...CATEGORIES), { minLength: 1 }),
      usages: fc.uniqueArray(fc.constantFrom<Usage>(...NAMED), { maxLength: 2 }),
    }),
    { maxLength: 4 },
  )
  .map((parts) =>
    parts.map(({ need, ...part }, index) => ({ need, rule: rule({ id: `R${index}`, ...part }) })),
  );

/** `row → units` of each demand. */
const rowsOf = (served: readonly (readonly Share[])[]): [number, number][][] =>
  served.map((shares) => {
    const rows = new Map<number, number>();
    for (const { lot: from, quantity } of shares) rows.set(from.row, (rows.get(from.row) ?? 0) + quantity);
    return [...rows].sort(([a], [b]) => a - b);
  });

const total = (shares: readonly Share[]): number => shares.reduce((sum, { quantity }) => sum + quantity, 0);

const wants = (id: string, need: number, given: Partial<Demand['rule']> = {}): Demand => ({
  need,
  rule: rule({ id, ...given }),
});

describe('matching against every possible matching', () => {
  test('the same devices serve the same rules', () => {
    fc.assert(
      fc.property(demandsArbitrary, lotsArbitrary, (demands, lots) => {
        const expected = bruteForceMatch(demands, lots).map((units) =>
          [...units]
            .map(([from, quantity]): [number, number] => [from.row, quantity])
            .sort(([a], [b]) => a - b),
        );
        expect(rowsOf(matchDevices(demands, lots).served)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('the twin for large schools agrees with brute force', () => {
    fc.assert(
      fc.property(demandsArbitrary, lotsArbitrary, (demands, lots) => {
        expect(flowMatch(demands, lots)).toEqual(bruteForceMatch(demands, lots));
      }),
      { numRuns: 500 },
    );
  });

  test('no device is lost or counted twice', () => {
    fc.assert(
      fc.property(demandsArbitrary, lotsArbitrary, (demands, lots) => {
        const { served, left } = matchDevices(demands, lots);
        const used = new Map<Lot, number>();
        for (const { lot: from, quantity } of [...served.flat(), ...left]) {
          expect(quantity).toBeGreaterThan(0);
          used.set(from, (used.get(from) ?? 0) + quantity);
        }
        for (const one of lots)
          expect(used.get(one) ?? 0).toBe(one.category === 'out-of-scope' ? 0 : one.quantity);
      }),
    );
  });

  test('quantities scale: a thousand times the units is a thousand times the answer', () => {
    fc.assert(
      fc.property(demandsArbitrary, lotsArbitrary, (demands, lots) => {
        const times = (n: number) =>
          matchDevices(
            demands.map((demand) => ({ ...demand, need: demand.need * n })),
            lots.map((one) => ({ ...one, quantity: one.quantity * n })),
          ).served.map((shares) => shares.map(({ lot: from, quantity }) => [from.row, quantity / n]));
        expect(times(100_000)).toEqual(times(1));
      }),
    );
  });
});

describe('worked cases', () => {
  test('an earlier rule gives way to another category it accepts, so that a later rule is covered too', () => {
    const demands = [
      wants('A', 1, { rank: 1, categories: ['laptop', 'tablet'] }),
      wants('B', 1, { rank: 2, categories: ['laptop'] }),
    ];
    const { served } = matchDevices(demands, [lot({ row: 2 }), lot({ row: 3, category: 'tablet' })]);
    expect(rowsOf(served)).toEqual([[[3, 1]], [[2, 1]]]);
  });

  test('re-routing goes through several rules', () => {
    const demands = [
      wants('A', 1, { rank: 1, categories: ['laptop', 'tablet'] }),
      wants('B', 1, { rank: 2, categories: ['tablet', 'desktop'] }),
      wants('C', 1, { rank: 3, categories: ['laptop'] }),
    ];
    const lots = [lot({ row: 2 }), lot({ row: 3, category: 'tablet' }), lot({ row: 4, category: 'desktop' })];
    expect(rowsOf(matchDevices(demands, lots).served)).toEqual([[[3, 1]], [[4, 1]], [[2, 1]]]);
  });

  test('units move between rules of one rank to follow the preference of the first, the total unchanged', () => {
    const demands = [
      wants('A', 1, { categories: ['tablet', 'laptop'] }),
      wants('B', 1, { categories: ['tablet'] }),
      wants('C', 1, { categories: ['laptop'] }),
    ];
    // Two of three can be served. A prefers the tablet, so that B gives its place to C.
    const { served } = matchDevices(demands, [lot({ row: 2, category: 'tablet' }), lot({ row: 3 })]);
    expect(rowsOf(served)).toEqual([[[2, 1]], [], [[3, 1]]]);
  });

  test('a preference never costs the rank a unit', () => {
    const demands = [
      wants('A', 1, { categories: ['tablet', 'laptop'] }),
      wants('B', 1, { categories: ['tablet'] }),
    ];
    const { served } = matchDevices(demands, [lot({ row: 2, category: 'tablet' }), lot({ row: 3 })]);
    expect(rowsOf(served)).toEqual([[[3, 1]], [[2, 1]]]);
  });

  test('a rule of the first rank is served whatever its place in the référentiel', () => {
    const demands = [wants('late', 1, { rank: 2 }), wants('first', 1, { rank: 1 })];
    expect(rowsOf(matchDevices(demands, [lot()]).served)).toEqual([[], [[2, 1]]]);
  });

  test('a rule takes the usages it names in their order, then unknown, and never another', () => {
    const lots = [
      lot({ row: 2, usage: null }),
      lot({ row: 3, usage: 'eleve' }),
      lot({ row: 4, usage: 'direction' }),
      lot({ row: 5, usage: 'enseignant' }),
    ];
    const rows = (need: number) =>
      rowsOf(matchDevices([wants('A', need, { usages: ['enseignant', 'eleve'] })], lots).served)[0].map(
        ([row]) => row,
      );
    expect([1, 2, 3, 4].map(rows)).toEqual([[5], [3, 5], [2, 3, 5], [2, 3, 5]]);
  });

  test('a rule that names no usage takes unknown, shared, pupils, teachers, management, administration', () => {
    const usages: readonly (Usage | null)[] = [
      'administration',
      'direction',
      'enseignant',
      'eleve',
      'partage',
      null,
    ];
    const lots = usages.map((usage, index) => lot({ row: 2 + index, usage }));
    for (let need = 1; need <= 6; need++) {
      const [rows] = rowsOf(matchDevices([wants('A', need)], lots).served);
      expect(rows.map(([row]) => row)).toEqual([2, 3, 4, 5, 6, 7].slice(6 - need));
    }
  });

  test('the newest devices go to the first rank; what is never due is newest; equal years go in row order', () => {
    const lots = [
      lot({ row: 2, dueYear: 2026 }),
      lot({ row: 3, dueYear: Infinity }),
      lot({ row: 4, dueYear: 2029 }),
      lot({ row: 5, dueYear: 2029 }),
      lot({ row: 6, dueYear: Infinity }),
    ];
    const { served, left } = matchDevices([wants('B', 2, { rank: 2 }), wants('A', 2, { rank: 1 })], lots);
    expect(served.map((shares) => shares.map((share) => share.lot.row))).toEqual([
      [4, 5],
      [3, 6],
    ]);
    expect(left.map((share) => share.lot.row)).toEqual([2]);
  });

  test('one row of a million devices is shared out at once', () => {
    const demands = [wants('A', 400_000, { quantity: new Money(1) }), wants('B', 700_000, { rank: 2 })];
    const { served } = matchDevices(demands, [lot({ quantity: 1_000_000 })]);
    expect(served.map(total)).toEqual([400_000, 600_000]);
  });

  test('furniture and consumables serve no rule, even one that names them', () => {
    const { served, left } = matchDevices(
      [wants('A', 1, { categories: ['out-of-scope'] })],
      [lot({ category: 'out-of-scope' })],
    );
    expect([served, left]).toEqual([[[]], []]);
  });

  test('a category named twice is one preference', () => {
    const { served } = matchDevices(
      [wants('A', 3, { categories: ['laptop', 'laptop'] })],
      [lot({ quantity: 2 })],
    );
    expect(served.map(total)).toEqual([2]);
  });
});
