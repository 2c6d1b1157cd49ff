import type { SheetRole } from '../../core/report/book-plan';
import { askDateSystem, dateShiftOf } from './date-system';
import { isStagingName, MARK, parseMark, type Mark } from './marks';

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly active: boolean;
  readonly mark: Mark | null;
  readonly isProtected: boolean;
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
    const mark = sheet.names.getItemOrNullObject(MARK);
    mark.load('formula');
    sheet.protection.load('protected');
    return { sheet, mark };
  });
  await context.sync();

  return {
    title: workbook.name,
    sheets: found.map(({ sheet, mark }) => ({
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      active: sheet.id === active.id,
      mark: mark.isNullObject ? null : parseMark(mark.formula),
      isProtected: sheet.protection.protected,
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
 * Whether a swap went past the point of no return: from there on the new sheets are complete and the old ones may go.
 * See {@link file://./swap.ts}.
 */
export function isCommitted(sheets: readonly SheetState[]): boolean {
  return sheets.some(
    ({ mark, name }) => mark?.stage === 'old' || (mark?.stage === 'current' && isStagingName(name)),
  );
}

/**
 * The sheet that holds each role. Several bear the same mark when the user copies one of our sheets: Excel numbers the
 * tables of a copy (`SB_Plan2`), so the sheet with the shortest table names is ours and the copy is the user's.
 */
export function ownedSheets(sheets: readonly SheetState[]): Map<SheetRole, SheetState> {
  const committed = isCommitted(sheets);
  const owned = new Map<SheetRole, SheetState>();
  for (const sheet of sheets) {
    const { mark } = sheet;
    if (!mark || mark.stage === 'old' || (mark.stage === 'new' && !committed)) continue;
    const rival = owned.get(mark.role);
    if (!rival || compareRank(rank(sheet), rank(rival)) < 0) owned.set(mark.role, sheet);
  }
  return owned;
}

/** A sheet left by a swap that went too far to go back, then one with tables of ours, then the shortest names. */
function rank({ name, tables, mark }: SheetState): readonly number[] {
  const ours = tables.filter(isOwnTable);
  const length = ours.reduce((sum, table) => sum + table.length, 0);
  return [mark?.stage === 'new' || isStagingName(name) ? 0 : 1, ours.length > 0 ? 0 : 1, length];
}

function compareRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

export const isOwnTable = (name: string): boolean => /^SB_/i.test(name);
