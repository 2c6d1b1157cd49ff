import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { TextReader, ZipWriter } from '@zip.js/zip.js';
import { FORMATTED, INVENTORY_TITLES, inventoryRows, type Value } from './inventory-rows';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const ROWS_A_PIECE = 2000;

/**
 * Writes an inventory of `rows` × 12 as Excel does: shared strings, `spans`, `dyDescent`, styles of dates and prices, also
 * on empty cells. Rows are streamed; only the shared strings are kept in memory. Formulas, if any, stand in column A of a sheet before
 * the inventory, without the values that they would have.
 */
export async function writeInventoryFile(
  path: string,
  rows: number,
  formulas: readonly string[] = [],
): Promise<void> {
  const strings = new SharedStrings();
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)) as WritableStream, {
    useWebWorkers: false,
    zip64: false,
  });
  for (const [name, xml] of Object.entries(smallParts(formulas.length > 0)))
    await zip.add(name, new TextReader(HEAD + xml));
  await zip.add('xl/worksheets/sheet1.xml', { readable: stream(sheetPieces(rows, strings)) });
  if (formulas.length > 0)
    await zip.add('xl/worksheets/sheet2.xml', { readable: stream(formulaPieces(formulas)) });
  await zip.add('xl/sharedStrings.xml', { readable: stream(strings.pieces()) });
  await zip.close();
}

function smallParts(hasFormulas: boolean): Readonly<Record<string, string>> {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const only = (text: string) => (hasFormulas ? text : '');
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${only(type('worksheets/sheet2', 'worksheet'))}${type('styles', 'styles')}${type('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${only('<sheet name="Écarts" sheetId="2" r:id="rId4"/>')}<sheet name="Inventaire" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${link('rId2', 'styles', 'styles.xml')}${link('rId3', 'sharedStrings', 'sharedStrings.xml')}${only(link('rId4', 'worksheet', 'worksheets/sheet2.xml'))}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  *pieces(): Generator<string> {
    yield `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.indexes.size}">`;
    let piece = '';
    for (const text of this.indexes.keys()) {
      piece += `<si><t>${escaped(text)}</t></si>`;
      if (piece.length > 1 << 18) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}

function* sheetPieces(rows: number, strings: SharedStrings): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L${rows + 1}"/><sheetData>`;
  yield rowXml(1, INVENTORY_TITLES, strings, {});
  let piece = '';
  let row = 1;
  for (const values of inventoryRows(rows)) {
    piece += rowXml((row += 1), values, strings, FORMATTED);
    if (row % ROWS_A_PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

/** Number formats by column, as styles of the file: 1, a date; 2, two decimals. */
function rowXml(
  row: number,
  values: readonly Value[],
  strings: SharedStrings,
  formats: Readonly<Record<number, number>>,
): string {
  const cells = values.map((value, column) => {
    const format = formats[column];
    const where = `<c r="${String.fromCharCode(65 + column)}${row}"${format === undefined ? '' : ` s="${format}"`}`;
    if (value === null) return format === undefined ? '' : `${where}/>`;
    return typeof value === 'number'
      ? `${where}><v>${value}</v></c>`
      : `${where} t="s"><v>${strings.index(value)}</v></c>`;
  });
  return `<row r="${row}" spans="1:${values.length}" x14ac:dyDescent="0.25">${cells.join('')}</row>`;
}

function* formulaPieces(formulas: readonly string[]): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  for (const [index, formula] of formulas.entries()) {
    yield `<row r="${index + 1}"><c r="A${index + 1}"><f>${escaped(formula)}</f></c></row>`;
  }
  yield '</sheetData></worksheet>';
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function stream(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const next = pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}
