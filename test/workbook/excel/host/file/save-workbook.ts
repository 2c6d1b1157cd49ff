import { ZipPackage } from '../../../../../src/workbook/file/container';
import { CONTENT_TYPES, PART_TYPES, withContentTypes } from '../../../../../src/workbook/file/content-types';
import { newWorkbook } from '../../../../../src/workbook/file/new-workbook';
import { writePackage } from '../../../../../src/workbook/file/package-writer';
import {
  RELATIONSHIPS,
  RelationshipsEditor,
  relationshipsPart,
} from '../../../../../src/workbook/file/relationships';
import { readWorkbookModel } from '../../../../../src/workbook/file/workbook-model';
import { cellAttribute, cellText } from '../../../../../src/workbook/file/xml';
import type { DefinedName } from '../model/names';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { FormatList } from './format-list';
import { SETTINGS_PART } from './load-workbook';
import { addedSheet, isNew, savedSheet, tablePart } from './write-sheet';

const STATES = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;

/** Saves the workbook as a .xlsx: the parts of the file that it came from, with what changed in them. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const model = workbook.origin ?? (await readWorkbookModel(await ZipPackage.open(await newWorkbook([]))));
  const { file, part, text } = model;
  const parts = new Map<string, string>();
  const types = new Map<string, string>();
  const stylesPart =
    model.relationships.find(({ type }) => type === RELATIONSHIPS.styles)?.part ?? 'xl/styles.xml';
  const formats = new FormatList(await file.text(stylesPart));
  const links = new RelationshipsEditor(part, await file.text(relationshipsPart(part)));
  const kept = new Set<string>();
  const ids = workbook.sheets.map((sheet, at) => {
    if (sheet.origin) {
      kept.add(sheet.origin.part);
      parts.set(sheet.origin.part, savedSheet(sheet, sheet.origin));
      return links.all.find((link) => link.part === sheet.origin?.part)?.id ?? '';
    }
    const name = `xl/worksheets/ajout${at + 1}.xml`;
    parts.set(
      name,
      addedSheet(sheet, (code) => formats.numberOf(code)),
    );
    types.set(name, PART_TYPES.worksheet);
    addTables(sheet, name, at, parts, types);
    return links.add(RELATIONSHIPS.worksheet, name);
  });
  await renameTables(workbook, file, parts);
  const gone = new Set<string>();
  for (const { part: old } of model.sheets) if (old !== null && !kept.has(old)) gone.add(old);
  for (const { id, part: target } of links.all) if (target !== null && gone.has(target)) links.remove(id);

  parts.set(relationshipsPart(part), links.result());
  parts.set(part, workbookPart(workbook, text, ids));
  parts.set(stylesPart, formats.result());
  const json = '<Default Extension="json" ContentType="application/json"/>';
  const known = withContentTypes(await file.text(CONTENT_TYPES), types, gone);
  parts.set(CONTENT_TYPES, known.includes(json) ? known : known.replace('<Override', `${json}<Override`));
  if (workbook.settings.size > 0)
    parts.set(SETTINGS_PART, JSON.stringify(Object.fromEntries(workbook.settings)));
  return writePackage(file, { parts, dropped: gone });
}

function addTables(
  sheet: Sheet,
  part: string,
  at: number,
  parts: Map<string, string>,
  types: Map<string, string>,
): void {
  if (sheet.tables.length === 0) return;
  const links = new RelationshipsEditor(part, null);
  sheet.tables.forEach((table, index) => {
    const name = `xl/tables/ajout${at + 1}_${index + 1}.xml`;
    parts.set(name, tablePart(table, 1_000 + at * 20 + index));
    types.set(name, PART_TYPES.table);
    links.add(RELATIONSHIPS.table, name);
  });
  parts.set(relationshipsPart(part), links.result());
}

async function renameTables(workbook: Workbook, file: ZipPackage, parts: Map<string, string>): Promise<void> {
  for (const { part, name } of workbook.tables.filter((table) => !isNew(table))) {
    if (part === null) continue;
    const text = await file.text(part);
    parts.set(
      part,
      text
        .replace(/ (name|displayName)="[^"]*"/, ` name="${name}"`)
        .replace(/ displayName="[^"]*"/, ` displayName="${name}"`),
    );
  }
}

function workbookPart(workbook: Workbook, text: string, ids: readonly string[]): string {
  const sheets = workbook.sheets.map(
    ({ name, visibility }, at) =>
      `<sheet name="${cellAttribute(name)}" sheetId="${at + 1}"${STATES[visibility]} r:id="${ids[at]}"/>`,
  );
  const list = `<sheets>${sheets.join('')}</sheets>`;
  const printing = [...text.matchAll(/<definedName name="_xlnm\.[^>]*>[^<]*<\/definedName>/g)].map(
    ([line]) => line,
  );
  const names = [
    ...printing,
    ...workbook.names.list.map((name) => nameXml(name, '')),
    ...workbook.sheets.flatMap((sheet, at) =>
      sheet.names.list.map((name) => nameXml(name, ` localSheetId="${at}"`)),
    ),
  ];
  const named = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  const bare = text.replace(/<definedNames>[\s\S]*?<\/definedNames>/, '');
  return bare
    .replace(/<sheets\/>|<sheets>[\s\S]*?<\/sheets>/, () => list)
    .replace(/(<\/sheets>(?:<externalReferences>[\s\S]*?<\/externalReferences>)?)/, (end) => end + named)
    .replace(/ activeTab="\d+"/, '')
    .replace('<workbookView', `<workbookView activeTab="${workbook.sheets.indexOf(workbook.active)}"`);
}

function nameXml({ name, formula, visible, comment }: DefinedName, scope: string): string {
  const note = comment === undefined ? '' : ` comment="${cellAttribute(comment)}"`;
  return `<definedName name="${name}"${note}${scope}${visible ? '' : ' hidden="1"'}>${cellText(formula.slice(1))}</definedName>`;
}
