import type { RawRow } from '../../core/inventory/cell';
import { columnLetters } from '../a1';
import { SPREADSHEET_NAMESPACE } from './namespaces';
import { cellText, needsSpacePreserved, XML_DECLARATION } from './xml';

/** A sheet of texts, as a .csv holds them. */
export interface TextSheet {
  readonly name: string;
  /** From top to bottom; gone through once. */
  readonly batches: Iterable<readonly RawRow[]>;
}

/** In characters: enough to read most values without widening. */
const WIDTH = 18;

/**
 * The worksheet part of a sheet of texts: every value stays text, so that « 035 » keeps its zero and « =1+1 » is no
 * formula; it prints one A4 page wide.
 */
export function* textSheetPart({ batches }: TextSheet): Generator<string> {
  yield `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET_NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultColWidth="${WIDTH}" defaultRowHeight="15"/><sheetData>`;
  for (const rows of batches) yield rows.map(rowXml).join('');
  yield '</sheetData><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>';
}

function rowXml({ row, cells }: RawRow): string {
  const xml = cells.map((cell, column) => (typeof cell === 'string' ? cellXml(cell, column, row) : ''));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(text: string, column: number, row: number): string {
  const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
  return `<c r="${columnLetters(column + 1)}${row}" t="inlineStr"><is><t${space}>${cellText(text)}</t></is></c>`;
}
