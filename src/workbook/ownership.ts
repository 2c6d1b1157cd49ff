import type { SheetRole } from '../core/report/book-plan';
import { SHEET_ROLES } from '../core/report/book-plan';

/**
 * The mark of an owned sheet: a hidden name, local to the sheet, whose value is the role. It travels with the sheet
 * through renames, moves and other programs.
 */
export const ROLE_NAME = 'SB_Role';

/** The text of the mark for a role: a string constant. */
export function roleMark(role: SheetRole): string {
  return `"${role}"`;
}

/** The role that a mark states; null when it is none of ours. */
export function markedRole(mark: string): SheetRole | null {
  const stated = mark.trim().replace(/^=/, '').replaceAll('"', '');
  return SHEET_ROLES.find((role) => role === stated) ?? null;
}

/** A sheet as far as ownership goes. */
export interface Marked {
  readonly name: string;
  /** The role that its mark states. */
  readonly mark: SheetRole | null;
  /** The names of the tables on it. */
  readonly tables: readonly string[];
}

/**
 * The sheet that we own for each role. A sheet duplicated in Excel bears the mark as well, but Excel gave other
 * names to the tables of the copy (`SB_Plan` becomes `SB_Plan2`): the copy is the user's. Names of owned tables
 * therefore never end with a digit.
 */
export function ownedSheets<Sheet extends Marked>(sheets: readonly Sheet[]): ReadonlyMap<SheetRole, Sheet> {
  const owned = new Map<SheetRole, Sheet>();
  for (const sheet of sheets) {
    if (sheet.mark === null || isCopy(sheet)) continue;
    const rival = owned.get(sheet.mark);
    if (!rival || likelihood(sheet) > likelihood(rival)) owned.set(sheet.mark, sheet);
  }
  return owned;
}

/** True when no name of the sheet's owned tables is the one that we gave. */
function isCopy({ tables }: Marked): boolean {
  const ours = tables.filter(isOwnedName);
  return ours.length > 0 && ours.every((name) => /\d$/.test(name));
}

/** Without tables to tell, the copy is the one that Excel called « NAME (2) ». */
function likelihood({ name, tables }: Marked): number {
  return (tables.some(isOwnedName) ? 2 : 0) + (/ \(\d+\)$/.test(name) ? 0 : 1);
}

/** True for the names that the contract reserves to owned tables and cells. */
export function isOwnedName(name: string): boolean {
  return /^SB_/i.test(name);
}
