import { run, type ExcelGlobal } from './run';

/** See `WorkbookPort.watch`. What the add-in itself writes is not told: events sleep meanwhile. */
export async function watch(excel: ExcelGlobal, onChange: () => void): Promise<() => void> {
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const handles = await run(excel, async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(handler), worksheets.onDeleted.add(handler)];
    await context.sync();
    return added;
  });
  return () => {
    for (const handle of handles) handle.remove();
    // A pane that closes takes its handlers with it: nobody waits for this.
    void handles[0]?.context.sync().catch(() => undefined);
  };
}
