import { columnLetters } from '../../../../../src/workbook/a1';
import { SPREADSHEET_NAMESPACE } from '../../../../../src/workbook/file/namespaces';
import { cellAttribute, cellText, XML_DECLARATION } from '../../../../../src/workbook/file/xml';
import { address } from '../model/block';
import { ErrorValue, Formula, type Content } from '../model/content';
import type { Sheet, SheetOrigin } from '../model/sheet';
import type { Table } from '../model/table';

/** Gives the number of a cell format in the file being saved. */
export type FormatNumber = (numberFormat: unknown) => number;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of a file: its markup, but for the rows that changed. Everything else that changed is refused loudly. */
export function savedSheet(sheet: Sheet, { text, rows }: SheetOrigin): string {
  const added = [sheet.charts, sheet.conditionalFormats, sheet.validations, sheet.tables.filter(isNew)];
  if (sheet.styles.isChanged || added.some((list) => list.length > 0)) {
    throw new Error(`${sheet.name} came from a file and was formatted: this host does not save that.`);
  }
  const isChanged = (row: number): boolean =>
    sheet.touched.has(row) ||
    [...(rows.get(row)?.formulas ?? [])].some(([{ text: now }, was]) => now !== was);
  if (sheet.touched.size === 0 && ![...rows.keys()].some(isChanged)) return text;
  const all = [...new Set([...rows.keys(), ...sheet.touched])].sort((a, b) => a - b);
  const lines = all.map((row) =>
    isChanged(row)
      ? rowXml(sheet, row, (column) => sheet.styles.file?.xf(row, column) ?? 0)
      : rows.get(row)?.xml,
  );
  return text.replace(
    /<sheetData\/>|<sheetData>[\s\S]*<\/sheetData>/,
    () => `<sheetData>${lines.join('')}</sheetData>`,
  );
}

/** A sheet that was added: cells, number formats, tables. Colours, charts and page set-up are left out. */
export function addedSheet(sheet: Sheet, formatNumber: FormatNumber): string {
  const rows = [...sheet.cells.keys()].sort((a, b) => a - b);
  const lines = rows.map((row) => {
    const width = sheet.cells.get(row)?.length ?? 0;
    const format = sheet.styles.reader(
      { top: row, left: 0, rows: 1, columns: Math.max(1, width) },
      'numberFormat',
    );
    return rowXml(sheet, row, (column) => formatNumber(format(row, column)));
  });
  const tables = sheet.tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`).join('');
  return [
    `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET_NAMESPACE}" xmlns:r="${RELATIONSHIPS}">`,
    `<sheetData>${lines.join('')}</sheetData>`,
    sheet.tables.length > 0 ? `<tableParts count="${sheet.tables.length}">${tables}</tableParts>` : '',
    '</worksheet>',
  ].join('');
}

/** The part of a table that was added. */
export function tablePart(table: Table, id: number): string {
  const at = address(table.place);
  const columns = table.titles.map(
    (title, index) => `<tableColumn id="${index + 1}" name="${cellAttribute(title)}"/>`,
  );
  const name = cellAttribute(table.name);
  return `${XML_DECLARATION}<table xmlns="${SPREADSHEET_NAMESPACE}" id="${id}" name="${name}" displayName="${name}" ref="${at}"><autoFilter ref="${at}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="${table.style}" showRowStripes="1"/></table>`;
}

export const isNew = ({ part }: Table): boolean => part === null;

function rowXml(sheet: Sheet, row: number, xf: (column: number) => number): string {
  const cells: string[] = [];
  sheet.cells.get(row)?.forEach((content: Content | undefined, column) => {
    if (content !== undefined)
      cells.push(cellXml(content, `${columnLetters(column + 1)}${row + 1}`, xf(column)));
  });
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

function cellXml(content: Content, at: string, xf: number): string {
  const place = xf === 0 ? `r="${at}"` : `r="${at}" s="${xf}"`;
  if (content instanceof Formula) {
    const formula = `<f>${cellText(content.text.slice(1))}</f>`;
    // Whoever opens the file computes it.
    return `<c ${place}>${formula}</c>`;
  }
  if (content instanceof ErrorValue) return `<c ${place} t="e"><v>${content.code}</v></c>`;
  if (typeof content === 'boolean') return `<c ${place} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === 'number') return `<c ${place}><v>${content}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellText(content)}</t></is></c>`;
}
