import type { SheetRole } from '../../core/report/book-plan';
import { ownedSheets as ownedByRole, ROLE_NAME } from '../ownership';
import { askDateSystem, dateShiftOf } from './date-system';
import { isStagingName, parseMark, settledTable, type Mark } from './marks';

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly active: boolean;
  readonly mark: Mark | null;
  readonly isProtected: boolean;
  /** Bears a name that only this add-in gives, and holds nothing: it was added and Excel died before it was marked. */
  readonly isAbandoned: boolean;
  /** Names of its tables. */
  readonly tables: readonly string[];
}

/** What has to be known of a workbook before anything is written to it. */
export interface Survey {
  readonly title: string;
  readonly sheets: readonly SheetState[];
  /** Workbook-wide defined names, by lower-case name, with what they refer to. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly formula: string }>;
  readonly structureProtected: boolean;
  readonly dateShift: number;
}

/** Two trips, whatever the number of sheets. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  workbook.load('name');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/position,items/visibility');
  workbook.tables.load('items/name,items/worksheet/id');
  workbook.names.load('items/name,items/formula');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('id');
  const date = askDateSystem(context);
  await context.sync();

  const found = workbook.worksheets.items.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(ROLE_NAME);
    mark.load('formula');
    sheet.protection.load('protected');
    const content = isStagingName(sheet.name) ? sheet.getUsedRangeOrNullObject(true) : null;
    return { sheet, mark, content };
  });
  await context.sync();

  return {
    title: workbook.name,
    sheets: found.map(({ sheet, mark, content }) => ({
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      active: sheet.id === active.id,
      mark: mark.isNullObject ? null : parseMark(mark.formula),
      isProtected: sheet.protection.protected,
      isAbandoned: mark.isNullObject && content !== null && content.isNullObject,
      tables: workbook.tables.items.flatMap(({ name, worksheet }) =>
        worksheet.id === sheet.id ? [name] : [],
      ),
    })),
    names: new Map(
      workbook.names.items.map(({ name, formula }) => [
        name.toLowerCase(),
        { name, formula: String(formula) },
      ]),
    ),
    structureProtected: workbook.protection.protected,
    dateShift: dateShiftOf(date),
  };
}

/**
 * Whether a swap went past the point of no return, at which all new sheets are complete and all old ones are marked as
 * such, but not to its end. See swap.ts.
 */
export function isCommitted(sheets: readonly SheetState[]): boolean {
  return sheets.some(({ mark, name }) => mark?.stage === 'current' && isStagingName(name));
}

/** A sheet that was built and has not got its mark or its name yet. */
export const isUnfinished = ({ mark, name }: SheetState): boolean =>
  mark?.stage === 'new' || (mark?.stage === 'current' && isStagingName(name));

/**
 * The sheet that holds each role. When a swap stopped half-way that is still the old one, or already the new one,
 * whatever their marks and names are in between.
 */
export function ownedSheets(sheets: readonly SheetState[]): ReadonlyMap<SheetRole, SheetState> {
  const committed = isCommitted(sheets);
  const holders = sheets.filter(({ mark }) => (committed ? mark?.stage !== 'old' : mark?.stage !== 'new'));
  const rest = holders.filter((state) => !isUnfinished(state));
  const owned = new Map([...byRole(rest), ...byRole(holders.filter(isUnfinished))]);
  return new Map(Array.from(owned, ([role, { state }]) => [role, state]));
}

function byRole(states: readonly SheetState[]) {
  return ownedByRole(
    states.map((state) => ({
      state,
      name: state.name,
      mark: state.mark?.role ?? null,
      tables: state.tables.map(settledTable),
    })),
  );
}
