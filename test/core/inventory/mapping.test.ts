import { checkMapping, mappedColumns, type ColumnRole } from '../../../src/core/inventory/mapping';
import { Problem } from '../../../src/core/problem';

const check =
  (headerRow: number, ...roles: [ColumnRole, number][]) =>
  () =>
    checkMapping({ headerRow, roles: new Map(roles) });

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Problem ? error.code : 'other';
  }
};

test('A type or a designation is enough: the only school of a list, a title or the user may say the school', () => {
  expect(codeOf(check(1, ['type', 1]))).toBeNull();
  expect(codeOf(check(1, ['uai', 0], ['type', 1]))).toBeNull();
  expect(codeOf(check(3, ['uai', 4], ['designation', 0], ['state', 7]))).toBeNull();
});

test('Anything less, or contradictory, is refused with a way out', () => {
  expect(codeOf(check(1, ['uai', 1], ['quantity', 2]))).toBe('incomplete-mapping');
  expect(codeOf(check(1, ['uai', 1], ['type', 1]))).toBe('contradictory-mapping');
  expect(codeOf(check(-1, ['uai', 0], ['type', 1]))).toBe('invalid-mapping');
  expect(codeOf(check(1, ['uai', -1], ['type', 1]))).toBe('invalid-mapping');
  expect(codeOf(check(1, ['uai', 0.5], ['type', 1]))).toBe('invalid-mapping');
});

test('Only the columns of the mapping need to be read', () => {
  const roles = new Map<ColumnRole, number>([
    ['uai', 4],
    ['type', 0],
  ]);
  expect([...(mappedColumns({ headerRow: 1, roles }) ?? [])].sort()).toEqual([0, 4]);
});
