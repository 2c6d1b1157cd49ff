import { headerKey } from '../../text/header-key';
import { counted } from '../../money/french';
import type { Cell, RawRow } from '../cell';
import type { Confidence } from '../mapping';
import { shown } from '../parse/shown';
import { remember } from '../remember';
import type { HeaderBlock } from './block';
import { type CellKind, NUMBER_KINDS, VALUE_KINDS } from './cell-kind';
import { matchOf } from './seats';

/** Whether a line is a header, as what stands under it tells. */
export interface Judgement {
  /** False: it is a row like those under it, or holds what no title is. */
  readonly isHeader: boolean;
  readonly confidence: Confidence;
  /** How many titles are known or stand apart from what is under them, less those that look like it. */
  readonly strength: number;
  /** French, to follow « ligne 3 : ». */
  readonly reason: string;
}

/** How the title of a column stands to the values under it. */
type Stand = 'value' | 'like' | 'apart' | 'silent';

/** From how many of the values a column has one kind. */
const MOSTLY = 0.6;

/**
 * Judges a header by its columns: a title stands apart from values of one kind under it (« Date d'achat » over days), a row
 * of the table is like them. A day, an amount, a number or a code over values is no title at all.
 */
export function judgeHeader(
  block: HeaderBlock,
  columns: readonly number[],
  kindOf: (cell: Cell | undefined) => CellKind | null,
): Judgement {
  const below = block.below.filter((row) => !saysAgain(row, block));
  const titles = columns.filter((column) => shown(block.titles[column]?.own) !== '');
  const heads = headsOfCounts(block, titles, below, kindOf);
  const stands = titles.map((column) =>
    standOf(block.titles[column]?.own ?? null, valuesUnder(below, column), kindOf, heads),
  );
  const many = (wanted: Stand) => stands.filter((stand) => stand === wanted).length;
  const [values, alike, apart] = [many('value'), many('like'), many('apart')];
  const known = titles.filter((column) => {
    const title = block.titles[column];
    const match = title === undefined ? null : matchOf(title);
    return match !== null && match.role !== null && match.rank === 0;
  }).length;
  const isHeader = values === 0 && known + apart > 2 * alike;
  const isSure =
    isHeader && alike === 0 && (known >= 3 || (known >= 1 && known + apart >= 3) || below.length === 0);
  return {
    isHeader,
    strength: known + apart - 2 * alike,
    confidence: isSure ? 'sure' : known + apart - 2 * alike >= 2 ? 'likely' : 'doubtful',
    reason: reasonOf({ known, apart, alike, values, titles: titles.length }),
  };
}

function reasonOf({
  known,
  apart,
  alike,
  values,
  titles,
}: Readonly<Record<'known' | 'apart' | 'alike' | 'values' | 'titles', number>>): string {
  const parts = [`${counted(known, 'titre connu', 'titres connus')} sur ${titles}`];
  if (apart > 0) {
    parts.push(
      `${counted(apart, 'titre se distingue', 'titres se distinguent')} des valeurs écrites dessous`,
    );
  }
  if (alike > 0)
    parts.push(`${counted(alike, 'cellule ressemble', 'cellules ressemblent')} aux valeurs écrites dessous`);
  if (values > 0)
    parts.push(`${counted(values, 'cellule est', 'cellules sont')} une date, un nombre ou un code`);
  return parts.join(', ');
}

function valuesUnder(below: readonly RawRow[], column: number): Cell[] {
  return below.flatMap(({ cells }) => {
    const cell = cells[column] ?? null;
    return shown(cell) === '' ? [] : [cell];
  });
}

/** Years, or UAIs, over columns of counts: titles of a crosstab, when there are two of them at least. */
function headsOfCounts(
  { titles }: HeaderBlock,
  columns: readonly number[],
  below: readonly RawRow[],
  kindOf: (cell: Cell | undefined) => CellKind | null,
): ReadonlySet<CellKind> {
  const ofCounts = (kind: CellKind) =>
    columns.filter((column) => {
      if (kindOf(titles[column]?.own) !== kind) return false;
      const under = valuesUnder(below, column)
        .map(kindOf)
        .filter((one) => one !== null);
      return under.every((one) => one === 'count' || one === 'answer' || one === 'amount');
    }).length;
  return new Set((['year', 'uai'] as const).filter((kind) => ofCounts(kind) >= 2));
}

function standOf(
  title: Cell,
  values: readonly Cell[],
  kindOf: (cell: Cell | undefined) => CellKind | null,
  heads: ReadonlySet<CellKind>,
): Stand {
  if (values.length === 0) return 'silent';
  const own = kindOf(title);
  if (own !== null && heads.has(own)) return 'apart';
  if (own !== null && VALUE_KINDS.has(own)) return 'value';
  const key = keyOfCell(title);
  if (key !== '' && values.some((value) => typeof value === 'string' && keyOf(value) === key)) return 'like';
  const most = mostOf(values.map(kindOf));
  if (most === null || most === 'text') return 'silent';
  if (own === most || (own !== null && NUMBER_KINDS.has(own) && NUMBER_KINDS.has(most))) return 'like';
  return 'apart';
}

/** The kind of most of the values; null when they are of several. */
function mostOf(kinds: readonly (CellKind | null)[]): CellKind | null {
  const said = kinds.filter((kind) => kind !== null);
  const counts = new Map<CellKind, number>();
  for (const kind of said) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= said.length * MOSTLY ? most[0] : null;
}

const keyOf = remember((text: string) => headerKey(text));
const keyOfCell = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? keyOf(cell) : headerKey(cell);

/** A row that repeats the titles, as printed pages do. */
function saysAgain({ cells }: RawRow, { titles }: HeaderBlock): boolean {
  const same = cells.filter(
    (cell, column) =>
      typeof cell === 'string' && shown(cell) !== '' && keyOf(cell) === keyOfCell(titles[column]?.own),
  ).length;
  return same >= 2 && same * 2 >= cells.filter((cell) => shown(cell) !== '').length;
}
