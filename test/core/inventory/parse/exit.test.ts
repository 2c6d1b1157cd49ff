import { DateCell, ErrorCell } from '../../../../src/core/inventory/cell';
import { exitReader } from '../../../../src/core/inventory/parse/exit';

const exit = exitReader(2026);

test.each([
  ['12/03/2023', 'left'],
  ['2019', 'left'],
  [2019, 'left'],
  [new DateCell(45_000), 'left'],
  ['31/12/2026', 'left'],
  ['01/09/2027', 'planned'],
  [new DateCell(47_000), 'planned'],
  ['oui', 'left'],
  ['x', 'left'],
  [true, 'left'],
  ['réformé en juin', 'left'],
  ['non', 'none'],
  [false, 'none'],
  [0, 'none'],
  ['', 'none'],
  ['NC', 'none'],
  [null, 'none'],
  [new ErrorCell('#REF!'), 'none'],
  ['voir mairie', 'unknown'],
  ['à réformer', 'unknown'],
] as const)('%s under « Date de réforme » says %s', (cell, said) => {
  expect(exit(cell)).toBe(said);
});
