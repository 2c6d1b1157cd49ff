import { cellText } from '../text/cell-text';
import type { Cell, RawRow } from './cell';
import { COLUMN_ROLES, type ColumnRole, ROLE_LABELS } from './mapping';
import { saysNothing } from './parse/blank';
import { shown } from './parse/shown';
import { remember } from './remember';
import type { WordingTexts } from './wording-list';

const NOWHERE = Object.fromEntries(COLUMN_ROLES.map((role) => [role, -1])) as Record<ColumnRole, number>;

/** The columns of a table over the rows of a sheet: cells and texts by role. */
export class Columns {
  readonly roles: readonly ColumnRole[];
  /** The same, however the columns stand. */
  readonly inOrder: readonly ColumnRole[];
  private readonly at: Readonly<Record<ColumnRole, number>>;
  private readonly indexes: readonly number[];
  private readonly titles = new Map<ColumnRole, string>();
  private readonly textOf = remember((text: string) => (saysNothing(text) ? '' : text.trim()));

  /** @param fixed what every row says of a role that has no column: the type of a crosstab's column of laptops. */
  constructor(
    roles: ReadonlyMap<ColumnRole, number>,
    private readonly fixed: ReadonlyMap<ColumnRole, Cell> | null = null,
  ) {
    this.at = { ...NOWHERE, ...Object.fromEntries(roles) };
    this.roles = [...roles.keys()];
    this.inOrder = COLUMN_ROLES.filter((role) => roles.has(role));
    this.indexes = [...roles.values()];
  }

  readTitles(header: RawRow): void {
    for (const role of this.roles) {
      const title = shown(header.cells[this.at[role]]);
      if (title !== '') this.titles.set(role, title);
    }
  }

  /** The header that the user wrote, or what the role is called. */
  title(role: ColumnRole): string {
    return this.titles.get(role) ?? ROLE_LABELS[role];
  }

  has(role: ColumnRole): boolean {
    return this.at[role] >= 0 || this.fixed?.has(role) === true;
  }

  cell(role: ColumnRole, { cells }: RawRow): Cell {
    const at = this.at[role];
    const cell = at < 0 ? null : (cells[at] ?? null);
    return cell === null && this.fixed !== null ? (this.fixed.get(role) ?? null) : cell;
  }

  shown(role: ColumnRole, row: RawRow): string {
    return shown(this.cell(role, row));
  }

  /** What the cell says; empty when it says nothing (`NC`, a dash…) or holds a date or an error. */
  text(role: ColumnRole, row: RawRow): string {
    const cell = this.cell(role, row);
    if (typeof cell === 'string') return this.textOf(cell);
    return cell === null ? '' : cellText(cell);
  }

  /** What the row says of the equipment. */
  wording(row: RawRow): WordingTexts {
    return {
      type: this.text('type', row),
      designation: this.text('designation', row),
      model: this.text('model', row),
    };
  }

  holdNothing({ cells }: RawRow): boolean {
    return this.indexes.every((column) => isBlank(cells[column]));
  }
}

export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return cell.trim() === '';
  return cell === null || cell === undefined;
}
