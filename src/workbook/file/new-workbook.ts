import { CONTENT_TYPES, PART_TYPES } from './content-types';
import { RELATIONSHIP_NAMESPACE, SPREADSHEET_NAMESPACE } from './namespaces';
import { writePackage, type PackageProgress, type PartContent } from './package-writer';
import { RELATIONSHIPS, RelationshipsEditor, relationshipsPart } from './relationships';
import { textSheetPart, type TextSheet } from './text-sheet';
import { cellAttribute, XML_DECLARATION } from './xml';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/** The styles part of a workbook that has none. */
export const PLAIN_STYLES = [
  `${XML_DECLARATION}<styleSheet xmlns="${SPREADSHEET_NAMESPACE}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The package of a workbook with these sheets, for what came as text; it opens on the sheet that will follow them. */
export function newWorkbook(
  sheets: readonly TextSheet[],
  progress: PackageProgress = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const relationships = new RelationshipsEditor('', null);
  relationships.add(RELATIONSHIPS.officeDocument, WORKBOOK);
  const links = new RelationshipsEditor(WORKBOOK, null);
  links.add(RELATIONSHIPS.styles, STYLES);
  const listed = sheets.map(({ name }, index) => {
    const link = links.add(RELATIONSHIPS.worksheet, sheetPart(index));
    return `<sheet name="${cellAttribute(name)}" sheetId="${index + 1}" r:id="${link}"/>`;
  });
  const types = sheets.map(
    (_, index) => `<Override PartName="/${sheetPart(index)}" ContentType="${PART_TYPES.worksheet}"/>`,
  );
  const parts = new Map<string, PartContent>([
    [
      CONTENT_TYPES,
      [
        `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
        `<Default Extension="rels" ContentType="${PART_TYPES.relationships}"/><Default Extension="xml" ContentType="application/xml"/>`,
        `<Override PartName="/${WORKBOOK}" ContentType="${PART_TYPES.workbook}"/>`,
        `<Override PartName="/${STYLES}" ContentType="${PART_TYPES.styles}"/>${types.join('')}</Types>`,
      ].join(''),
    ],
    [relationshipsPart(''), relationships.result()],
    [
      WORKBOOK,
      `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}"><bookViews><workbookView activeTab="${sheets.length}"/></bookViews>${listed.length > 0 ? `<sheets>${listed.join('')}</sheets>` : '<sheets/>'}</workbook>`,
    ],
    [relationshipsPart(WORKBOOK), links.result()],
    [STYLES, PLAIN_STYLES],
    ...sheets.map((sheet, index) => [sheetPart(index), textSheetPart(sheet)] as const),
  ]);
  return writePackage(null, { parts, dropped: new Set() }, progress);
}
