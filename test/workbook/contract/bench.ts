import type { Cell, RawRow } from '../../../src/core/inventory/cell';
import type { OwnedTable, ReadOptions, WorkbookPort } from '../../../src/workbook/port';

export interface UserSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook in the program of a user, who can do more to it than the port can. */
export interface Bench {
  /** As it stands after what the user did last. */
  readonly workbook: WorkbookPort;
  rename(sheet: string, name: string): Promise<void>;
  remove(sheet: string): Promise<void>;
  /** Types a number in a cell, 1-based. */
  type(sheet: string, row: number, column: number, value: number): Promise<void>;
}

export type MakeBench = (sheets: readonly UserSheet[]) => Promise<Bench>;

/** All rows of a sheet, without the empty cells at their end. */
export async function allRows(
  workbook: WorkbookPort,
  sheet: string,
  options?: ReadOptions,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of workbook.rows(sheet, options)) rows.push(...batch);
  return rows.map(({ row, cells }) => ({ row, cells: trimmed(cells) }));
}

/** The rows that a user's sheet has to be read as. */
export const expectedRows = ({ rows }: UserSheet): RawRow[] =>
  rows
    .map((cells, index) => ({ row: index + 1, cells: trimmed(cells) }))
    .filter(({ cells }) => cells.length > 0);

export async function ownedTable(workbook: WorkbookPort, name: string): Promise<OwnedTable> {
  const found = (await workbook.ownedTables()).find((table) => table.name === name);
  if (!found) throw new Error(`No owned table ${name}.`);
  return found;
}

function trimmed(cells: readonly Cell[]): Cell[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length -= 1;
  return cells.slice(0, length);
}
