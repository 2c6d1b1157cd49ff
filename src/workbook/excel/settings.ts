import { run, type ExcelGlobal } from './run';

/** The setting of the workbook that holds the application's memory. It is saved with the file and travels with it. */
const KEY = 'SocleBudget';

/** Asks for the memory; read it with {@link keptText} after a sync. */
export function askKept(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return setting;
}

export function keptText(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === 'string' ? value : null;
}

export function queueKeep(context: Excel.RequestContext, text: string): void {
  context.workbook.settings.add(KEY, text);
}

export function recall(excel: ExcelGlobal): Promise<string | null> {
  return run(excel, async (context) => {
    const kept = askKept(context);
    await context.sync();
    return keptText(kept);
  });
}
