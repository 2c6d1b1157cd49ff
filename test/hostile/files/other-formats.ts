import { utils, write, type BookType } from '@e965/xlsx';
import { ROWS, TITLES } from '../base-workbook';
import { randomBytes } from '../random';
import { type Content, rawZip, type RawPart, Repeated } from '../raw-zip';
import { accepted, either, heavy, type HostileFile, refused } from './hostile-file';

const NAMESPACES = ['office', 'table', 'text', 'number', 'style']
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
  )
  .join(' ');

const odsCell = (value: string | number, attributes = ''): string =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}"${attributes}><text:p>${value}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"${attributes}><text:p>${value}</text:p></table:table-cell>`;
export const odsRow = (values: readonly (string | number)[], attributes = ''): string =>
  `<table:table-row${attributes}>${values.map((value) => odsCell(value)).join('')}</table:table-row>`;
const ODS_ROWS = [TITLES, ...ROWS].map((values) => odsRow(values)).join('');
const repeated = (times: number) => ` table:number-rows-repeated="${times}"`;
const wide = (times: number) => ` table:number-columns-repeated="${times}"`;

const START = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.2"><office:automatic-styles/><office:body><office:spreadsheet><table:table table:name="Parc">`;
const END = '</table:table></office:spreadsheet></office:body></office:document-content>';
export const odsContent = (more: string): string => START + ODS_ROWS + more + END;

const STYLES: RawPart = {
  name: 'styles.xml',
  content: `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${NAMESPACES} office:version="1.2"/>`,
};

export function odsOf(body: Content, more: readonly RawPart[] = []): Uint8Array {
  return rawZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', content: body },
    {
      name: 'META-INF/manifest.xml',
      content:
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    },
    ...(more.some(({ name }) => name === 'styles.xml') ? [] : [STYLES]),
    ...more,
  ]);
}

const INVENTORY = [[...TITLES], ...ROWS.map((values) => [...values])];

/** The inventory as the library writes it. */
function saved(bookType: BookType): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(INVENTORY), 'Parc');
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

function damagedAt(bytes: Buffer, seed: number, length: number): Buffer {
  const noise = randomBytes(length + 4, seed);
  const at = noise.readUInt32LE(0) % Math.max(1, bytes.length - length);
  return Buffer.concat([bytes.subarray(0, at), noise.subarray(4), bytes.subarray(at + length)]);
}

const html = (rows: string): Buffer => Buffer.from(`<html><body><table>${rows}</table></body></html>`);
const htmlRows = INVENTORY.map(
  (values) => `<tr>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`,
).join('');
const xml2003 = (more: string, columns = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Parc"><Table>${columns}${INVENTORY.map(
      (values) =>
        `<Row>${values.map((value) => `<Cell><Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</Data></Cell>`).join('')}</Row>`,
    ).join('')}${more}</Table></Worksheet></Workbook>`,
  );
const CELL_2003 = '<Cell><Data ss:Type="String">x</Data></Cell>';

/** .ods and .xls: the library reads them whole, so they are measured before. */
export const OTHER_FORMATS: readonly HostileFile[] = [
  accepted('sound.ods', () => odsOf(odsContent(''))),
  accepted('rest-of-the-sheet-empty.ods', () =>
    odsOf(
      odsContent(
        `<table:table-row${repeated(1_048_571)}><table:table-cell${wide(16_384)}/></table:table-row>`,
      ),
    ),
  ),
  accepted('forty-like-rows.ods', () => odsOf(odsContent(odsRow(ROWS[2], repeated(40))))),
  refused('row-repeated-a-million-times.ods', () => odsOf(odsContent(odsRow(ROWS[2], repeated(1_000_000))))),
  refused('row-of-one-cell-repeated-a-million-times.ods', () =>
    odsOf(odsContent(odsRow(['x'], repeated(1_000_000)))),
  ),
  refused('row-repeated-a-billion-times.ods', () =>
    odsOf(odsContent(odsRow(ROWS[2], repeated(1_000_000_000)))),
  ),
  refused('row-repeated-1e30-times.ods', () =>
    odsOf(odsContent(odsRow(ROWS[2], ` table:number-rows-repeated="1${'0'.repeat(30)}"`))),
  ),
  refused('empty-open-cell-repeated-a-billion-times.ods', () =>
    odsOf(
      odsContent(
        `<table:table-row${repeated(1_000_000_000)}><table:table-cell></table:table-cell></table:table-row>`,
      ),
    ),
  ),
  refused('cell-repeated-a-billion-times.ods', () =>
    odsOf(odsContent(`<table:table-row>${odsCell('x', wide(1_000_000_000))}</table:table-row>`)),
  ),
  refused('cell-repeated-16000-times-in-1000-rows.ods', () =>
    odsOf(odsContent(`<table:table-row${repeated(1000)}>${odsCell('x', wide(16_000))}</table:table-row>`)),
  ),
  refused('cell-in-the-last-corner.ods', () =>
    odsOf(
      odsContent(
        `<table:table-row${repeated(1_048_000)}><table:table-cell${wide(16_384)}/></table:table-row><table:table-row><table:table-cell${wide(16_000)}/>${odsCell('x')}</table:table-row>`,
      ),
    ),
  ),
  refused('cell-beyond-the-grid.ods', () =>
    odsOf(odsContent(`<table:table-row><table:table-cell${wide(20_000)}/>${odsCell('x')}</table:table-row>`)),
  ),
  refused('row-beyond-the-grid.ods', () =>
    odsOf(
      odsContent(
        `<table:table-row${repeated(2_000_000)}><table:table-cell/></table:table-row>${odsRow(['x'])}`,
      ),
    ),
  ),
  refused('billion-spaces.ods', () => odsOf(odsContent(odsRow(['a<text:s text:c="1000000000"/>b'])))),
  refused('thousand-times-100000-spaces.ods', () =>
    odsOf(odsContent(odsRow(['a<text:s text:c="100000"/>b'.repeat(1000)]))),
  ),
  refused('deep.ods', () =>
    odsOf(odsContent(odsRow([`${'<text:span>'.repeat(100_000)}x${'</text:span>'.repeat(100_000)}`]))),
  ),
  refused('not-closed.ods', () => odsOf(odsContent('').replace('</table:table>', ''))),
  refused('noise.ods', () => odsOf(randomBytes(2000, 41))),
  refused('without-content.ods', () =>
    rawZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
  ),
  refused('content-1gb.ods', () =>
    odsOf(new Repeated(odsContent('').replace(END, ''), '<table:table-row/>', 60_000_000, END)),
  ),
  refused('styles-400mb.ods', () =>
    odsOf(odsContent(''), [
      { name: 'styles.xml', content: new Repeated('<a>', '<b/>', 100_000_000, '</a>') },
    ]),
  ),
  refused('crc.ods', () => odsOf(odsContent(''), [{ name: 'styles.xml', content: '<a/>', crc: 4 }])),
  refused('password.ods', () =>
    rawZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', content: randomBytes(500, 8) },
      { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data manifest:checksum="x"/>' },
    ]),
  ),
  refused('number-styles-that-do-not-end.ods', () =>
    odsOf(
      odsContent('').replace(
        '<office:automatic-styles/>',
        `<number:text-style>${'</number:text-style>'.repeat(50_000)}`,
      ),
    ),
  ),
  heavy(
    either('rows-30000-of-12.ods', () =>
      odsOf(odsContent(odsRow([...ROWS[2], ...ROWS[1], 'x', 'y']).repeat(30_000))),
    ),
  ),
  accepted('sound.xls', () => saved('biff8')),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    either(`noise-of-40-bytes-${seed}.xls`, () => damagedAt(saved('biff8'), seed, 40)),
  ),
  ...[1, 2, 3].map((seed) =>
    either(`noise-of-600-bytes-${seed}.xls`, () => damagedAt(saved('biff8'), seed, 600)),
  ),
  refused('cut.xls', () => saved('biff8').subarray(0, 1500)),
  refused('password.xls', () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      new Uint8Array(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      new Uint8Array(2000),
    ]),
  ),
  refused('head-alone.xls', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), new Uint8Array(600)]),
  ),
  refused('noise-behind-the-head.xls', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(6000, 6)]),
  ),
  accepted('page.xls', () => html(htmlRows)),
  either('page-wide.xls', () => html(`${htmlRows}<tr><td colspan="1000000000">x</td><td>y</td></tr>`)),
  either('page-of-spans.xls', () => html(htmlRows + '<tr><td rowspan="90000">x</td></tr>'.repeat(20_000))),
  either('page-of-open-tables.xls', () => Buffer.from(`<html>${'<table>'.repeat(200_000)}`)),
  either('page-of-open-rows.xls', () => html(htmlRows + '<tr><td>x'.repeat(100_000))),
  either('page-without-table.xls', () => Buffer.from('<html><body>erreur</body></html>')),
  accepted('of-2003.xls', () => xml2003('')),
  refused('of-2003-row-beyond.xls', () => xml2003(`<Row ss:Index="900000000">${CELL_2003}</Row>`)),
  refused('of-2003-cell-beyond.xls', () =>
    xml2003(`<Row>${CELL_2003.replace('<Cell', '<Cell ss:Index="90000000"')}</Row>`),
  ),
  refused('of-2003-far-corner.xls', () =>
    xml2003(`<Row ss:Index="1000000">${CELL_2003.replace('<Cell', '<Cell ss:Index="16000"')}</Row>`),
  ),
  refused('of-2003-columns.xls', () => xml2003('', '<Column ss:Index="1" ss:Span="1000000000"/>')),
  refused('of-2003-columns-1e9.xls', () => xml2003('', '<Column ss:Index="1" ss:Span="1e9"/>')),
  either('of-2003-tall-empty-row.xls', () =>
    xml2003('<Row ss:Index="400000000" ss:Height="20"><Cell/></Row>'),
  ),
  either('of-2003-merge.xls', () =>
    xml2003(
      `<Row>${CELL_2003.replace('<Cell', '<Cell ss:MergeDown="900000000" ss:MergeAcross="9000000"')}</Row>`,
    ),
  ),
];
