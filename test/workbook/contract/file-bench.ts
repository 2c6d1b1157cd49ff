import { DateCell, ErrorCell, type Cell } from '../../../src/core/inventory/cell';
import { columnLetters } from '../../../src/workbook/a1';
import { newWorkbook } from '../../../src/workbook/file/new-workbook';
import { FileWorkbook } from '../../../src/workbook/file/file-workbook';
import { cellAttribute, cellText } from '../../../src/workbook/file/xml';
import { edited, partText } from '../file/write/package-tools';
import type { Bench, UserSheet } from './bench';

const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook in a file, which the user changes between two openings. */
export async function fileBench(sheets: readonly UserSheet[]): Promise<Bench> {
  let workbook = await FileWorkbook.open('classeur.xlsx', await workbookOf(sheets));
  const change = async (changes: Parameters<typeof edited>[1]): Promise<void> => {
    workbook = await FileWorkbook.open('classeur.xlsx', await edited(await workbook.bytes(), changes));
  };
  const partOf = async (sheet: string): Promise<string> => {
    const text = await partText(await workbook.bytes(), WORKBOOK);
    const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="(\\w+)"`).exec(text)?.[1];
    const links = await partText(await workbook.bytes(), LINKS);
    return `xl/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links)?.[1]}`;
  };
  return {
    get workbook() {
      return workbook;
    },
    rename: (sheet, name) =>
      change({
        [WORKBOOK]: (text) =>
          text
            .replace(`<sheet name="${sheet}"`, `<sheet name="${name}"`)
            .replaceAll(`'${sheet}'!`, `'${name}'!`),
      }),
    remove: async (sheet) => {
      const part = await partOf(sheet);
      await change({ [WORKBOOK]: (text) => withoutSheet(text, sheet), [part]: () => null });
    },
    type: async (sheet, row, column, value) => {
      const cell = new RegExp(`<c r="${columnLetters(column)}${row}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`);
      await change({
        [await partOf(sheet)]: (text) =>
          text.replace(
            cell,
            (_, style: string) => `<c r="${columnLetters(column)}${row}"${style}><v>${value}</v></c>`,
          ),
      });
    },
  };
}

async function workbookOf(sheets: readonly UserSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const lines = sheets.map(
    ({ name }, index) =>
      `<sheet name="${cellAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 10}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 10}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const types = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const date = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  return edited(
    await newWorkbook([]),
    {
      [WORKBOOK]: (text) => text.replace('<sheets/>', `<sheets>${lines.join('')}</sheets>`),
      [LINKS]: (text) => text.replace('</Relationships>', `${links.join('')}</Relationships>`),
      '[Content_Types].xml': (text) => text.replace('</Types>', `${types.join('')}</Types>`),
      'xl/styles.xml': (text) => text.replace('</cellXfs>', `${date}</cellXfs>`),
    },
    Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  );
}

function sheetXml({ rows }: UserSheet): string {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${row + 1}`));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (cell instanceof DateCell) return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`;
  if (cell instanceof ErrorCell) return `<c r="${place}" t="e"><v>${cell.code}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

/** What Excel does: the sheet's names go, those of the sheets after it move up, others lead nowhere. */
function withoutSheet(text: string, sheet: string): string {
  const names = [...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const gone = names.indexOf(sheet);
  return text
    .replace(new RegExp(`<sheet name="${sheet}"[^>]*>`), '')
    .replace(new RegExp(`<definedName name="[^"]*" localSheetId="${gone}".*?</definedName>`, 'g'), '')
    .replace(
      /localSheetId="(\d+)"/g,
      (_, at: string) => `localSheetId="${Number(at) > gone ? Number(at) - 1 : at}"`,
    )
    .replaceAll(`'${sheet}'!`, '#REF!');
}
