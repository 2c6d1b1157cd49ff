import type { Cell } from '../../core/inventory/cell';
import { isOwnedName } from '../ownership';
import type { OwnedTable } from '../port';
import { columnRuns } from './column-runs';
import { settledTable } from './marks';
import { ownedSheets, survey } from './owned-sheets';
import { readBlock, type Block } from './read-block';
import { run, type ExcelGlobal } from './run';

/** See `WorkbookPort.ownedTables`. Tables that a user moved or copied to other sheets are the user's. */
export async function readOwnedTables(excel: ExcelGlobal): Promise<OwnedTable[]> {
  const places = await run(excel, locate);
  const tables: OwnedTable[] = [];
  for (const { name, titles, block } of places) {
    const rows: Cell[][] = [];
    for await (const chunk of readBlock(excel, block, {})) rows.push(...chunk.rows);
    tables.push({ name, titles, rows });
  }
  return tables;
}

interface Place {
  readonly name: string;
  readonly titles: readonly string[];
  readonly block: Block;
}

async function locate(context: Excel.RequestContext): Promise<Place[]> {
  const state = await survey(context);
  const found = [...ownedSheets(state.sheets).values()].flatMap((sheet) =>
    sheet.tables.filter(isOwnedName).map((name) => {
      const table = context.workbook.tables.getItem(name);
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      header.load('values');
      body.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, name, header, body };
    }),
  );
  await context.sync();
  return found.map(({ sheet, name, header, body }) => ({
    name: settledTable(name),
    titles: (header.values[0] ?? []).map(String),
    block: {
      sheet: sheet.name,
      top: body.rowIndex,
      rows: body.rowCount,
      runs: columnRuns(body.columnIndex, body.columnCount),
      dateShift: state.dateShift,
    },
  }));
}
