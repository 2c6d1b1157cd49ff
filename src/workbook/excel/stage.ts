import type { BookPlan, NamePlan } from '../../core/report/book-plan';
import { ROLE_NAME } from '../ownership';
import { freeSheetName } from '../sheet-name';
import { drawLive, drawSheet } from './draw-sheet';
import { markFormula, newTable, stagingName } from './marks';
import type { Survey } from './owned-sheets';
import type { Pace } from './pace';
import type { Target } from './targets';

/** A sheet being built. */
export interface Staged {
  readonly target: Target;
  /** Its name until the swap. */
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Builds every sheet of the plan beside those that are there, under provisional names of sheets and tables. Values and
 * tables of all sheets come first, formulas after: those of one sheet refer to tables of the others.
 */
export async function stage(
  context: Excel.RequestContext,
  plan: BookPlan,
  targets: readonly Target[],
  state: Survey,
  pace: Pace,
): Promise<Staged[]> {
  const staged = addSheets(context, targets, state);
  await pace.flush();
  for (const { target, sheet } of staged) await drawSheet(sheet, target.plan, state.dateShift, pace);
  for (const name of plan.names) {
    // A name that is there already keeps pointing to the old sheet until the swap.
    if (!state.names.has(name.name.toLowerCase())) {
      context.workbook.names.add(name.name, namedCell(name, staged));
    }
  }
  const tables = targets.flatMap((target) => target.plan.tables.map(({ name }) => name));
  const provisional = new Map(tables.map((name) => [name.toLowerCase(), newTable(name)]));
  for (const { target, sheet } of staged) await drawLive(sheet, target.plan, provisional, pace);
  await pace.flush();
  return staged;
}

function addSheets(context: Excel.RequestContext, targets: readonly Target[], state: Survey): Staged[] {
  const taken = state.sheets.map(({ name }) => name);
  return targets.map((target) => {
    const { role } = target.plan;
    const name = freeSheetName(stagingName(role), taken);
    const sheet = context.workbook.worksheets.add(name);
    const mark = sheet.names.add(ROLE_NAME, markFormula({ stage: 'new', role }));
    mark.visible = false;
    return { target, name, sheet };
  });
}

function namedCell({ name, role, row, column }: NamePlan, staged: readonly Staged[]): Excel.Range {
  const home = staged.find(({ target }) => target.plan.role === role);
  if (!home) throw new RangeError(`The name ${name} points to a sheet that the plan does not have.`);
  return home.sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
}
