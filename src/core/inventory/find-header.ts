import { Problem } from '../problem';
import { isUai, normaliseUai } from '../school/uai';
import { cellText } from '../text/cell-text';
import { headerKey } from '../text/header-key';
import type { Cell, RawRow } from './cell';
import { HEADER_WORDS } from './header-words';
import {
  COLUMN_ROLES,
  type ColumnProposal,
  type ColumnRole,
  type MappingProposal,
  ROLE_LABELS,
} from './mapping';
import { shown } from './parse/shown';

/** Rows at the top of the sheet among which the header is looked for. */
export const HEADER_DEPTH = 60;

interface Match {
  readonly role: ColumnRole | null;
  readonly word: string;
  /** Lower is surer: the whole header, then its beginning, then a word in it. */
  readonly rank: number;
  /** Place of the word in its list. */
  readonly place: number;
}

interface Seat {
  readonly column: number;
  readonly reason: string;
}

interface HeaderRow {
  readonly at: RawRow;
  readonly seats: ReadonlyMap<ColumnRole, Seat>;
  readonly matches: readonly (Match | null)[];
}

/**
 * Finds the header among the first rows of a sheet and says which column plays which role.
 * Titles above the header, blank rows and empty columns on the left are allowed.
 * The header is the row that names the most roles, the first one when several do.
 * @param rows the first rows of the sheet (no more than `HEADER_DEPTH` are looked at).
 * @throws Problem `empty-sheet` when no row holds anything; `no-header` when no row names both
 * the UAI and a type or designation.
 */
export function proposeMapping(rows: readonly RawRow[]): MappingProposal {
  const top = rows.filter((row) => row.cells.some((cell) => shown(cell) !== '')).slice(0, HEADER_DEPTH);
  if (top.length === 0) {
    throw new Problem('empty-sheet', 'La feuille est vide : choisissez celle qui contient l’inventaire.');
  }
  let best: HeaderRow | null = null;
  for (const [index, row] of top.entries()) {
    const candidate = readHeader(row, top.slice(index + 1));
    if (isHeader(candidate.seats) && candidate.seats.size > (best?.seats.size ?? 0)) best = candidate;
  }
  if (best === null) throw noHeader(top.length);
  const { seats } = best;
  const roles = new Map(
    COLUMN_ROLES.flatMap((role) => {
      const seat = seats.get(role);
      return seat === undefined ? [] : [[role, seat.column] as const];
    }),
  );
  return { mapping: { headerRow: best.at.row, roles }, columns: describe(best, top) };
}

function isHeader(seats: ReadonlyMap<ColumnRole, Seat>): boolean {
  return seats.has('uai') && (seats.has('type') || seats.has('designation'));
}

function noHeader(looked: number): Problem {
  return new Problem(
    'no-header',
    `Aucune ligne d'en-tête n'a été reconnue dans les ${looked} premières lignes remplies de la feuille. ` +
      'Il faut, sur une même ligne, une colonne UAI (ou RNE, code établissement, numéro de l’école…) et une colonne ' +
      'Type ou Désignation (ou matériel, équipement, catégorie, libellé, modèle…), avec une ligne par appareil en ' +
      'dessous. Renommez les colonnes, ou indiquez vous-même leur rôle.',
  );
}

function readHeader(row: RawRow, below: readonly RawRow[]): HeaderRow {
  const matches = row.cells.map(matchTitle);
  const seats = new Map<ColumnRole, Seat>();
  for (const [column, match] of byCertainty(matches)) {
    const role = freeRole(match.role, seats);
    if (role !== null) seats.set(role, { column, reason: recognised(row.cells[column], match.word) });
  }
  if (!seats.has('uai')) seatByContent(row, below, seats);
  return { at: row, seats, matches };
}

function byCertainty(matches: readonly (Match | null)[]): (readonly [number, Match])[] {
  return [...matches.entries()]
    .flatMap(([column, match]) => (match === null ? [] : [[column, match] as const]))
    .sort(([a, x], [b, y]) => x.rank - y.rank || x.place - y.place || a - b);
}

/** `Matériel` beside `Type` says what the device is called. */
function freeRole(role: ColumnRole | null, seats: ReadonlyMap<ColumnRole, Seat>): ColumnRole | null {
  if (role === null || !seats.has(role)) return role;
  return role === 'type' && !seats.has('designation') ? 'designation' : null;
}

/** A column titled `Établissement` or `Identifiant` often holds the UAI: its values tell. */
function seatByContent(row: RawRow, below: readonly RawRow[], seats: Map<ColumnRole, Seat>): void {
  for (const [column, title] of row.cells.entries()) {
    if (cellText(title) === '' || holdsUai(title)) continue;
    const values = below.map(({ cells }) => cells[column]).filter((cell) => shown(cell) !== '');
    if (values.length === 0 || values.filter(holdsUai).length * 2 <= values.length) continue;
    for (const [role, seat] of seats) if (seat.column === column) seats.delete(role);
    seats.set('uai', { column, reason: `Les valeurs de « ${shown(title)} » sont des UAI` });
    return;
  }
}

function holdsUai(cell: Cell | undefined): boolean {
  return isUai(normaliseUai(cell) ?? '');
}

function matchTitle(cell: Cell): Match | null {
  // `DateMiseEnService` is three words too.
  const title = typeof cell === 'string' ? headerKey(cell.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')) : '';
  if (title === '') return null;
  let best: Match | null = null;
  for (const [role, words] of HEADER_WORDS) {
    const listed = [...(words.exact ?? []), ...(words.starts ?? [])];
    const candidates: Match[] = [
      ...listed.flatMap((word, place) => (word === title ? [{ role, word, rank: 0, place }] : [])),
      ...(words.starts ?? []).flatMap((word, place) =>
        title.startsWith(`${word} `) ? [{ role, word, rank: 1, place }] : [],
      ),
      ...(words.contains ?? []).flatMap((word, place) =>
        ` ${title} `.includes(` ${word} `) ? [{ role, word, rank: 2, place }] : [],
      ),
    ];
    for (const candidate of candidates) if (best === null || isSurer(candidate, best)) best = candidate;
  }
  return best;
}

/** The whole header first; `UAI` anywhere before a mere beginning; then the longest beginning. */
function isSurer(a: Match, b: Match): boolean {
  const exact = Number(a.rank === 0) - Number(b.rank === 0);
  const contained = Number(a.rank === 2) - Number(b.rank === 2);
  return exact !== 0 ? exact > 0 : contained !== 0 ? contained > 0 : a.word.length > b.word.length;
}

function recognised(title: Cell | undefined, word: string): string {
  return headerKey(title) === word
    ? `« ${shown(title)} » est un titre connu`
    : `« ${shown(title)} » est reconnu par « ${word} »`;
}

function describe({ at, seats, matches }: HeaderRow, top: readonly RawRow[]): ColumnProposal[] {
  const below = top.filter(({ row }) => row > at.row);
  const roleOf = new Map([...seats].map(([role, seat]) => [seat.column, { role, reason: seat.reason }]));
  return at.cells.flatMap((title, index) => {
    const value = below.map(({ cells }) => cells[index]).find((cell) => shown(cell) !== '');
    if (shown(title) === '' && value === undefined) return [];
    const seat = roleOf.get(index);
    return [
      {
        index,
        title: shown(title),
        role: seat?.role ?? null,
        reason: seat?.reason ?? leftAside(shown(title), matches[index]?.role ?? null, seats, at),
        example: shown(value),
      },
    ];
  });
}

function leftAside(
  title: string,
  wanted: ColumnRole | null,
  seats: ReadonlyMap<ColumnRole, Seat>,
  at: RawRow,
): string {
  const winner = wanted === null ? undefined : seats.get(wanted);
  if (title === '') return 'Colonne sans titre';
  if (wanted === null || winner === undefined) return `« ${title} » n'est pas utilisé`;
  return `« ${shown(at.cells[winner.column])} » est retenu pour « ${ROLE_LABELS[wanted]} »`;
}
