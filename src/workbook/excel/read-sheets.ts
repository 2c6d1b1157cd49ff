import type { SheetInfo } from '../port';
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
      return { sheet, used };
    });
    await context.sync();
    const owned = ownedSheets(state.sheets);
    return {
      title: state.title,
      sheets: found.map(({ sheet, used }) => ({
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        active: sheet.active,
        role: sheet.mark && owned.get(sheet.mark.role)?.id === sheet.id ? sheet.mark.role : null,
        size: used.isNullObject
          ? { rows: 0, columns: 0 }
          : { rows: used.rowCount, columns: used.columnCount },
      })),
    };
  });
}
