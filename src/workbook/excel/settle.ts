import type { SheetRole } from '../../core/report/book-plan';
import { isOwnedName, ROLE_NAME } from '../ownership';
import { freeSheetName } from '../sheet-name';
import { isStagingName, markFormula, settledTable } from './marks';
import { isCommitted, isUnfinished, ownedSheets, type SheetState, type Survey } from './owned-sheets';
import { deleteSheet, handOver } from './swap';
import { isOn } from './targets';

export interface Wishes {
  /** Names for sheets that are finished here. */
  readonly names: ReadonlyMap<SheetRole, string>;
  /** The workbook before the writing that failed; null when that was in another session. */
  readonly before: Survey | null;
}

/**
 * Queues what brings back a clean state after a writing that failed: all old sheets, or all new ones. False when there
 * is nothing to do.
 */
export function queueSettling(context: Excel.RequestContext, now: Survey, wishes: Wishes): boolean {
  const known = new Set(wishes.before?.sheets.map(({ id }) => id));
  const built = now.sheets.filter((state) => isUnfinished(state) || isUnmarked(state));
  const outdated = now.sheets.filter(({ mark }) => mark?.stage === 'old');
  const renamed = now.sheets.flatMap(({ mark, tables }) =>
    mark && mark.stage !== 'new'
      ? tables.filter((name) => isOwnedName(name) && settledTable(name) !== name)
      : [],
  );
  if (built.length + outdated.length + renamed.length === 0) return false;
  if (isCommitted(now.sheets)) finish(context, now, built, outdated, wishes);
  else undo(context, now, built, outdated, renamed, wishes);
  return true;

  /** A sheet that was added by a writing that failed, before it got its mark. */
  function isUnmarked({ id, name, mark, isAbandoned }: SheetState): boolean {
    const isNew = mark === null && wishes.before !== null && !known.has(id) && isStagingName(name);
    return isNew || isAbandoned;
  }
}

function finish(
  context: Excel.RequestContext,
  now: Survey,
  built: readonly SheetState[],
  outdated: readonly SheetState[],
  { names, before }: Wishes,
): void {
  const { worksheets } = context.workbook;
  const places = before && ownedSheets(before.sheets);
  const leaving = new Set(outdated.map(({ id }) => id));
  const taken = now.sheets.filter(({ id }) => !leaving.has(id)).map(({ name }) => name);
  const successors = built.flatMap((state) => (state.mark ? [{ state, role: state.mark.role }] : []));
  handOver(
    successors.map(({ state, role }) => {
      const old = outdated.find(({ mark }) => mark?.role === role) ?? null;
      const name = freeSheetName(old?.name ?? names.get(role) ?? role, taken);
      taken.push(name);
      return {
        role,
        sheet: worksheets.getItem(state.id),
        name,
        old: old && { sheet: worksheets.getItem(old.id), state: old },
        place: within(places?.get(role) ?? old, now.sheets.length - outdated.length),
      };
    }),
  );
}

/** A place in a workbook of so many sheets: the user may have deleted some since it was noted. */
function within<Place extends { readonly position: number }>(
  place: Place | null,
  sheets: number,
): Place | null {
  return place && { ...place, position: Math.min(place.position, sheets - 1) };
}

function undo(
  context: Excel.RequestContext,
  now: Survey,
  built: readonly SheetState[],
  outdated: readonly SheetState[],
  renamed: readonly string[],
  { before }: Wishes,
): void {
  const { worksheets, names, tables } = context.workbook;
  for (const [key, { name, formula }] of now.names) {
    if (!built.some((sheet) => isOn(formula, sheet.name))) continue;
    const previous = before?.names.get(key);
    if (previous) names.getItem(name).formula = previous.formula;
    else names.getItem(name).delete();
  }
  for (const { id, mark } of outdated) {
    if (mark)
      worksheets.getItem(id).names.getItem(ROLE_NAME).formula = markFormula({ ...mark, stage: 'current' });
  }
  for (const sheet of built) deleteSheet(worksheets.getItem(sheet.id), sheet);
  // After the deletions, since a new table may bear the name already.
  for (const name of renamed) tables.getItem(name).name = settledTable(name);
}

/** Whether every one of these roles is held by a sheet that was not there before. */
export function allReplaced(roles: readonly SheetRole[], before: Survey, now: Survey): boolean {
  const owned = ownedSheets(now.sheets);
  return roles.every((role) => {
    const sheet = owned.get(role);
    return sheet !== undefined && !before.sheets.some(({ id }) => id === sheet.id);
  });
}
