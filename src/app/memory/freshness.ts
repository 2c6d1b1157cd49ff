import { Problem } from '../../core/problem';
import type { OwnedTable } from '../../workbook/port';
import type { Source } from '../source';
import { inputsDiffer } from './inputs-signature';
import type { LastRun, SignedSheet } from './memory';
import { mappedColumns } from '../../core/inventory/mapping';
import { SheetSignature } from './sheet-signature';

/** Whether what the last analysis was made of still says the same. */
export interface Freshness {
  /** ISO date of the last analysis. */
  readonly readOn: string;
  /** Sheets of the inventory that changed or are gone. */
  readonly changedSheets: readonly string[];
  /** A price, a rule, a hypothesis or another input of our sheets was changed. */
  readonly inputsChanged: boolean;
}

/** Reads the inventory again, since only its content tells. Files beside the workbook are not looked at. */
export async function freshnessOf(
  { readOn, sheets, inputs }: LastRun,
  workbook: Source,
  tables: ReadonlyMap<string, OwnedTable>,
  signal?: AbortSignal,
): Promise<Freshness> {
  const changedSheets: string[] = [];
  for (const sheet of sheets) {
    if ((await contentOf(workbook, sheet, signal)) !== sheet.signature) changedSheets.push(sheet.sheet);
  }
  return { readOn, changedSheets, inputsChanged: inputsDiffer(inputs, tables) };
}

export const isFresh = ({ changedSheets, inputsChanged }: Freshness): boolean =>
  changedSheets.length === 0 && !inputsChanged;

/** Null when the sheet is gone. */
async function contentOf(
  workbook: Source,
  { sheet, mapping }: SignedSheet,
  signal?: AbortSignal,
): Promise<string | null> {
  const columns = mappedColumns(mapping);
  const signature = new SheetSignature(mapping);
  try {
    for await (const batch of workbook.rows(sheet, { ...(columns && { columns }), signal }))
      signature.add(batch);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'sheet-not-found') return null;
    throw thrown;
  }
  return signature.toString();
}
