import {
  BASE,
  CONTENT_TYPES,
  FORMAT,
  link,
  LINKS,
  linksXml,
  ROOT_LINKS,
  row,
  ROWS,
  rowsXml,
  SHEET,
  SHEET_LINE,
  sheetXml,
  STRINGS,
  stringsXml,
  STYLES,
  stylesXml,
  THEME,
  TITLES,
  typesXml,
  WORKBOOK,
  workbook,
  WORKBOOK_LINKS,
  workbookXml,
  XML,
} from '../base-workbook';
import { rawZip } from '../raw-zip';
import { accepted, type HostileFile, refused } from './hostile-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

const text = (name: string): string => String(BASE.get(name));

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?![?!])(\w)/g, '<$1x:$2').replace('xmlns="http', 'xmlns:x="http');
}

const utf16 = (xml: string): Uint8Array =>
  Buffer.from(`\uFEFF${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');

function bigEndian(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).swap16();
}

/** All the texts of the inventory as shared strings, as Excel, LibreOffice and Google write them. */
const TEXTS = [...new Set([TITLES, ...ROWS].flat().filter((value) => typeof value === 'string'))];
const sharedRow = (number: number, values: readonly (string | number)[], style = ''): string =>
  `<row r="${number}"${style === '' ? '' : ` customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"`}>${values
    .map((value, at) =>
      typeof value === 'number'
        ? `<c r="${'ABCDE'[at]}${number}"${style}${style === '' ? '' : ' t="n"'}><v>${value}</v></c>`
        : `<c r="${'ABCDE'[at]}${number}"${style} t="s"><v>${TEXTS.indexOf(value)}</v></c>`,
    )
    .join('')}</row>`;
const sharedRows = (style = ''): string =>
  [TITLES, ...ROWS].map((values, at) => sharedRow(at + 1, values, style)).join('');
const WITHOUT_NUMBERS = [TITLES, ...ROWS]
  .map((values, at) => row(at + 1, values))
  .join('')
  .replace(/ r="[A-H]?\d+"/g, '');

const strict = (xml: string): string =>
  xml
    .replaceAll(MAIN, STRICT)
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

/** What sound producers write otherwise than Excel does. */
export const QUIRKS: readonly HostileFile[] = [
  accepted('sound.xlsx', () => workbook()),
  refused('strict.xlsx', () =>
    workbook(Object.fromEntries(Array.from(BASE.keys(), (name) => [name, strict(text(name))]))),
  ),
  accepted('prefixed-names.xlsx', () =>
    workbook({
      [WORKBOOK]: prefixed(text(WORKBOOK)),
      [SHEET]: prefixed(text(SHEET)),
      [STYLES]: prefixed(text(STYLES)),
      [STRINGS]: prefixed(text(STRINGS)),
    }),
  ),
  accepted('utf16-sheet.xlsx', () => workbook({ [SHEET]: utf16(text(SHEET)) })),
  accepted('utf16-big-endian-sheet.xlsx', () => workbook({ [SHEET]: bigEndian(utf16(text(SHEET))) })),
  accepted('utf16-strings.xlsx', () =>
    workbook({ [SHEET]: sheetXml(sharedRows()), [STRINGS]: utf16(stringsXml(TEXTS)) }),
  ),
  refused('utf16-workbook.xlsx', () => workbook({ [WORKBOOK]: utf16(text(WORKBOOK)) })),
  accepted('utf8-marks.xlsx', () =>
    workbook(
      Object.fromEntries([WORKBOOK, SHEET, STYLES, STRINGS].map((name) => [name, `\uFEFF${text(name)}`])),
    ),
  ),
  accepted('without-styles.xlsx', () =>
    workbook({
      [STYLES]: null,
      [CONTENT_TYPES]: typesXml().replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
      [LINKS]: linksXml(WORKBOOK_LINKS.replace(link('rId2', 'styles', 'styles.xml'), '')),
    }),
  ),
  accepted('without-strings.xlsx', () =>
    workbook({
      [STRINGS]: null,
      [CONTENT_TYPES]: typesXml().replace(/<Override PartName="\/xl\/sharedStrings.xml"[^>]*>/, ''),
      [LINKS]: linksXml(WORKBOOK_LINKS.replace(link('rId3', 'sharedStrings', 'sharedStrings.xml'), '')),
    }),
  ),
  refused('strings-missing-though-used.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(sharedRows()),
      [STRINGS]: null,
      [CONTENT_TYPES]: typesXml().replace(/<Override PartName="\/xl\/sharedStrings.xml"[^>]*>/, ''),
      [LINKS]: linksXml(WORKBOOK_LINKS.replace(link('rId3', 'sharedStrings', 'sharedStrings.xml'), '')),
    }),
  ),
  accepted('without-theme.xlsx', () =>
    workbook({
      [THEME]: null,
      [CONTENT_TYPES]: typesXml().replace(/<Override PartName="\/xl\/theme[^>]*>/, ''),
      [LINKS]: linksXml(WORKBOOK_LINKS.replace(link('rId4', 'theme', 'theme/theme1.xml'), '')),
    }),
  ),
  accepted('shared-strings.xlsx', () =>
    workbook({ [SHEET]: sheetXml(sharedRows()), [STRINGS]: stringsXml(TEXTS) }),
  ),
  accepted('rich-and-phonetic-strings.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(sharedRows()),
      [STRINGS]: stringsXml(TEXTS).replace(
        '<si><t>Type</t></si>',
        '<si><r><rPr><b/></rPr><t>Ty</t></r><r><t xml:space="preserve">pe</t></r><rPh sb="0" eb="1"><t>タイプ</t></rPh><phoneticPr fontId="0"/></si>',
      ),
    }),
  ),
  accepted('as-libreoffice-writes.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(
        sharedRows(' s="0"'),
        '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:E5"/><sheetViews><sheetView showFormulas="false" workbookViewId="0"><selection pane="topLeft" activeCell="A1" activeCellId="0" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"/>',
        '<printOptions headings="false" gridLines="false"/><pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0.5" footer="0.5"/>',
      ),
      [STRINGS]: stringsXml(TEXTS).replaceAll('<t>', '<t xml:space="preserve">'),
    }),
  ),
  accepted('as-google-sheets-writes.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(
        sharedRows(' s="0"').replaceAll(' t="n"', '').replaceAll('<v>2023</v>', '<v>2023.0</v>'),
      ),
      [STRINGS]: stringsXml(TEXTS),
      [WORKBOOK]: workbookXml(
        SHEET_LINE.replace('sheetId', 'state="visible" sheetId'),
        '<workbookPr/>',
        '<definedNames/><calcPr/>',
      ).replace('<definedNames/>', ''),
    }),
  ),
  accepted('as-openpyxl-writes.xlsx', () =>
    workbook({
      [ROOT_LINKS]: linksXml(link('rId1', 'officeDocument', `/${WORKBOOK}`)),
      [LINKS]: linksXml(
        WORKBOOK_LINKS.replaceAll('Target="worksheets', 'Target="/xl/worksheets')
          .replaceAll('Target="styles', 'Target="/xl/styles')
          .replaceAll('Target="theme', 'Target="/xl/theme'),
      ),
    }),
  ),
  accepted('without-references.xlsx', () => workbook({ [SHEET]: sheetXml(WITHOUT_NUMBERS) })),
  accepted('with-single-quotes.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(rowsXml.replaceAll('"', "'")),
      [WORKBOOK]: text(WORKBOOK).replaceAll('"', "'"),
    }),
  ),
  accepted('with-comments-and-character-data.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(
        rowsXml
          .replace('<t>Tablette</t>', '<t><![CDATA[Tablette]]></t>')
          .replace('<row r="3">', '<!-- </row> --><row r="3">')
          .replace('<row r="4">', '<row r="4"><!-- </row> -->'),
      ),
    }),
  ),
  accepted('with-white-space.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(rowsXml.replaceAll('<row', '\r\n  <row').replaceAll('<c ', '\r\n    <c ')),
    }),
  ),
  accepted('backslashes-in-names.xlsx', () =>
    rawZip(Array.from(BASE, ([name, content]) => ({ name: name.replaceAll('/', '\\'), content }))),
  ),
  accepted('other-folder.xlsx', () =>
    rawZip(
      Array.from(BASE, ([name, content]) => ({
        name: name.replace(/^xl\//, 'classeur/'),
        content: typeof content === 'string' ? content.replaceAll('xl/', 'classeur/') : content,
      })),
    ),
  ),
  accepted('capitals-in-names.xlsx', () =>
    rawZip(Array.from(BASE, ([name, content]) => ({ name: name.replace('sheet1', 'SHEET1'), content }))),
  ),
  accepted('dates-of-1904.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(SHEET_LINE, '<workbookPr date1904="1"/>'),
      [STYLES]: stylesXml(FORMAT + FORMAT.replace('numFmtId="0"', 'numFmtId="14"')),
      [SHEET]: sheetXml(rowsXml.replace('<c r="D2"><v>2023</v>', '<c r="D2" s="1"><v>43466</v>')),
    }),
  ),
  accepted('style-numbers-beyond.xlsx', () =>
    workbook({ [SHEET]: sheetXml(rowsXml.replaceAll('<c r="C', '<c s="77" r="C')) }),
  ),
  accepted('hidden-first-sheet.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(
        `<sheet name="Notes" sheetId="7" state="veryHidden" r:id="rId9"/>${SHEET_LINE}`,
      ),
      [LINKS]: linksXml(WORKBOOK_LINKS + link('rId9', 'worksheet', 'worksheets/sheet2.xml')),
      [CONTENT_TYPES]: typesXml(
        undefined,
        '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
      ),
      'xl/worksheets/sheet2.xml': sheetXml(row(1, ['notes'])),
    }),
  ),
  accepted('errors-and-truths.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(
        `${rowsXml}<row r="6"><c r="F6" t="e"><v>#REF!</v></c><c r="G6" t="b"><v>1</v></c><c r="H6" t="str"><f>A1</f><v>UAI</v></c></row>`,
      ),
    }),
  ),
  accepted('no-declaration.xlsx', () =>
    workbook(
      Object.fromEntries(
        [WORKBOOK, SHEET, STYLES, STRINGS, LINKS].map((name) => [name, text(name).replace(XML, '')]),
      ),
    ),
  ),
];
