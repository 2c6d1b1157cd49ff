import { cellSpan, cellsInSight, standsAlone } from '../../src/standalone/cell-span';
import { columnWidths } from '../../src/standalone/column-widths';

const TITLE = 'Écarts au socle, par établissement et par règle, en unités';

test('a text runs on over empty cells up to the next value or the last column', () => {
  expect(cellSpan([TITLE], 0, 4)).toBe(4);
  expect(cellSpan([TITLE, null, '', 3], 0, 4)).toBe(3);
  expect(cellSpan([TITLE, 'x'], 0, 4)).toBe(1);
});

test('numbers and empty cells stay in their column', () => {
  expect(cellSpan([12, null], 0, 2)).toBe(1);
  expect(cellSpan([null, null], 0, 2)).toBe(1);
});

test('a title does not widen the column that it starts in, unless it is the only column', () => {
  const rows = [[TITLE], ['0350001A', 'École', 3]].map((cells, index) => ({ row: index + 1, cells }));
  expect(standsAlone([TITLE, null])).toBe(true);
  expect(columnWidths(rows)[0]).toBe(columnWidths(rows.slice(1))[0]);
  expect(columnWidths(rows.slice(0, 1))[0]).toBeGreaterThan(200);
});

test('cells under a running text are not drawn, and the text is as wide as what it covers', () => {
  const columns = [10, 20, 30].map((size, index) => ({ index, start: index * 100, size }));
  expect(cellsInSight([TITLE, null, 5], columns, [10, 20, 30])).toEqual([
    { index: 0, start: 0, size: 30, span: 2 },
    { index: 2, start: 200, size: 30, span: 1 },
  ]);
});
