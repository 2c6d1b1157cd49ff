import { headerKey } from '../../text/header-key';
import type { Cell } from '../cell';
import type { ColumnRole, Confidence } from '../mapping';
import { shown } from '../parse/shown';
import type { HeaderBlock, Title } from './block';
import { type Evidence, columnEvidence, valuesOf } from './content';
import { EXIT_WORDS } from './device-words';
import { matchTitle, type TitleMatch } from './match-title';

/** The column that plays a role, and why. */
export interface Seat {
  readonly column: number;
  readonly confidence: Confidence;
  readonly reason: string;
}

export type Seats = ReadonlyMap<ColumnRole, Seat>;

/** What a column without a telling title may be taken for by its values, the surest first. */
const BY_CONTENT: readonly (readonly [ColumnRole, Evidence['kind'], Confidence])[] = [
  ['uai', 'uai', 'likely'],
  ['type', 'wording', 'doubtful'],
  ['school-name', 'school', 'doubtful'],
  ['state', 'state', 'doubtful'],
  ['service-date', 'date', 'doubtful'],
  ['serial-number', 'serial', 'doubtful'],
];

/**
 * Which column of a header plays which role: by its title, then, where no title says it, by its values.
 * @param within the columns of the table; @param taken columns that count something already.
 */
export function seatRoles(
  block: HeaderBlock,
  columns: readonly number[],
  taken: ReadonlySet<number>,
  namesEquipment: (text: string) => boolean,
): Seats {
  const seats = new Map<ColumnRole, Seat>();
  const free = columns.filter((column) => !taken.has(column));
  const matches = free.flatMap((column) => {
    const title = block.titles[column];
    const match = title === undefined ? null : matchOf(title);
    return match === null ? [] : [{ column, match }];
  });
  matches.sort((a, b) => a.match.rank - b.match.rank || a.match.place - b.match.place || a.column - b.column);
  for (const { column, match } of matches) {
    const role = freeRole(match, seats);
    if (role === null) continue;
    const title = block.titles[column]?.own;
    const confidence = match.rank === 0 ? 'sure' : 'likely';
    seats.set(role, { column, confidence, reason: recognised(title, match.word) });
  }
  seatByContent(block, free, seats, namesEquipment);
  seatName(block, free, seats, namesEquipment);
  promoteModel(seats);
  return seats;
}

/** The role that a title names, its group helping where it says nothing alone: `Dates` over `Achat`. */
export function matchOf({ own: written, said, group }: Title): TitleMatch | null {
  const own = said ?? written;
  const alone = matchTitle(own);
  if (alone !== null || group === null || typeof own !== 'string') return alone;
  const together = matchTitle(`${shown(group).replace(/s$/i, '')} ${own}`);
  if (together === null || together.role === null) return null;
  const longer = together.word.split(' ').length > 1;
  return longer ? together : null;
}

/** `Matériel` beside `Type` says what the device is called; `Date de réforme` beside `État`, when it left. */
function freeRole({ role, word }: TitleMatch, seats: Seats): ColumnRole | null {
  if (role === null || !seats.has(role)) return role;
  if (role === 'state' && !seats.has('exit-date') && EXIT_WORDS.includes(word)) return 'exit-date';
  return role === 'type' && !seats.has('designation') ? 'designation' : null;
}

/** Without a designation the model is what names the device. */
function promoteModel(seats: Map<ColumnRole, Seat>): void {
  const model = seats.get('model');
  if (model === undefined || seats.has('designation')) return;
  seats.set('designation', model);
  seats.delete('model');
}

function seatByContent(
  block: HeaderBlock,
  columns: readonly number[],
  seats: Map<ColumnRole, Seat>,
  namesEquipment: (text: string) => boolean,
): void {
  for (const [role, kind, confidence] of BY_CONTENT) {
    if (seats.has(role) || (role === 'type' && seats.has('designation'))) continue;
    for (const column of kind === 'wording' ? namingMost(block, columns, namesEquipment) : columns) {
      const title = block.titles[column]?.own;
      const holder = [...seats].find(([, seat]) => seat.column === column)?.[0];
      if (!mayBeReseated(holder, kind)) continue;
      const evidence = columnEvidence(block, column, namesEquipment);
      if (evidence?.kind !== kind) continue;
      if ((kind === 'date' || kind === 'serial') && !isOpenTitle(title)) continue;
      if (holder !== undefined) seats.delete(holder);
      const named = shown(title) === '' ? 'de cette colonne sans titre' : `de « ${shown(title)} »`;
      seats.set(role, { column, confidence, reason: `Les valeurs ${named} sont ${evidence.label}` });
      break;
    }
  }
}

/** The columns whose values name most devices first: models name some of them too. */
function namingMost(
  block: HeaderBlock,
  columns: readonly number[],
  namesEquipment: (text: string) => boolean,
): number[] {
  const shares = new Map(columns.map((column) => [column, shareNamed(block, column, namesEquipment)]));
  return [...columns].sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0));
}

/** Remarks may speak of devices, and name none. */
const REMARKS =
  /^(?:observations?|commentaires?|remarques?|notes?|comments?|usage|utilisation|precisions?)\b/;

/**
 * Where the type says nothing (« Matériel », « Informatique », « Audiovisuel »), the column whose values name devices says what
 * they are: « Nom » most of the time.
 */
function seatName(
  block: HeaderBlock,
  columns: readonly number[],
  seats: Map<ColumnRole, Seat>,
  namesEquipment: (text: string) => boolean,
): void {
  const type = seats.get('type');
  if (type === undefined || seats.has('designation') || shareNamed(block, type.column, namesEquipment) >= 0.5)
    return;
  const taken = new Set([...seats.values()].map(({ column }) => column));
  const named = columns.filter(
    (column) => !taken.has(column) && !REMARKS.test(headerKey(block.titles[column]?.own)),
  );
  const shares = named.map((column) => ({ column, share: shareNamed(block, column, namesEquipment) }));
  const best = shares.sort((a, b) => b.share - a.share)[0];
  if (best === undefined || best.share < 0.5) return;
  const title = shown(block.titles[best.column]?.own);
  const name = title === '' ? 'cette colonne sans titre' : `« ${title} »`;
  const reason = `« ${shown(block.titles[type.column]?.own)} » ne dit pas quel matériel ; ${name} le nomme`;
  seats.set('designation', { column: best.column, confidence: 'likely', reason });
}

function shareNamed(block: HeaderBlock, column: number, namesEquipment: (text: string) => boolean): number {
  const values = valuesOf(block, column);
  const named = values.filter((cell) => typeof cell === 'string' && namesEquipment(cell));
  return named.length / Math.max(values.length, 1);
}

/** A column titled `Établissement` or `Lieu` often holds the UAI; a column that has a role keeps it otherwise. */
function mayBeReseated(holder: ColumnRole | undefined, kind: Evidence['kind']): boolean {
  return holder === undefined || (kind === 'uai' && holder !== 'quantity');
}

/** Dates of many kinds stand in inventories: without a title that says which one, only a column without any is guessed. */
function isOpenTitle(title: Cell | undefined): boolean {
  return shown(title) === '';
}

function recognised(title: Cell | undefined, word: string): string {
  return headerKey(title) === word
    ? `« ${shown(title)} » est un titre connu`
    : `« ${shown(title)} » est reconnu par « ${word} »`;
}
