import type { Cell, RawRow } from '../cell';
import { isBlank } from '../columns';
import { type Mapping, namesDevice, namesSchool } from '../mapping';
import { shown } from '../parse/shown';
import { matchTitle } from './match-title';
import { seatRoles } from './seats';

/** The header of a table further down on a sheet. */
export interface NewHeader {
  readonly mapping: Mapping;
  /** Its first titles, to be quoted. */
  readonly titles: string;
}

const QUOTED = 3;

/**
 * The table that a row under another one begins, or null: its cells must be texts, most of them whole titles that we know.
 * `perhaps` when only some columns are at hand and what they hold may be titles.
 * @param probe the cell that is looked at first, since nearly every row is no header
 */
export function startsTable(
  row: RawRow,
  probe: Cell,
  above: Mapping,
  isPartial: boolean,
): NewHeader | 'perhaps' | null {
  if (typeof probe !== 'string' || probe.length > 60) return null;
  const filled = row.cells.filter((cell) => !isBlank(cell));
  if (!filled.every(mayBeTitle)) return null;
  const whole = filled.filter((cell) => matchTitle(cell)?.rank === 0);
  if (isPartial) return whole.length > 0 ? 'perhaps' : null;
  if (whole.length < 2 || whole.length * 2 < filled.length) return null;
  const titles = row.cells.map((own) => ({ own, group: null }));
  const block = { top: row.row, bottom: row.row, titles, below: [] };
  const seats = seatRoles(block, [...titles.keys()], new Set(), () => false);
  const roles = new Map([...seats].map(([role, { column }]) => [role, column]));
  const needsSchool = namesSchool(above);
  if (!namesDevice({ roles }) || (needsSchool && !namesSchool({ roles }))) return null;
  const { shape } = above;
  const quoted = filled.slice(0, QUOTED).map(shown).join(' », « ');
  const kept = shape === undefined || shape === 'crosstab' ? {} : { shape };
  return { mapping: { headerRow: row.row, roles, ...kept }, titles: quoted };
}

/** A title may hold a year, never the long number of a UAI, of another code or of a device. */
const mayBeTitle = (cell: Cell): boolean => typeof cell === 'string' && !/\d{5}/.test(cell);
