import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { TextReader, ZipWriter } from '@zip.js/zip.js';
import type { CategoryId } from '../src/core/reference/category';
import { checkLetter } from '../src/core/school/uai';

const TITLES = [
  'UAI',
  'Établissement',
  'Commune',
  'Type de matériel',
  'Marque',
  'Modèle',
  'N° de série',
  'Date de mise en service',
  'Quantité',
  'Prix HT',
  'État',
  'Salle',
];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const ROWS_A_PIECE = 2000;

/**
 * Writes an inventory of `rows` × 12 as Excel does: shared strings, `spans`, `dyDescent`, a date style.
 * Rows are streamed; only the shared strings are kept in memory. Formulas, if any, stand in column A of a sheet before
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
      piece += `<si><t>${text}</t></si>`;
      if (piece.length > 1 << 18) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}

function* sheetPieces(rows: number, strings: SharedStrings): Generator<string> {
  const letters = TITLES.map((_, index) => String.fromCharCode(65 + index));
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L${rows + 1}"/><sheetData>`;
  let piece = '';
  for (let row = 0; row <= rows; row++) {
    piece += `<row r="${row + 1}" spans="1:${TITLES.length}" x14ac:dyDescent="0.25">`;
    const values = row === 0 ? TITLES : inventoryRow(row);
    values.forEach((value, column) => {
      const style = row === 0 ? '' : column === 7 ? ' s="1"' : column === 9 ? ' s="2"' : '';
      const where = `<c r="${letters[column]}${row + 1}"${style}`;
      piece +=
        typeof value === 'number'
          ? `${where}><v>${value}</v></c>`
          : `${where} t="s"><v>${strings.index(value)}</v></c>`;
    });
    piece += '</row>';
    if (row % ROWS_A_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function* formulaPieces(formulas: readonly string[]): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  for (const [index, formula] of formulas.entries()) {
    const text = formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    yield `<row r="${index + 1}"><c r="A${index + 1}"><f>${text}</f></c></row>`;
  }
  yield '</sheetData></worksheet>';
}

/** Schools of the inventory; no département bears the number 99. */
export const SCHOOLS = 400;

export function uaiOf(school: number): string {
  const digits = `099${String(school).padStart(4, '0')}`;
  return `${digits}${checkLetter(digits)}`;
}

export const CLASSES = 8;

/** What each school counts, as `--schools` reads it: 180 pupils, 8 classes, 9 rooms, 10 teachers. */
export function schoolList(): string {
  const lines = Array.from(
    { length: SCHOOLS },
    (_, n) => `${uaiOf(n)};École ${n};Primaire;180;${CLASSES};9;10`,
  );
  return ['UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants', ...lines].join('\n');
}

const UAIS = Array.from({ length: SCHOOLS }, (_, school) => uaiOf(school));

/** What the inventory calls its devices, and the categories that these words mean. */
export const WORDINGS: readonly (readonly [string, CategoryId])[] = [
  ['Ordinateur portable', 'laptop'],
  ['PC fixe', 'desktop'],
  ['Tablette', 'tablet'],
  ['Vidéoprojecteur', 'projector'],
  ['VPI', 'interactive-projector'],
  ['TNI', 'interactive-whiteboard'],
  ['Visualiseur', 'visualiser'],
  ['Imprimante multifonction', 'multifunction-printer'],
  ['Switch', 'switch'],
  ['Borne Wi-Fi', 'access-point'],
  ['Chariot de recharge', 'cart'],
  ['Support vidéoprojecteur', 'out-of-scope'],
];
const TYPES = WORDINGS.map(([wording]) => wording);

function inventoryRow(row: number): readonly (string | number)[] {
  const school = (row * 7919) % SCHOOLS;
  const kind = (row * 31) % TYPES.length;
  return [
    UAIS[school],
    `École publique n° ${school}`,
    `Commune &amp; bourg ${school % 90}`,
    TYPES[kind],
    `Marque ${row % 17}`,
    `Modèle ${kind}-${row % 23}`,
    `SN${String((row * 2654435761) % 4294967296).padStart(10, '0')}`,
    40000 + ((row * 13) % 6000),
    1 + (row % 30),
    Math.round(100 + ((row * 37) % 90000)) / 100,
    ['Bon', 'Usagé', 'Hors service', 'Neuf'][row % 4],
    `Salle ${row % 60}`,
  ];
}

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
