import type { BookPlan, SheetPlan, SheetRole } from '../../core/report/book-plan';
import { freeSheetName } from '../sheet-name';
import { ownedSheets } from '../ownership';
import type { SheetModel, WorkbookModel } from './workbook-model';

/** A sheet of the plan and where it goes. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  /** The name that it bears in the workbook, given by us or by the user. */
  readonly name: string;
  readonly position: number;
  /** The owned sheet to draw again; null for one to add. */
  readonly existing: (SheetModel & { readonly part: string }) | null;
}

/** The owned sheet of each role, by what marks and tables tell. */
export function ownedSheetsOf(model: WorkbookModel): ReadonlyMap<SheetRole, SheetModel> {
  const candidates = model.sheets.map((sheet) => ({
    name: sheet.name,
    mark: sheet.part === null ? null : sheet.mark,
    tables: sheet.tables.map(({ name }) => name),
    sheet,
  }));
  return new Map(Array.from(ownedSheets(candidates), ([role, { sheet }]) => [role, sheet]));
}

/**
 * Gives each sheet of the plan its place: an owned sheet keeps its name and position, whatever the user made of
 * them; the others go after all sheets.
 */
export function placeSheets(plan: BookPlan, model: WorkbookModel): readonly PlacedSheet[] {
  const owned = ownedSheetsOf(model);
  const names = model.sheets.map(({ name }) => name);
  let position = model.sheets.length;
  return plan.sheets.map((sheet) => {
    const known = owned.get(sheet.role);
    if (known && known.part !== null) {
      return {
        plan: sheet,
        name: known.name,
        position: known.position,
        existing: { ...known, part: known.part },
      };
    }
    const name = freeSheetName(sheet.name, names);
    names.push(name);
    position += 1;
    return { plan: sheet, name, position: position - 1, existing: null };
  });
}
