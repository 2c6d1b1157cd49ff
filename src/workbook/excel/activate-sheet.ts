import { run, type ExcelGlobal } from './run';

/** Brings a sheet to the front; a sheet renamed or deleted since then is a `Problem`. */
export function activateSheet(name: string, excel: ExcelGlobal = Excel): Promise<void> {
  return run(excel, async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
