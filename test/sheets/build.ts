import { type Cell, DateCell, ErrorCell } from '../../src/core/inventory/cell';
import { columnLetters } from '../../src/workbook/a1';
import { workbookParts } from '../workbook/file/read/workbooks';
import { zipped } from '../workbook/file/write/package-tools';
import type { Csv } from './fixture';
import type { Grid } from './grid';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/[^\P{Cc}\n\t]/gu, '');

function cellXml(cell: Cell, place: string, date1904: boolean): string {
  if (cell === null) return `<c r="${place}" s="2"/>`;
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof ErrorCell) return `<c r="${place}" t="e"><v>${cell.code}</v></c>`;
  if (cell instanceof DateCell) {
    return `<c r="${place}" s="1"><v>${cell.serial - (date1904 ? 1462 : 0)}</v></c>`;
  }
  return `<c r="${place}"><v>${cell}</v></c>`;
}

function sheetXml({ rows, merged }: Grid, date1904: boolean): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((cell, column) =>
      cellXml(cell, `${columnLetters(column + 1)}${row + 1}`, date1904),
    );
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  const refs = merged.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnLetters(left + 1)}${top + 1}:${columnLetters(right + 1)}${bottom + 1}"/>`,
  );
  const merges = refs.length === 0 ? '' : `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `<sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`
  );
}

/** The sheets as an .xlsx: inline strings, a date style, empty cells with a format. */
export function xlsxOf(sheets: ReadonlyMap<string, Grid>, date1904 = false): Promise<Uint8Array> {
  return zipped(
    workbookParts({
      sheets: [...sheets].map(([name, grid]) => ({ name: escaped(name), xml: sheetXml(grid, date1904) })),
      styles:
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="0"/></cellXfs>',
      head: date1904 ? '<workbookPr date1904="1"/>' : '',
    }),
  );
}

const two = (n: number) => String(n).padStart(2, '0');

function csvText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof DateCell) {
    const day = new Date(Date.UTC(1899, 11, 30) + cell.serial * 86_400_000);
    return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  }
  if (cell instanceof ErrorCell) return cell.code;
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

const WINDOWS = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['–', 0x96],
  ['œ', 0x9c],
]);

function encoded(text: string, encoding: Csv['encoding']): Uint8Array {
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'windows-1252') {
    return Uint8Array.from([...text].map((char) => WINDOWS.get(char) ?? char.charCodeAt(0) & 0xff));
  }
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

/** The first sheet as a .csv. */
export function csvOf({ rows }: Grid, { separator, encoding, quoted = false }: Csv): Uint8Array {
  const field = (cell: Cell) => {
    const text = csvText(cell);
    const needs = quoted || text.includes(separator) || /["\n]/.test(text);
    return needs ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return encoded(rows.map((cells) => cells.map(field).join(separator)).join('\r\n'), encoding);
}
