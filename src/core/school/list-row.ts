import type { Cell, RawRow } from '../inventory/cell';
import { isEmptyCell } from '../text/cell-quote';
import { cellText } from '../text/cell-text';
import type { Place } from './list-findings';
import type { ListField, ListHeader } from './list-format';

/** A row, asked field by field. */
export class ListRow {
  readonly row: number;
  private readonly values: ReadonlyMap<ListField, Cell>;

  constructor(
    { row, cells }: RawRow,
    private readonly header: ListHeader,
    private readonly sheet: string | null,
  ) {
    this.row = row;
    this.values = new Map([...header.columns].map(([field, column]) => [field, cells[column] ?? null]));
  }

  cell(field: ListField): Cell {
    return this.values.get(field) ?? null;
  }

  text(field: ListField): string {
    return cellText(this.cell(field));
  }

  /** Whether the list has such a column at all. */
  has(field: ListField): boolean {
    return this.values.has(field);
  }

  get isEmpty(): boolean {
    return [...this.values.values()].every(isEmptyCell);
  }

  /** How many of the columns that are read hold something. */
  get filled(): number {
    return [...this.values.values()].filter((cell) => !isEmptyCell(cell)).length;
  }

  place(field: ListField): Place {
    return { sheet: this.sheet, row: this.row, column: this.header.titles.get(field) ?? null };
  }
}
