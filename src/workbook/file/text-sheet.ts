import type { RawRow } from '../../core/inventory/cell';
import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import { columnLetters } from '../a1';
import { SPREADSHEET_NAMESPACE } from './namespaces';
import { LAST_ROW } from './row-draft';
import { CELL_TEXT_LENGTH, cellText, needsSpacePreserved, XML_DECLARATION } from './xml';

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
 * formula; it prints one A4 page wide. Throws Problem `too-many-rows` when Excel has no room for the rows.
 */
export function* textSheetPart({ batches }: TextSheet): Generator<string> {
  yield `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET_NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultColWidth="${WIDTH}" defaultRowHeight="15"/><sheetData>`;
  for (const rows of batches) yield rows.map(rowXml).join('');
  yield '</sheetData><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>';
}

function rowXml({ row, cells }: RawRow): string {
  if (row > LAST_ROW)
    throw new Problem(
      'too-many-rows',
      `Ce fichier a plus de ${frenchInteger(LAST_ROW)} lignes, le plus qu’une feuille d’Excel puisse tenir : découpez-le, par exemple un fichier par année ou par commune.`,
    );
  const xml = cells.map((cell, column) => (typeof cell === 'string' ? cellXml(cell, column, row) : ''));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(text: string, column: number, row: number): string {
  const kept = text.slice(0, CELL_TEXT_LENGTH);
  const space = needsSpacePreserved(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${columnLetters(column + 1)}${row}" t="inlineStr"><is><t${space}>${cellText(kept)}</t></is></c>`;
}
