import { problemOf } from './errors';

/** The part of the `Excel` global that starts a batch. */
export type ExcelGlobal = Pick<typeof Excel, 'run'>;

/**
 * The one door to Excel. Waits for the user to leave a cell being edited rather than failing.
 * Throws a `Problem` for every error of Office.js.
 */
export async function run<T>(
  excel: ExcelGlobal,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw problemOf(error);
  }
}
