import {
  cell,
  FORMAT,
  link,
  LINKS,
  linksXml,
  ROWS,
  row,
  rowsXml,
  SHEET,
  SHEET_LINE,
  sheetXml,
  STRINGS,
  STYLES,
  stylesXml,
  THEME,
  typesXml,
  CONTENT_TYPES,
  WORKBOOK,
  workbook,
  WORKBOOK_LINKS,
  workbookXml,
  XML,
} from '../base-workbook';
import { Repeated } from '../raw-zip';
import { accepted, either, heavy, type HostileFile, refused } from './hostile-file';

const GIGABYTE = 1_000_000_000;
const letters = (bytes: number) => bytes / 10;
const TEN = 'aaaaaaaaaa';

/** A text cut in two at `mark`, and `piece` as many times in its place. */
function around(text: string, mark: string, piece: string, times: number): Repeated {
  const [head = '', tail = ''] = text.split(mark);
  return new Repeated(head, piece, times, tail);
}

const SST = `${XML}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
const inRow = (piece: string, times: number) =>
  around(sheetXml(`${rowsXml}<row r="6">@@</row>`), '@@', piece, times);
const inRows = (piece: string, times: number) => around(sheetXml(`${rowsXml}@@`), '@@', piece, times);
const manyRows = (count: number, cells: (row: number) => string): string =>
  sheetXml(
    rowsXml + Array.from({ length: count }, (_, at) => `<row r="${at + 6}">${cells(at + 6)}</row>`).join(''),
  );

const withStyles = (piece: string, times: number) => () =>
  workbook({ [STYLES]: around(stylesXml(`${FORMAT}@@`), '@@', piece, times) });

/** A few kilobytes or megabytes that ask for far more than they weigh. */
export const BOMBS: readonly HostileFile[] = [
  refused('bomb-strings-1gb-one-text.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(`${SST}<si><t>`, TEN, letters(GIGABYTE), '</t></si></sst>') }),
  ),
  refused('bomb-strings-10-million.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(SST, '<si><t>a</t></si>', 10_000_000, '</sst>') }),
  ),
  refused('bomb-strings-10-million-rich.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(SST, '<si><r><t>abcdefghijklmn</t></r></si>', 10_000_000, '</sst>') }),
  ),
  refused('bomb-strings-many-runs.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(`${SST}<si>`, '<r><t>a</t></r>', 6_000_000, '</si></sst>') }),
  ),
  refused('bomb-strings-30mb-text-that-ends.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(`${SST}<si><t>`, TEN, 3_000_000, '</t></si></sst>') }),
  ),
  refused('bomb-strings-attribute.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(`${SST}<si a="`, TEN, letters(GIGABYTE), '"><t>a</t></si></sst>') }),
  ),
  refused('bomb-strings-comment.xlsx', () =>
    workbook({ [STRINGS]: new Repeated(`${SST}<!--`, TEN, 25_000_000, '--></sst>') }),
  ),
  refused('bomb-inline-text-1gb.xlsx', () =>
    workbook({
      [SHEET]: around(
        sheetXml(`${rowsXml}<row r="6"><c r="A6" t="inlineStr"><is><t>@@</t></is></c></row>`),
        '@@',
        TEN,
        letters(GIGABYTE),
      ),
    }),
  ),
  refused('bomb-inline-text-30mb.xlsx', () =>
    workbook({
      [SHEET]: around(
        sheetXml(`${rowsXml}<row r="6"><c r="A6" t="inlineStr"><is><t>@@</t></is></c></row>`),
        '@@',
        TEN,
        3_000_000,
      ),
    }),
  ),
  refused('bomb-row-2gb-without-end.xlsx', () =>
    workbook({
      [SHEET]: new Repeated(
        sheetXml(`${rowsXml}<row r="6">`).replace('</sheetData></worksheet>', ''),
        '<c r="A6"/>',
        190_000_000,
      ),
    }),
  ),
  refused('bomb-row-30mb-of-one-cell.xlsx', () => workbook({ [SHEET]: inRow('<c r="A6"/>', 2_700_000) })),
  refused('bomb-row-of-comments.xlsx', () => workbook({ [SHEET]: inRow('<!-- </row> -->', 2_000_000) })),
  refused('bomb-row-attribute.xlsx', () =>
    workbook({ [SHEET]: around(sheetXml(`${rowsXml}<row spans="@@"/>`), '@@', TEN, 3_000_000) }),
  ),
  refused('bomb-head-of-columns.xlsx', () =>
    workbook({
      [SHEET]: around(sheetXml(rowsXml, '<cols>@@</cols>'), '@@', '<col min="1" max="1"/>', 40_000_000),
    }),
  ),
  refused('bomb-head-30mb.xlsx', () =>
    workbook({
      [SHEET]: around(sheetXml(rowsXml, '<cols>@@</cols>'), '@@', '<col min="1" max="1"/>', 1_400_000),
    }),
  ),
  refused('bomb-rows-without-number.xlsx', () =>
    workbook({ [SHEET]: inRows('<row><c><v>1</v></c></row>', 20_000_000) }),
  ),
  refused('bomb-rows-without-number-28mb.xlsx', () =>
    workbook({ [SHEET]: inRows('<row><c><v>1</v></c></row>', 1_060_000) }),
  ),
  refused('bomb-tail-of-merges.xlsx', () =>
    workbook({
      [SHEET]: around(
        sheetXml(rowsXml, '', '<mergeCells>@@</mergeCells>'),
        '@@',
        '<mergeCell ref="A1:B1"/>',
        50_000_000,
      ),
    }),
  ),
  heavy(
    refused('bomb-rows-of-xfd-alone.xlsx', () =>
      workbook({ [SHEET]: manyRows(1_048_000, (at) => `<c r="XFD${at}"><v>1</v></c>`) }),
    ),
  ),
  either('bomb-4000-rows-of-xfd-alone.xlsx', () =>
    workbook({ [SHEET]: manyRows(4000, (at) => `<c r="XFD${at}"><v>1</v></c>`) }),
  ),
  heavy(
    refused('bomb-titles-in-xfd.xlsx', () =>
      workbook({
        [SHEET]: sheetXml(
          `<row r="1">${cell('XFA1', 'UAI')}${cell('XFB1', 'Type')}${cell('XFC1', 'Quantité')}</row>` +
            Array.from(
              { length: 300_000 },
              (_, at) =>
                `<row r="${at + 2}">${cell(`XFA${at + 2}`, '0350122T')}${cell(`XFB${at + 2}`, 'Tablette')}${cell(`XFC${at + 2}`, 1)}</row>`,
            ).join(''),
        ),
      }),
    ),
  ),
  refused('bomb-styles-400mb.xlsx', withStyles(FORMAT, 6_000_000)),
  refused('bomb-styles-600mb.xlsx', withStyles(FORMAT, 9_000_000)),
  refused('bomb-styles-30mb-of-elements.xlsx', withStyles('<x/>', 7_000_000)),
  refused('bomb-styles-31mb-attribute.xlsx', () =>
    workbook({ [STYLES]: around(stylesXml(`${FORMAT}<xf a="@@"/>`), '@@', TEN, 3_100_000) }),
  ),
  refused('bomb-styles-65491-formats.xlsx', withStyles(FORMAT, 65_490)),
  accepted('many-formats-64000.xlsx', withStyles(FORMAT, 63_999)),
  accepted('many-different-formats-64000.xlsx', () =>
    workbook({
      [STYLES]: stylesXml(
        FORMAT +
          Array.from({ length: 63_999 }, (_, at) =>
            FORMAT.replace(
              '/>',
              `><alignment indent="${at % 250}" textRotation="${Math.floor(at / 250) % 180}"/></xf>`,
            ),
          ).join(''),
      ),
    }),
  ),
  either('many-fonts-50000.xlsx', () =>
    workbook({
      [STYLES]: stylesXml(FORMAT).replace(
        '</fonts>',
        '<font><sz val="11"/><name val="Calibri"/></font>'.repeat(50_000) + '</fonts>',
      ),
    }),
  ),
  refused('bomb-sheets-100000.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(
        SHEET_LINE +
          Array.from(
            { length: 100_000 },
            (_, at) => `<sheet name="F${at}" sheetId="${at + 2}" r:id="rId1"/>`,
          ).join(''),
      ),
    }),
  ),
  either('many-sheets-500.xlsx', () => {
    const numbers = Array.from({ length: 500 }, (_, at) => at + 10);
    return workbook(
      {
        [WORKBOOK]: workbookXml(
          SHEET_LINE + numbers.map((at) => `<sheet name="F${at}" sheetId="${at}" r:id="rId${at}"/>`).join(''),
        ),
        [LINKS]: linksXml(
          WORKBOOK_LINKS +
            numbers.map((at) => link(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).join(''),
        ),
        [CONTENT_TYPES]: typesXml(
          undefined,
          numbers
            .map(
              (at) =>
                `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
            )
            .join(''),
        ),
      },
      numbers.map((at) => ({ name: `xl/worksheets/sheet${at}.xml`, content: sheetXml('') })),
    );
  }),
  either('many-names-200000.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(
        SHEET_LINE,
        '',
        `<definedNames>${Array.from({ length: 200_000 }, (_, at) => `<definedName name="n${at}">Parc!$A$1:$B$${at + 2}</definedName>`).join('')}</definedNames>`,
      ),
    }),
  ),
  either('many-stale-names-100000.xlsx', () =>
    workbook({
      [WORKBOOK]: workbookXml(
        SHEET_LINE,
        '',
        `<definedNames>\n${'<definedName name="SB_Role" localSheetId="0">0</definedName>\n'.repeat(100_000)}</definedNames>`,
      ),
    }),
  ),
  either('many-links-200000.xlsx', () =>
    workbook({
      [LINKS]: linksXml(
        WORKBOOK_LINKS +
          Array.from({ length: 200_000 }, (_, at) =>
            link(`x${at}`, 'customXml', '../customXml/item1.xml'),
          ).join(''),
      ),
      'customXml/item1.xml': `<a xmlns="urn:socle-budget:memory">${'x'.repeat(900_000)}</a><b>`,
    }),
  ),
  either('many-table-links-200000.xlsx', () =>
    workbook({
      'xl/worksheets/_rels/sheet1.xml.rels': linksXml(
        Array.from({ length: 200_000 }, (_, at) => link(`t${at}`, 'table', '../tables/table1.xml')).join(''),
      ),
      'xl/tables/table1.xml': `${XML}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:E5"/>`,
    }),
  ),
  refused('bomb-links-100mb.xlsx', () =>
    workbook({
      [LINKS]: around(linksXml(`${WORKBOOK_LINKS}@@`), '@@', link('x', 'hyperlink', 'x'), 700_000),
    }),
  ),
  refused('bomb-types-100mb.xlsx', () =>
    workbook({
      [CONTENT_TYPES]: around(
        typesXml(undefined, '@@'),
        '@@',
        '<Default Extension="a" ContentType="b"/>',
        2_500_000,
      ),
    }),
  ),
  refused('bomb-unread-part-1gb.xlsx', () => workbook({ [THEME]: new Repeated('', TEN, letters(GIGABYTE)) })),
  refused('bomb-that-lies-on-its-size.xlsx', () =>
    workbook({
      [STRINGS]: {
        content: new Repeated(`${SST}<si><t>`, TEN, letters(GIGABYTE), '</t></si></sst>'),
        size: 5000,
      },
    }),
  ),
  refused('bomb-sheet-that-lies-on-its-size.xlsx', () =>
    workbook({ [SHEET]: { content: inRow('<c r="A6"/>', 90_000_000), size: 3000 } }),
  ),
  refused('bomb-unread-part-that-lies-on-its-size.xlsx', () =>
    workbook({ [THEME]: { content: new Repeated('', TEN, letters(GIGABYTE)), size: 3000 } }),
  ),
  heavy(
    either('many-rows-300000-of-one-type-each.xlsx', () =>
      workbook({
        [SHEET]: manyRows(300_000, (at) => cell(`A${at}`, '0350122T') + cell(`B${at}`, `Modèle ${at}`)),
      }),
    ),
  ),
  accepted('many-empty-rows-200000.xlsx', () =>
    workbook({
      [SHEET]: sheetXml(
        rowsXml +
          Array.from(
            { length: 200_000 },
            (_, at) => `<row r="${at + 6}"><c r="A${at + 6}" s="0"/></row>`,
          ).join(''),
      ),
    }),
  ),
  accepted('many-columns-16384.xlsx', () =>
    workbook({ [SHEET]: sheetXml(rowsXml + row(6, ROWS[0]) + `<row r="7">${'<c/>'.repeat(16_384)}</row>`) }),
  ),
];
