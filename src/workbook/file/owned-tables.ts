import type { RawRow } from '../../core/inventory/cell';
import type { OwnedTable, WorkbookPort } from '../port';
import { isOwnedName } from '../ownership';
import { ownedSheetsOf } from './place-sheets';
import type { TableModel, WorkbookModel } from './workbook-model';

/** The tables of the owned sheets with what their cells hold now; rows without any content are left out. */
export async function readOwnedTables(
  model: WorkbookModel,
  rows: WorkbookPort['rows'],
): Promise<readonly OwnedTable[]> {
  const found: OwnedTable[] = [];
  for (const sheet of ownedSheetsOf(model).values()) {
    const tables = sheet.tables.filter(({ name }) => isOwnedName(name)).map(collect);
    if (tables.length === 0) continue;
    for await (const batch of rows(sheet.name)) {
      for (const row of batch) tables.forEach(({ take }) => take(row));
    }
    found.push(...tables.map(({ table }) => table));
  }
  return found;
}

function collect({ name, titles, block }: TableModel) {
  const rows: RawRow['cells'][] = [];
  const at: number[] = [];
  const take = ({ row, cells }: RawRow): void => {
    if (!block || row <= block.top || row > block.bottom) return;
    const own = titles.map((_, index) => cells[block.left - 1 + index] ?? null);
    if (own.every((cell) => cell === null)) return;
    rows.push(own);
    at.push(row);
  };
  return { table: { name, titles, rows, at }, take };
}
