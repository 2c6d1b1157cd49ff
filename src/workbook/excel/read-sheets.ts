import type { SheetInfo } from '../port';
import type { Block } from '../a1';
import { isOwnedName } from '../ownership';
import { ownedSheets, survey } from './owned-sheets';
import { run, type ExcelGlobal } from './run';

/** The workbook's name and its sheets; see `WorkbookPort.sheets`. */
export async function readSheets(
  excel: ExcelGlobal,
): Promise<{ readonly title: string; readonly sheets: readonly SheetInfo[] }> {
  return run(excel, async (context) => {
    const state = await survey(context);
    const found = state.sheets.map((sheet) => {
      const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
      used.load('rowCount,columnCount');
      const tables = sheet.tables
        .filter((name) => !isOwnedName(name))
        .map((name) => context.workbook.tables.getItem(name).getRange());
      for (const table of tables) table.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used, tables };
    });
    await context.sync();
    const owned = ownedSheets(state.sheets);
    return {
      title: state.title,
      sheets: found.map(({ sheet, used, tables }) => ({
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        active: sheet.active,
        role: sheet.mark && owned.get(sheet.mark.role)?.id === sheet.id ? sheet.mark.role : null,
        size: used.isNullObject
          ? { rows: 0, columns: 0 }
          : { rows: used.rowCount, columns: used.columnCount },
        ...(tables.length > 0 && { tables: tables.map(blockOf) }),
      })),
    };
  });
}

/** Rows and columns are counted from 0 there. */
function blockOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}
