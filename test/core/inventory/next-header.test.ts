import type { Cell } from '../../../src/core/inventory/cell';
import { startsTable } from '../../../src/core/inventory/header/next-header';
import type { Mapping } from '../../../src/core/inventory/mapping';

const ABOVE: Mapping = {
  headerRow: 1,
  roles: new Map([
    ['uai', 0],
    ['type', 1],
    ['state', 4],
  ]),
};

/** What the row is taken for, when only the columns above are at hand. */
const partly = (...cells: Cell[]) => startsTable({ row: 9, cells }, cells[0] ?? null, ABOVE, true);

test('Titles in the columns at hand may begin a table', () => {
  expect(partly('UAI', 'Type de matériel', null, null, 'Observations')).toBe('perhaps');
});

test('A device whose school is badly coded begins none, though its words be titles elsewhere', () => {
  expect(partly('0990098A', 'TBI', null, null, 'HS')).toBeNull();
  expect(partly('École 98', 'TBI', 'SN0791461089', null, 'HS')).toBeNull();
});
