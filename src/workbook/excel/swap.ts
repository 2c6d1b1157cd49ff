import type { BookPlan, SheetRole } from '../../core/report/book-plan';
import { absoluteReference } from '../a1';
import { ROLE_NAME } from '../ownership';
import { markFormula, newTable, oldTable } from './marks';
import type { SheetState, Survey } from './owned-sheets';
import type { Staged } from './stage';

/**
 * Queues the swap of the old sheets for those that were built; one sync carries it all.
 *
 * A batch is no transaction: Excel stops at the action that fails and keeps those before. Hence this order, in which
 * every prefix can be told from marks and names and is either undone or finished (settle.ts):
 * 1. old tables give up their names, which are unique in the workbook; 2. new tables take them, and the formulas that
 *    refer to them follow; 3. defined names point to the new sheets; 4. old sheets are marked as such;
 * 5. new sheets are marked as current: with the first of them the swap is past the point of no return;
 * 6. old sheets are deleted one by one, each new one taking the name and the place of its own.
 * Before 5 everything can go back, since nothing was deleted; from 5 on everything can go on, since nothing is missing.
 */
export function queueSwap(
  context: Excel.RequestContext,
  plan: BookPlan,
  staged: readonly Staged[],
  state: Survey,
): void {
  const { tables, names, worksheets } = context.workbook;
  const wanted = new Set(
    staged.flatMap(({ target }) => target.plan.tables.map(({ name }) => name.toLowerCase())),
  );
  for (const { target } of staged) {
    for (const name of target.old?.tables ?? []) {
      if (wanted.has(name.toLowerCase())) tables.getItem(name).name = oldTable(name);
    }
  }
  for (const { target } of staged) {
    for (const { name } of target.plan.tables) tables.getItem(newTable(name)).name = name;
  }
  for (const { name, role, row, column } of plan.names) {
    const home = staged.find(({ target }) => target.plan.role === role);
    if (!home || !state.names.has(name.toLowerCase())) continue;
    const cell = { top: row, left: column, bottom: row, right: column };
    names.getItem(name).formula = `=${absoluteReference(home.name, cell)}`;
  }
  handOver(
    staged.map(({ target, sheet }) => ({
      role: target.plan.role,
      sheet,
      name: target.name,
      old: target.old && { sheet: worksheets.getItem(target.old.id), state: target.old },
      place: target.old,
    })),
  );
}

/** A complete new sheet and the one that it takes the place of, if that one is still there. */
export interface HandOver {
  readonly role: SheetRole;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly old: { readonly sheet: Excel.Worksheet; readonly state: SheetState } | null;
  /** Where the new sheet goes and how it shows; null: it stays where it is. */
  readonly place: Pick<SheetState, 'position' | 'visibility' | 'active'> | null;
}

/** Steps 4 to 6 of a swap; they may be queued again after a failure. */
export function handOver(sheets: readonly HandOver[]): void {
  for (const { role, old } of sheets) {
    if (old) old.sheet.names.getItem(ROLE_NAME).formula = markFormula({ stage: 'old', role });
  }
  for (const { role, sheet } of sheets) {
    sheet.names.getItem(ROLE_NAME).formula = markFormula({ stage: 'current', role });
  }
  for (const { sheet, name, old, place } of sheets) {
    if (old) deleteSheet(old.sheet, old.state);
    if (place) {
      sheet.position = place.position;
      sheet.visibility = place.visibility;
    }
    // Last, since a sheet with its own name counts as finished.
    sheet.name = name;
  }
  // The user was looking at the old sheet.
  sheets.find(({ place }) => place?.active)?.sheet.activate();
}

/** Excel refuses to delete a sheet that is very hidden. */
export function deleteSheet(sheet: Excel.Worksheet, { visibility }: SheetState): void {
  if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}
