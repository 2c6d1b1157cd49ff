import type { Cell, RawRow } from './cell';
import { type ColumnRole, type Mapping, ROLE_LABELS } from './mapping';
import { saysNothing } from './parse/blank';
import { shown } from './parse/shown';
import { remember } from './remember';
import { cellText } from '../text/cell-text';

/** The columns of a mapping over the rows of a sheet: cells and texts by role. */
export class Columns {
  readonly roles: readonly ColumnRole[];
  private readonly at: Readonly<Record<ColumnRole, number>>;
  private readonly indexes: readonly number[];
  private readonly titles = new Map<ColumnRole, string>();
  private readonly textOf = remember((text: string) => (saysNothing(text) ? '' : text.trim()));

  constructor({ roles }: Mapping) {
    const at = (role: ColumnRole) => roles.get(role) ?? -1;
    this.at = {
      uai: at('uai'),
      'school-name': at('school-name'),
      type: at('type'),
      designation: at('designation'),
      quantity: at('quantity'),
      'service-date': at('service-date'),
      'purchase-date': at('purchase-date'),
      state: at('state'),
      usage: at('usage'),
    };
    this.roles = [...roles.keys()];
    this.indexes = [...roles.values()];
  }

  readTitles(header: RawRow): void {
    for (const role of this.roles) {
      const title = this.shown(role, header);
      if (title !== '') this.titles.set(role, title);
    }
  }

  /** The header that the user wrote, or what the role is called. */
  title(role: ColumnRole): string {
    return this.titles.get(role) ?? ROLE_LABELS[role];
  }

  has(role: ColumnRole): boolean {
    return this.at[role] >= 0;
  }

  cell(role: ColumnRole, { cells }: RawRow): Cell {
    return cells[this.at[role]] ?? null;
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

  holdNothing({ cells }: RawRow): boolean {
    return this.indexes.every((column) => isBlank(cells[column]));
  }
}

export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return cell.trim() === '';
  return cell === null || cell === undefined;
}
