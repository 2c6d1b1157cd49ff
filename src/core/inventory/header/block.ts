import { cellText } from '../../text/cell-text';
import type { Cell, RawRow } from '../cell';
import { shown } from '../parse/shown';
import { VALUE_KINDS } from './cell-kind';
import { withoutCommonBeginning } from './common-beginning';
import { matchTitle } from './match-title';
import type { Naming } from './naming';

/** One title of a header of one or several lines. */
export interface Title {
  /** What stands on the last line, or above it when nothing does. */
  readonly own: Cell;
  /** What stands above it, merged cells spread over their columns; null on the first line. */
  readonly group: Cell;
  /** The title without the beginning that all share (`eqt_`), where there is one. */
  readonly said?: Cell;
}

/** Lines that may be a header. */
export interface HeaderBlock {
  /** 1-based rows of the sheet. */
  readonly top: number;
  readonly bottom: number;
  readonly titles: readonly Title[];
  /** The rows under it, near the top of the sheet. */
  readonly below: readonly RawRow[];
}

const isFilled = (cell: Cell | undefined): boolean => shown(cell) !== '';

/** A year as a title: `2019`, a number or a text. */
export function yearOf(cell: Cell | undefined): number | null {
  const text = typeof cell === 'number' ? String(cell) : cellText(cell);
  return /^(19[89]|20[0-4])\d$/.test(text) ? Number(text) : null;
}

/** What tells the groups of a header of two lines. */
type GroupNaming = Pick<Naming, 'namesEquipment' | 'kindOf'>;

/** The blocks of one and two lines that end at a row; what numbers or explains the titles under them belongs to them. */
export function blocksAt(rows: readonly RawRow[], index: number, naming: GroupNaming): HeaderBlock[] {
  const row = rows[index];
  if (row === undefined) return [];
  const single = block(
    row,
    row,
    row.cells.map((own) => ({ own, group: null })),
    rows,
    index,
  );
  const above = rows[index - 1];
  if (above === undefined || above.row !== row.row - 1 || !areSubtitles(row, above, naming)) return [single];
  return [single, block(above, row, together(above.cells, row.cells), rows, index)];
}

function block(
  first: RawRow,
  last: RawRow,
  titles: readonly Title[],
  rows: readonly RawRow[],
  index: number,
): HeaderBlock {
  let end = index;
  while (isTail(rows[end + 1], last)) end += 1;
  const bottom = rows[end]?.row ?? last.row;
  return { top: first.row, bottom, titles: shortened(titles), below: rows.slice(end + 1) };
}

function shortened(titles: readonly Title[]): readonly Title[] {
  const owns = titles.map(({ own }) => own);
  const short = withoutCommonBeginning(owns);
  return short === owns ? titles : titles.map((title, column) => ({ ...title, said: short[column] ?? null }));
}

/** All rows as those under no title: of a sheet that has none. */
export function untitledBlock(rows: readonly RawRow[]): HeaderBlock {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const titles = Array.from({ length: width }, () => ({ own: null, group: null }));
  return { top: 0, bottom: 0, titles, below: rows };
}

/**
 * Whether a line can stand under another as its sub-titles, under several groups: mostly known titles or years, or under
 * years, or under equipment written once over several of them (« Ordinateurs » over « fixes » and « portables »).
 */
function areSubtitles(row: RawRow, above: RawRow, naming: GroupNaming): boolean {
  const filled = row.cells.filter(isFilled);
  const groups = above.cells.filter(isFilled);
  if (filled.length < 2 || groups.length < 2) return false;
  const known = filled.filter((cell) => yearOf(cell) !== null || isWholeTitle(cell));
  if (known.length * 2 >= filled.length) return true;
  const years = groups.filter((cell) => yearOf(cell) !== null);
  return (
    (years.length >= 2 && filled.every((cell) => typeof cell === 'string')) || divides(row, above, naming)
  );
}

/** No value among them, and one equipment at least that stands over two: a row under a full header is neither. */
function divides(row: RawRow, above: RawRow, { namesEquipment, kindOf }: GroupNaming): boolean {
  const isValue = (cell: Cell) => typeof cell !== 'string' || VALUE_KINDS.has(kindOf(cell) ?? 'text');
  if (row.cells.some((cell) => isFilled(cell) && isValue(cell))) return false;
  return above.cells.some(
    (group, column) =>
      isFilled(group) &&
      namesEquipment(shown(group)) &&
      isFilled(row.cells[column]) &&
      isFilled(row.cells[column + 1]) &&
      !isFilled(above.cells[column + 1]),
  );
}

function isWholeTitle(cell: Cell): boolean {
  const match = matchTitle(cell);
  return match !== null && match.role !== null && match.rank === 0;
}

/** `(unités)`, `(RNE)` or `1`, `2`, `3`: a line that explains or numbers the titles above. */
function isTail(row: RawRow | undefined, titles: RawRow): boolean {
  if (row === undefined) return false;
  const filled = [...row.cells.entries()].filter(([, cell]) => isFilled(cell));
  const under = filled.filter(([column]) => isFilled(titles.cells[column]));
  if (filled.length < 2 || under.length !== filled.length) return false;
  const explains = filled.every(([, cell]) => /^\(.+\)$/.test(cellText(cell)));
  const first = filled[0]?.[1];
  const numbers = first === 1 && filled.every(([, cell], index) => cell === index + 1);
  return explains || (numbers && filled.length >= 3);
}

function together(above: readonly Cell[], own: readonly Cell[]): Title[] {
  const titles: Title[] = [];
  let group: Cell = null;
  for (let column = 0; column < Math.max(above.length, own.length); column += 1) {
    const over = above[column] ?? null;
    if (isFilled(over)) group = over;
    const mine = own[column] ?? null;
    titles.push(isFilled(mine) ? { own: mine, group } : { own: over, group: null });
  }
  return titles;
}
