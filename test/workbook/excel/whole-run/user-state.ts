import { isDeepStrictEqual } from 'node:util';
import { savedSheet } from '../host/file/write-sheet';
import type { Sheet } from '../host/model/sheet';
import type { Workbook } from '../host/model/workbook';

const isOurs = ({ names }: Sheet): boolean => names.find('SB_Role') !== undefined;
const isStaged = ({ name }: Sheet): boolean => name.startsWith('SB_en_cours_');

/** The sheets of the user, whatever stage ours are at. */
export const userSheets = ({ sheets }: Workbook): Sheet[] =>
  sheets.filter((sheet) => !isOurs(sheet) && !isStaged(sheet));

/** What differs in what belongs to the user; empty when all is as it was. */
export function userDifferences(before: Workbook, after: Workbook): string[] {
  const [were, are] = [userSheets(before), userSheets(after)];
  const differences = were.flatMap((sheet, at) => {
    const now = are[at];
    return now ? sheetDifferences(sheet, now) : [`${sheet.name} is gone`];
  });
  if (were.length !== are.length) differences.push(`${are.length} sheets instead of ${were.length}`);
  const names = ({ names: { list } }: Workbook) => list.filter(({ name }) => !name.startsWith('SB_'));
  if (!isDeepStrictEqual(names(before), names(after))) differences.push('defined names');
  if (!isOurs(before.active) && before.active.name !== after.active.name) differences.push('active sheet');
  return differences;
}

function sheetDifferences(before: Sheet, after: Sheet): string[] {
  const found = Object.keys(facets(before)).filter((facet) => {
    const key = facet as keyof ReturnType<typeof facets>;
    return !isDeepStrictEqual(facets(before)[key], facets(after)[key]);
  });
  if (!sameCells(before, after)) found.push('cells');
  if (
    before.origin &&
    after.origin &&
    savedSheet(before, before.origin) !== savedSheet(after, after.origin)
  ) {
    found.push('part of the file');
  }
  return found.map((facet) => `${before.name}: ${facet}`);
}

const facets = (sheet: Sheet) => ({
  name: sheet.name,
  visibility: sheet.visibility,
  protection: sheet.isProtected,
  tables: sheet.tables.map(({ name, place, style }) => ({ name, place, style })),
  names: sheet.names.list.map((name) => ({ ...name })),
  formats: sheet.styles.all,
  filter: sheet.filter,
  merges: sheet.merges,
  selection: sheet.selection,
  frozen: sheet.frozen,
  page: sheet.page,
  charts: sheet.charts,
  conditionalFormats: sheet.conditionalFormats,
  validations: sheet.validations,
});

function sameCells(before: Sheet, after: Sheet): boolean {
  if (before.cells.size !== after.cells.size) return false;
  for (const [row, cells] of before.cells) {
    const now = after.cells.get(row);
    // A row that nobody wrote to is the same array in both.
    if (now !== cells && !isDeepStrictEqual(now, cells)) return false;
  }
  return true;
}
