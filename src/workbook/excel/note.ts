import { ROLE_NAME } from '../ownership';
import { run, type ExcelGlobal } from './run';

/** See `WorkbookPort.note`. The cell is left alone when it says so already, or when it stands on a sheet of the user. */
export function note(excel: ExcelGlobal, name: string, value: string): Promise<void> {
  return run(excel, async (context) => {
    const { names } = context.workbook;
    const cell = names.getItemOrNullObject(name).getRangeOrNullObject();
    cell.load('values');
    const mark = cell.worksheet.names.getItemOrNullObject(ROLE_NAME);
    await context.sync();
    if (cell.isNullObject || mark.isNullObject || cell.values[0]?.[0] === value) return;
    // A range does not outlive a trip: it is asked for again.
    names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}
