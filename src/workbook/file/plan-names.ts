import type { BookPlan } from '../../core/report/book-plan';
import { absoluteColumns, absoluteReference, absoluteRows } from '../a1';
import { ROLE_NAME, roleMark } from '../ownership';
import type { PlacedSheet } from './place-sheets';
import type { DefinedName } from './workbook-editor';

const PRINT_TITLES = '_xlnm.Print_Titles';
/** Other programs keep the range of a filter as a name: it goes with the cells that we replace. */
const FILTER_RANGE = '_xlnm._FilterDatabase';

/** The defined names that a drawn plan needs: marks, rows to repeat in print, and those of the plan. */
export function plannedNames(plan: BookPlan, placed: readonly PlacedSheet[]): readonly DefinedName[] {
  const local = placed.flatMap(({ plan: { role, print }, name, position }): DefinedName[] => {
    const mark = { name: ROLE_NAME, sheet: position, refersTo: roleMark(role), hidden: true };
    const titles = [
      ...(print.repeatColumns ? [absoluteColumns(name, ...print.repeatColumns)] : []),
      ...(print.repeatRows ? [absoluteRows(name, ...print.repeatRows)] : []),
    ].join(',');
    if (titles === '') return [mark];
    return [mark, { name: PRINT_TITLES, sheet: position, refersTo: titles, hidden: false }];
  });
  const global = plan.names.flatMap(({ name, role, row, column }): DefinedName[] => {
    const sheet = placed.find((it) => it.plan.role === role);
    if (!sheet) return [];
    const refersTo = absoluteReference(sheet.name, { top: row, left: column, bottom: row, right: column });
    return [{ name, sheet: null, refersTo, hidden: false }];
  });
  return [...local, ...global];
}

/**
 * True for a sheet-local name that a drawn plan leaves without object: what we wrote for a sheet before, and the mark
 * on a copy that the user made of a sheet, which is theirs. `drawn` and `others` are positions.
 */
export function isStaleLocal(
  { name, sheet }: DefinedName,
  drawn: ReadonlySet<number>,
  owned: ReadonlySet<number>,
): boolean {
  if (sheet === null) return false;
  if (name.toLowerCase() === ROLE_NAME.toLowerCase()) return !owned.has(sheet);
  return drawn.has(sheet) && (name === PRINT_TITLES || name === FILTER_RANGE);
}
