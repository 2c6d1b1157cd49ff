import { ZipPackage } from '../../../../../src/workbook/file/container';
import { readWorkbookModel, type WorkbookModel } from '../../../../../src/workbook/file/workbook-model';
import { readSharedStrings } from '../../../../../src/workbook/file/xlsx-strings';
import { attributeOf, childOf, childrenOf, parseXml } from '../../../../../src/workbook/file/xml-tree';
import { block } from '../model/block';
import type { Sheet, Visibility } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { readSheet, type Shared } from './read-sheet';

/** Where settings of the add-in are kept in a saved file. */
export const SETTINGS_PART = 'socle/settings.json';

/** Number formats that need no declaration, those that this host has met. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'mm-dd-yy',
  49: '@',
};

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** Opens a .xlsx in the Excel in memory. What is not simulated stays in its parts, for the next saving. */
export async function loadWorkbook(bytes: Uint8Array, title = 'Classeur.xlsx'): Promise<Workbook> {
  const file = await ZipPackage.open(bytes);
  const model = await readWorkbookModel(file);
  const [first, ...others] = model.sheets;
  const workbook = new Workbook(first?.name);
  workbook.name = title;
  workbook.date1904 = model.date1904;
  for (const { name } of others) workbook.addSheet(name);
  const shared = { strings: await stringsOf(model), formats: await formatsOf(model) };
  for (const { name, part, tables } of model.sheets) {
    const sheet = workbook.sheet(name);
    if (part !== null) await fill(sheet, part, file, shared);
    for (const table of tables) {
      if (!table.block) throw new Error(`The table ${table.name} has no place.`);
      const { top, left, bottom, right } = table.block;
      const place = block(top - 1, left - 1, bottom - top + 1, right - left + 1);
      sheet.openTable(place, table.name, table.part);
    }
  }
  readNames(workbook, model);
  readViews(workbook, model);
  workbook.structureProtected = /<workbookProtection\b[^>]* lockStructure="(1|true)"/.test(model.text);
  if (file.has(SETTINGS_PART)) {
    const kept: unknown = JSON.parse(await file.text(SETTINGS_PART));
    for (const [key, value] of Object.entries(kept ?? {})) workbook.settings.set(key, value);
  }
  workbook.origin = model;
  return workbook;
}

async function fill(sheet: Sheet, part: string, file: ZipPackage, shared: Shared): Promise<void> {
  readSheet(sheet, part, await file.text(part), shared);
}

async function stringsOf({ file, relationships }: WorkbookModel): Promise<readonly string[]> {
  const part = relationships.find(({ type }) => type.endsWith('/sharedStrings'))?.part;
  return part ? readSharedStrings(file, part, () => undefined) : [];
}

async function formatsOf({ file, relationships }: WorkbookModel): Promise<readonly string[]> {
  const part = relationships.find(({ type }) => type.endsWith('/styles'))?.part;
  if (!part) return [];
  const root = parseXml(await file.text(part), part);
  const list = (name: string, item: string) => {
    const found = childOf(root, name);
    return found ? childrenOf(found, item) : [];
  };
  const codes = new Map(
    list('numFmts', 'numFmt').map((it) => [
      Number(attributeOf(it, 'numFmtId')),
      attributeOf(it, 'formatCode') ?? '',
    ]),
  );
  return list('cellXfs', 'xf').map((it) => {
    const id = Number(attributeOf(it, 'numFmtId') ?? 0);
    return codes.get(id) ?? BUILT_IN[id] ?? `#format ${id}`;
  });
}

function readNames(workbook: Workbook, { root }: WorkbookModel): void {
  const list = childOf(root, 'definedNames');
  for (const line of list ? childrenOf(list, 'definedName') : []) {
    const name = attributeOf(line, 'name') ?? '';
    // Print areas and the like belong to the page set-up, not to the names that Office.js lists.
    if (name.startsWith('_xlnm.')) continue;
    const local = attributeOf(line, 'localSheetId');
    const scope = local === undefined ? workbook.names : workbook.sheets[Number(local)]?.names;
    if (!scope) throw new Error(`The name ${name} is local to a sheet that is not there.`);
    const added = scope.add(name, `=${line.text}`);
    added.visible = attributeOf(line, 'hidden') !== '1';
    const comment = attributeOf(line, 'comment');
    if (comment !== undefined) added.comment = comment;
  }
}

function readViews(workbook: Workbook, { root }: WorkbookModel): void {
  const list = childOf(root, 'sheets');
  (list ? childrenOf(list, 'sheet') : []).forEach((line, at) => {
    const sheet = workbook.sheets[at];
    if (sheet) sheet.visibility = VISIBILITY[attributeOf(line, 'state') ?? ''] ?? 'Visible';
  });
  const views = childOf(root, 'bookViews');
  const view = views && childOf(views, 'workbookView');
  const active = workbook.sheets[Number((view && attributeOf(view, 'activeTab')) ?? 0)];
  if (active) workbook.activate(active);
}
