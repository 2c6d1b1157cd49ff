import { DateCell, ErrorCell, type Cell } from '../../src/core/inventory/cell';
import type { Random } from '../../scripts/sample/random';

export type Rows = readonly (readonly Cell[])[];

const STRANGE: readonly Cell[] = [
  '',
  ' ',
  '\u00A0',
  '?',
  '-',
  'n/a',
  '0',
  '=1+1',
  '#REF!',
  '\u0000\u0007',
  '🖥️ portable',
  '\u202Eproj\u202C',
  'é'.normalize('NFD').repeat(40),
  'x'.repeat(40_000),
  '0350122T',
  '0350122t ',
  '0350122T / 0351176N',
  'École primaire Jules Ferry',
  'Total général',
  'Ordinateur portable',
  'UAI',
  '1 234,5',
  '31/02/2020',
  -1,
  0,
  1.5,
  1e15,
  -1e300,
  45_000,
  true,
  false,
  null,
  new DateCell(-5),
  new DateCell(45_000.5),
  new DateCell(2_958_465),
  new ErrorCell('#N/A'),
  new ErrorCell('#DIV/0!'),
];

const below = (random: Random, end: number): number => random.between(0, end - 1);

export const oneOf = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[below(random, list.length)];

/** UTF-8 read as Windows-1252, as half of the exports of the world have been once. */
const garbled = (cell: Cell): Cell =>
  typeof cell === 'string' ? new TextDecoder('windows-1252').decode(new TextEncoder().encode(cell)) : cell;

function retyped(cell: Cell): Cell {
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof DateCell) return cell.serial;
  if (typeof cell !== 'string') return null;
  const number = Number(cell);
  return cell.trim() !== '' && Number.isFinite(number) ? number : cell.toUpperCase();
}

/** A letter lost, doubled or changed. */
function mistyped(cell: Cell, random: Random): Cell {
  if (typeof cell !== 'string' || cell === '') return cell;
  const at = below(random, cell.length);
  const change = random.pick(['', cell[at] ?? '', 'e', 'x'] as const);
  return cell.slice(0, at) + change + cell.slice(at + below(random, 2));
}

const replaced = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((old, index) => (index === at ? item : old));

const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
};

const widthOf = (rows: Rows): number => Math.max(1, ...rows.map(({ length }) => length));

function onACell(rows: Rows, random: Random, change: (cell: Cell) => Cell): Rows {
  const at = below(random, rows.length);
  const column = below(random, widthOf(rows));
  const row = [...(rows[at] ?? [])];
  while (row.length <= column) row.push(null);
  return replaced(rows, at, replaced(row, column, change(row[column] ?? null)));
}

const eachRow = (rows: Rows, change: (row: readonly Cell[]) => readonly Cell[]): Rows => rows.map(change);

/** What happens to sheets in the hands of people and of programs. */
const MUTATIONS: readonly ((rows: Rows, random: Random) => Rows)[] = [
  (rows, random) => onACell(rows, random, () => null),
  (rows, random) => onACell(rows, random, () => oneOf(random, STRANGE) ?? null),
  (rows, random) => onACell(rows, random, retyped),
  (rows, random) => onACell(rows, random, (cell) => mistyped(cell, random)),
  (rows, random) =>
    onACell(rows, random, () => oneOf(random, rows[below(random, rows.length)] ?? []) ?? null),
  (rows) => eachRow(rows, (row) => row.map(garbled)),
  (rows, random) => moved(rows, below(random, rows.length), below(random, rows.length)),
  (rows, random) => rows.filter((_, at) => at !== below(random, rows.length)),
  (rows, random) => [...rows, rows[below(random, rows.length)] ?? []],
  (rows, random) => moved([...rows, []], rows.length, below(random, rows.length)),
  (rows, random) => {
    const [from, to] = [below(random, widthOf(rows)), below(random, widthOf(rows))];
    return eachRow(rows, (row) => moved(row, from, to));
  },
  (rows, random) => {
    const column = below(random, widthOf(rows));
    return eachRow(rows, (row) => row.filter((_, at) => at !== column));
  },
  (rows, random) => {
    const column = below(random, widthOf(rows));
    return eachRow(rows, (row) => [...row.slice(0, column), null, ...row.slice(column)]);
  },
  (rows, random) => {
    const column = below(random, widthOf(rows));
    return eachRow(rows, (row) => [...row, row[column] ?? null]);
  },
];

/** One to four changes. */
export function mutated(rows: Rows, random: Random): Rows {
  let changed = rows;
  for (let left = 1 + below(random, 4); left > 0; left -= 1) {
    if (changed.length > 0) changed = oneOf(random, MUTATIONS)?.(changed, random) ?? changed;
  }
  return changed;
}
