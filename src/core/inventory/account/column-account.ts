import type { Cell, RawRow } from '../cell';
import type { CellKind } from '../header/cell-kind';
import { matchTitle } from '../header/match-title';
import type { Naming } from '../header/naming';
import { type ColumnRole, type Mapping, ROLE_LABELS } from '../mapping';
import { shown } from '../parse/shown';
import { isTotal } from '../parse/total';
import { recognisedRow } from '../recognised';
import { APART_REASONS, whyApart } from '../shape/apart';
import { isOtherDate, otherTitle } from './other-titles';

/** What becomes of a column: `read`, set `apart` with a remark, or `unread`. */
export type ColumnFate = 'read' | 'apart' | 'unread';

/** What an unread column holds that may change the result. */
export type UnreadWarning = 'dates' | 'numbers' | 'equipment';

/** A column of a sheet, and what was done with it. */
export interface ColumnAccount {
  readonly sheet: string;
  /** 0-based. */
  readonly index: number;
  /** As the user wrote it; empty without one. */
  readonly title: string;
  readonly fate: ColumnFate;
  readonly role: ColumnRole | null;
  /** French, a whole sentence without its full stop. */
  readonly reason: string;
  /** Null: the column changes nothing in the result. */
  readonly warning: UnreadWarning | null;
  /** The first value; empty when there is none near the top. */
  readonly example: string;
}

const EQUIPPED = /[ée]quip|dot[ée]|muni|dispos|reli[ée]|connect|poss[èe]d|\bavec\b/i;

/** From which share of the values a column holds one kind of thing. */
const MOSTLY = 0.6;

/** A sheet near its top, and how it is read. */
export interface ReadSheet {
  readonly sheet: string;
  readonly top: readonly RawRow[];
  readonly mapping: Mapping;
}

/** Each column that holds a title or a value near the top: read, set apart or not read, and why. */
export function columnAccounts(
  { sheet, top: rows, mapping }: ReadSheet,
  { kindOf }: Pick<Naming, 'kindOf'>,
): readonly ColumnAccount[] {
  const top = rows.map(recognisedRow);
  const parts = [mapping, ...(mapping.beside ?? [])];
  const readers = new Map<number, Reader>();
  for (const part of parts) for (const [column, reader] of readersOf(part)) readers.set(column, reader);
  const { headerRow, headerTop = headerRow } = mapping;
  const header = top.filter(({ row }) => row >= headerTop && row <= headerRow);
  const below = top.filter(({ row }) => row > headerRow);
  const width = Math.max(0, ...top.map(({ cells }) => cells.length));
  const told = new Told(mapping, below, kindOf);
  return Array.from({ length: width }, (_, index): ColumnAccount[] => {
    const title = titleOf(header, index);
    const values = below.flatMap(({ cells }) => (shown(cells[index]) === '' ? [] : [cells[index] ?? null]));
    if (title === '' && values.length === 0) return [];
    const account = readers.get(index) ?? told.unread(title, values);
    const { fate, role = null, reason, warning = null } = account;
    return [{ sheet, index, title, fate, role, reason, warning, example: shown(values[0]) }];
  }).flat();
}

interface Reader {
  readonly fate: ColumnFate;
  readonly role?: ColumnRole;
  readonly reason: string;
  readonly warning?: UnreadWarning | null;
}

/** What the mapping does with its own columns. */
function readersOf({ roles, values = [], apart = [], census, readsPrices }: Mapping): [number, Reader][] {
  const isCensus = (column: number) =>
    census !== undefined && census.year !== null && census.column === column;
  return [
    ...Array.from(roles, ([role, column]): [number, Reader] => [
      column,
      role === 'price' && readsPrices !== true
        ? {
            fate: 'unread',
            role,
            reason: 'Prix : lu quand vous dites ce qu’il comprend, dans « Hypothèses »',
          }
        : { fate: 'read', role, reason: `Lue : ${ROLE_LABELS[role]}` },
    ]),
    ...values.map(({ column, title }): [number, Reader] => [
      column,
      { fate: 'read', reason: `Lue : nombre de « ${title} »` },
    ]),
    ...apart.map(({ column, why }): [number, Reader] => [
      column,
      { fate: 'apart', reason: `Non ajoutée : ${APART_REASONS[why]}` },
    ]),
    ...(census !== undefined && isCensus(census.column)
      ? ([
          [
            census.column,
            { fate: 'read', reason: `Lue : année du recensement, ${census.year ?? ''} gardée` },
          ],
        ] as [number, Reader][])
      : []),
  ];
}

/** What the rest of the sheet tells, which makes the reading of a column needless or not. */
class Told {
  private readonly hasQuantity: boolean;
  private readonly isCrossed: boolean;
  private readonly dated: ColumnRole | null;
  private readonly namesDevices: boolean;

  constructor(
    private readonly mapping: Mapping,
    below: readonly RawRow[],
    private readonly kindOf: Naming['kindOf'],
  ) {
    const { roles, values = [] } = mapping;
    this.isCrossed = values.length > 0;
    this.hasQuantity = roles.has('quantity') && !this.isCrossed;
    this.dated = (['service-date', 'purchase-date'] as const).find((role) => roles.has(role)) ?? null;
    const columns = (['type', 'designation', 'model'] as const).flatMap((role) => roles.get(role) ?? []);
    const named = below.filter(({ cells }) =>
      columns.some((column) => kindOf(cells[column]) === 'equipment'),
    );
    this.namesDevices = this.isCrossed || mapping.sheetType !== undefined || named.length * 2 >= below.length;
  }

  unread(title: string, values: readonly Cell[]): Reader {
    const why = this.isCrossed ? whyApart(title) : null;
    const holds = this.holds(values);
    // « Nombre de classes » is a fact of the school; « Nombre de salles équipées d’un VPI » may be taken for devices.
    if (holds === 'numbers' && why !== null && (why !== 'places' || EQUIPPED.test(title))) {
      return { fate: 'apart', reason: `Non ajoutée : ${APART_REASONS[why]}` };
    }
    return { fate: 'unread', ...this.why(title, values, holds) };
  }

  private why(title: string, values: readonly Cell[], holds: UnreadWarning | 'others'): Omit<Reader, 'fate'> {
    if (values.length === 0) return { reason: 'Vide dans les premières lignes' };
    const role = matchTitle(title)?.role ?? null;
    const winner = role === null ? undefined : this.mapping.roles.get(role);
    if (holds === 'dates') return this.dates(title);
    if (role !== null && winner !== undefined) {
      const isCount = role === 'quantity' && holds === 'numbers';
      return {
        reason: `Une autre colonne est lue pour « ${ROLE_LABELS[role]} »`,
        warning: isCount ? 'numbers' : null,
      };
    }
    if (isTotal(title)) return { reason: 'Non lue : un total' };
    // « Ordinateurs – classes » may count the devices that stand there.
    if (this.isCrossed && holds === 'numbers' && this.kindOf(title) === 'equipment')
      return this.numbers(values);
    const other = otherTitle(title);
    if (other !== null) return { reason: `Non lue : ${other}` };
    if (holds === 'numbers') return this.numbers(values);
    if (holds === 'equipment') return this.equipment();
    return { reason: 'Non lue : ni matériel, ni date, ni nombre' };
  }

  private dates(title: string): Omit<Reader, 'fate'> {
    if (isOtherDate(title))
      return { reason: 'Non lue : cette date ne dit pas depuis quand le matériel est là' };
    if (this.dated !== null) {
      return { reason: `Non lue : la date est celle de la colonne « ${ROLE_LABELS[this.dated]} »` };
    }
    return { reason: 'Des dates, non lues : rien ne dit que ce sont celles du matériel', warning: 'dates' };
  }

  private numbers(values: readonly Cell[]): Omit<Reader, 'fate'> {
    if (isNumbering(values)) return { reason: 'Non lue : numérote les lignes' };
    if (this.hasQuantity) return { reason: 'Non lue : le nombre est celui de la colonne « Quantité »' };
    return { reason: 'Des nombres, non comptés : rien ne dit de quoi', warning: 'numbers' };
  }

  private equipment(): Omit<Reader, 'fate'> {
    if (this.namesDevices) return { reason: 'Non lue : le matériel est déjà dit par une autre colonne' };
    return { reason: 'Des noms de matériels, non lus', warning: 'equipment' };
  }

  private holds(values: readonly Cell[]): UnreadWarning | 'others' {
    const kinds = values.map(this.kindOf).filter((kind) => kind !== null);
    const share = (wanted: readonly CellKind[]) =>
      kinds.filter((kind) => wanted.includes(kind)).length / Math.max(kinds.length, 1);
    if (share(['date', 'year']) >= MOSTLY) return 'dates';
    if (share(['count']) >= MOSTLY) return 'numbers';
    return share(['equipment']) >= MOSTLY ? 'equipment' : 'others';
  }
}

/** 1, 2, 3…: each number once, in order. */
function isNumbering(values: readonly Cell[]): boolean {
  const numbers = values.map((cell) => Number(cell));
  return values.length > 2 && numbers.every((value, at) => at === 0 || value === (numbers[at - 1] ?? 0) + 1);
}

/** All that stands over a column; what groups several columns is written over the first of them only. */
function titleOf(header: readonly RawRow[], column: number): string {
  const over = (row: RawRow): string => {
    const own = shown(row.cells[column]);
    const isDivided = header.some((other) => other.row > row.row && shown(other.cells[column]) !== '');
    if (own !== '' || !isDivided) return own;
    const before = row.cells.slice(0, column).map(shown);
    return before.reverse().find((text) => text !== '') ?? '';
  };
  return header
    .map(over)
    .filter((text) => text !== '')
    .join(' – ');
}
