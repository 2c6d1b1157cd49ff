import {
  CONTENT_TYPES,
  escaped,
  FORMAT,
  inline,
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
  TITLES,
  typesXml,
  WORKBOOK,
  workbook,
  WORKBOOK_LINKS,
  workbookXml,
  XML,
} from '../base-workbook';
import { randomBytes } from '../random';
import { accepted, either, type HostileFile, refused } from './hostile-file';

const DEEP = 100_000;
const nested = (tag: string, depth = DEEP): string => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);
const PARTS = [
  ['types', CONTENT_TYPES],
  ['root-links', ROOT_LINKS],
  ['links', LINKS],
  ['workbook', WORKBOOK],
  ['styles', STYLES],
  ['strings', STRINGS],
  ['sheet', SHEET],
] as const;
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TABLE_LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TABLE = 'xl/tables/table1.xml';

const withRows = (rows: string) => (): Uint8Array => workbook({ [SHEET]: sheetXml(rows) });
const lastRow = (cells: string) => withRows(`${rowsXml}<row r="6">${cells}</row>`);
const table = (body: string) => (): Uint8Array =>
  workbook({
    [CONTENT_TYPES]: typesXml(undefined, `<Override PartName="/${TABLE}" ContentType="${TYPES}.table+xml"/>`),
    [SHEET]: sheetXml(rowsXml, '', '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
    [TABLE_LINKS]: linksXml(link('rId1', 'table', '../tables/table1.xml')),
    [TABLE]: `${XML}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:E5">${body}</table>`,
  });
const COLUMNS = `<tableColumns count="5">${TITLES.map((title, at) => `<tableColumn id="${at + 1}" name="${title}"/>`).join('')}</tableColumns>`;

/** Parts that are no XML, or not what a workbook holds. */
export const MARKUP: readonly HostileFile[] = [
  ...PARTS.flatMap(([name, part]) => [
    refused(`xml-empty-${name}.xlsx`, () => workbook({ [part]: '' })),
    refused(`xml-noise-${name}.xlsx`, () => workbook({ [part]: randomBytes(2000, 11) })),
    refused(`xml-html-${name}.xlsx`, () => workbook({ [part]: '<html><body>erreur 404</body></html>' })),
    refused(`xml-zeros-${name}.xlsx`, () => workbook({ [part]: new Uint8Array(4096) })),
  ]),
  refused('xml-missing-workbook.xlsx', () => workbook({ [WORKBOOK]: null })),
  refused('xml-missing-sheet.xlsx', () => workbook({ [SHEET]: null })),
  refused('xml-missing-links.xlsx', () => workbook({ [LINKS]: null })),
  refused('xml-missing-root-links.xlsx', () => workbook({ [ROOT_LINKS]: null })),
  refused('xml-missing-types.xlsx', () => workbook({ [CONTENT_TYPES]: null })),
  refused('xml-deep-workbook.xlsx', () => workbook({ [WORKBOOK]: workbookXml(SHEET_LINE, '', nested('x')) })),
  refused('xml-deep-links.xlsx', () => workbook({ [LINKS]: linksXml(WORKBOOK_LINKS + nested('x')) })),
  refused('xml-deep-types.xlsx', () => workbook({ [CONTENT_TYPES]: typesXml(undefined, nested('x')) })),
  refused('xml-deep-styles.xlsx', () => workbook({ [STYLES]: stylesXml(FORMAT, nested('x')) })),
  refused('xml-deep-root-links.xlsx', () =>
    workbook({ [ROOT_LINKS]: linksXml(link('rId1', 'officeDocument', WORKBOOK) + nested('x')) }),
  ),
  either('xml-deep-strings.xlsx', () =>
    workbook({ [STRINGS]: stringsXml(['a']).replace('</sst>', `<si>${nested('x')}</si></sst>`) }),
  ),
  either('xml-deep-sheet.xlsx', lastRow(`<c r="A6">${nested('x')}</c>`)),
  refused('xml-deep-table.xlsx', table(COLUMNS + nested('x'))),
  either('xml-deep-custom-part.xlsx', () =>
    workbook({
      [LINKS]: linksXml(WORKBOOK_LINKS + link('rId9', 'customXml', '../customXml/item1.xml')),
      'customXml/item1.xml': `<a xmlns="urn:socle-budget:memory">${nested('x')}</a>`,
    }),
  ),
  refused('xml-entities.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(SHEET_LINE.replace('Parc', '&z;')).replace(
        XML,
        `${XML}<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY z "&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
      ),
    }),
  ),
  either('xml-entities-in-strings.xlsx', () =>
    workbook({
      [STRINGS]: stringsXml(['a']).replace(
        XML,
        `${XML}<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
      ),
    }),
  ),
  refused('xml-ten-thousand-attributes.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(
        SHEET_LINE.replace('/>', Array.from({ length: 10_000 }, (_, at) => ` a${at}="1"`).join('') + '/>'),
      ),
    }),
  ),
  refused('xml-thousand-prefixes.xlsx', () =>
    workbook({
      [STYLES]: stylesXml(
        FORMAT,
        `<x${Array.from({ length: 900 }, (_, at) => ` xmlns:p${at}="urn:${at}"`).join('')}>${'<y xmlns:q="u"/>'.repeat(50_000)}</x>`,
      ),
    }),
  ),
  refused('xml-sheet-name-twice.xlsx', () =>
    workbook({ [WORKBOOK]: workbookXml(SHEET_LINE + SHEET_LINE.replace('sheetId="1"', 'sheetId="2"')) }),
  ),
  refused('xml-two-sheets-one-part.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(SHEET_LINE + '<sheet name="Autre" sheetId="2" r:id="rId9"/>'),
      [LINKS]: linksXml(WORKBOOK_LINKS + link('rId9', 'worksheet', 'worksheets/SHEET1.xml')),
    }),
  ),
  refused('xml-sheet-without-link.xlsx', () =>
    workbook({ [WORKBOOK]: workbookXml(SHEET_LINE + '<sheet name="Autre" sheetId="2" r:id="rId77"/>') }),
  ),
  refused('xml-sheet-of-unknown-kind.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(SHEET_LINE + '<sheet name="Autre" sheetId="2" r:id="rId9"/>'),
      [LINKS]: linksXml(WORKBOOK_LINKS + link('rId9', 'worksheeu', 'worksheets/sheet2.xml')),
    }),
  ),
  refused('xml-link-twice.xlsx', () =>
    workbook({ [LINKS]: linksXml(WORKBOOK_LINKS + link('rId1', 'worksheet', 'worksheets/sheet2.xml')) }),
  ),
  refused('xml-no-sheet.xlsx', () => workbook({ [WORKBOOK]: workbookXml('') })),
  refused('xml-no-list-of-sheets.xlsx', () =>
    workbook({ [WORKBOOK]: workbookXml('').replace('<sheets></sheets>', '') }),
  ),
  refused('sheet-without-rows.xlsx', withRows('')),
  refused('sheet-cut-in-a-row.xlsx', () => workbook({ [SHEET]: sheetXml(rowsXml).slice(0, -200) })),
  refused('sheet-without-its-end.xlsx', () =>
    workbook({ [SHEET]: sheetXml(rowsXml).replace('</sheetData></worksheet>', '') }),
  ),
  refused('sheet-rows-backwards.xlsx', withRows(rowsXml + row(2, ROWS[0]))),
  refused('sheet-cell-twice.xlsx', lastRow('<c r="A6"><v>1</v></c><c r="A6"><v>2</v></c>')),
  refused('sheet-cell-of-another-row.xlsx', lastRow('<c r="A9"><v>1</v></c>')),
  refused('sheet-row-beyond.xlsx', withRows(rowsXml + row(1_048_577, ROWS[0]))),
  refused('sheet-row-zero.xlsx', withRows(row(0, ROWS[0]) + rowsXml)),
  refused('sheet-row-in-words.xlsx', withRows(rowsXml.replace('<row r="3">', '<row r="trois">'))),
  refused('sheet-column-beyond.xlsx', lastRow('<c r="XFE6"><v>1</v></c>')),
  refused('sheet-string-beyond.xlsx', lastRow('<c r="A6" t="s"><v>99</v></c>')),
  refused('sheet-string-below.xlsx', lastRow('<c r="A6" t="s"><v>-1</v></c>')),
  refused('sheet-string-huge-number.xlsx', lastRow('<c r="A6" t="s"><v>99999999999999999999</v></c>')),
  refused('sheet-number-infinite.xlsx', lastRow('<c r="C6"><v>1e999</v></c>')),
  refused('sheet-number-in-words.xlsx', lastRow('<c r="C6"><v>beaucoup</v></c>')),
  refused('sheet-number-hexadecimal.xlsx', lastRow('<c r="C6"><v>0x10</v></c>')),
  refused('sheet-truth-of-two.xlsx', lastRow('<c r="A6" t="b"><v>2</v></c>')),
  refused('sheet-unknown-type.xlsx', lastRow('<c r="A6" t="zz"><v>2</v></c>')),
  refused('sheet-date-impossible.xlsx', lastRow('<c r="D6" t="d"><v>2023-02-31</v></c>')),
  refused('sheet-attribute-without-quotes.xlsx', lastRow('<c r=A6><v>1</v></c>')),
  refused('sheet-not-utf8.xlsx', () =>
    workbook({ [SHEET]: Buffer.from(sheetXml(rowsXml + row(6, ['école', 'é'])), 'latin1') }),
  ),
  either('sheet-unclosed-cell.xlsx', lastRow('<c r="A6"><v>1</v>')),
  either(
    'sheet-ends-in-comment.xlsx',
    lastRow(`<!-- ${'</row>'.repeat(200_000)} --><c r="A6" t="inlineStr">${inline('x')}</c>`),
  ),
  either('sheet-serial-number-of-9e15.xlsx', lastRow('<c r="D6" s="0"><v>9007199254740993</v></c>')),
  accepted('sheet-number-with-exponent.xlsx', lastRow('<c r="F6"><v>1.5E+3</v></c>')),
  accepted('sheet-dimension-of-the-whole-grid.xlsx', () =>
    workbook({ [SHEET]: sheetXml(rowsXml, '<dimension ref="A1:XFD1048576"/>') }),
  ),
  accepted('sheet-dimension-that-is-none.xlsx', () =>
    workbook({ [SHEET]: sheetXml(rowsXml, '<dimension ref="A1"/>') }),
  ),
  accepted('sheet-one-cell-in-xfd.xlsx', lastRow('<c r="XFD6"><v>1</v></c>')),
  accepted(
    'sheet-one-cell-in-the-last-row.xlsx',
    withRows(rowsXml + '<row r="1048576"><c r="F1048576"><v>1</v></c></row>'),
  ),
  accepted(
    'text-of-32767-letters.xlsx',
    lastRow(`<c r="F6" t="inlineStr">${inline('mot '.repeat(8191))}</c>`),
  ),
  either(
    'text-of-100000-letters.xlsx',
    lastRow(`<c r="F6" t="inlineStr">${inline('x'.repeat(100_000))}</c>`),
  ),
  either('type-of-100000-letters.xlsx', withRows(rowsXml + row(6, ['0350122T', 'a'.repeat(100_000), 1]))),
  either(
    'type-of-30000-words.xlsx',
    withRows(rowsXml + row(6, ['0350122T', 'ordinateur portable '.repeat(15_000), 1])),
  ),
  either('type-of-dots.xlsx', withRows(rowsXml + row(6, ['0350122T', 'aa.'.repeat(30_000), 1]))),
  either(
    'school-of-100000-letters.xlsx',
    withRows(rowsXml + row(6, ['École '.repeat(16_000), 'Tablette', 1])),
  ),
  either(
    'quantity-of-100000-digits.xlsx',
    withRows(rowsXml + row(6, ['0350122T', 'Tablette', '9'.repeat(100_000)])),
  ),
  either(
    'date-of-100000-digits.xlsx',
    withRows(rowsXml + row(6, ['0350122T', 'Tablette', 1, '1/'.repeat(50_000)])),
  ),
  either('title-of-100000-letters.xlsx', () =>
    workbook({ [SHEET]: sheetXml(rowsXml.replace('État', escaped('État '.repeat(20_000)))) }),
  ),
  either('names-of-sheets-of-a-million-letters.xlsx', () =>
    workbook({ [WORKBOOK]: workbookXml(SHEET_LINE.replace('Parc', 'P'.repeat(1_000_000))) }),
  ),
  either(
    'formula-of-a-million-letters.xlsx',
    lastRow(`<c r="F6"><f>${'1+'.repeat(500_000)}1</f><v>1</v></c>`),
  ),
  either('format-of-a-million-brackets.xlsx', () =>
    workbook({
      [STYLES]: stylesXml(
        FORMAT + FORMAT.replace('numFmtId="0"', 'numFmtId="170"'),
        `<numFmts count="1"><numFmt numFmtId="170" formatCode="${'['.repeat(1_000_000)}"/></numFmts>`,
      ),
    }),
  ),
  either('link-of-a-million-hashes.xlsx', () =>
    workbook({
      [LINKS]: linksXml(WORKBOOK_LINKS + link('rId9', 'hyperlink', `${'#'.repeat(1_000_000)}&#10;`)),
    }),
  ),
  either('name-of-a-million-quotes.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(
        SHEET_LINE,
        '',
        `<definedNames><definedName name="n">'${"''".repeat(1_000_000)}</definedName></definedNames>`,
      ),
    }),
  ),
  either('table-of-no-column.xlsx', table('')),
  either('table-elsewhere.xlsx', table(COLUMNS.replace('UAI', 'Autre'))),
  accepted('table.xlsx', table(COLUMNS)),
];
