import type { PrintPlan, SheetPlan, TextCell } from '../../core/report/book-plan';
import { columnLetters } from '../a1';
import { numberFormatOf, PAINTS } from '../look';
import { written } from './cell-value';
import { drawChart } from './draw-chart';
import { drawFormulas, drawTable, tableSize } from './draw-table';
import { renameTables } from './formula-names';
import type { Pace } from './pace';
import { forAll, paint } from './paint';

/** What one cell outside a table adds to a request. */
const CELL_BYTES = 900;

/** Rough weight of a sheet in requests, for progress. */
export function sheetSize({ cells, tables }: SheetPlan): number {
  return cells.length * CELL_BYTES + tables.reduce((size, table) => size + tableSize(table), 0);
}

/** Values, formats and tables of a sheet: all but formulas and charts. */
export async function drawSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  dateShift: number,
  pace: Pace,
): Promise<void> {
  sheet.showGridlines = false;
  for (const { column, width } of plan.widths) {
    sheet.getRangeByIndexes(0, column - 1, 1, 1).format.columnWidth = points(width);
  }
  for (const cell of plan.cells) {
    drawCell(rangeOf(sheet, cell), cell, dateShift);
    await pace.spend(CELL_BYTES);
  }
  for (const table of plan.tables) await drawTable(sheet, table, dateShift, pace);
  freeze(sheet, plan.freeze);
  setUpPrint(sheet, plan.print);
}

/**
 * Formulas and charts of a sheet, once the tables of all sheets are there. `tableNames` gives the provisional name of
 * each table.
 */
export async function drawLive(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  tableNames: ReadonlyMap<string, string>,
  pace: Pace,
): Promise<void> {
  for (const table of plan.tables) await drawFormulas(sheet, table, tableNames, pace);
  for (const cell of plan.cells) {
    if (cell.formula === undefined) continue;
    rangeOf(sheet, cell).formulas = [[`=${renameTables(cell.formula, tableNames)}`]];
    await pace.spend(cell.formula.length);
  }
  for (const chart of plan.charts) drawChart(sheet, chart, plan);
}

const rangeOf = (sheet: Excel.Worksheet, { row, column }: TextCell): Excel.Range =>
  sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);

function drawCell(range: Excel.Range, cell: TextCell, dateShift: number): void {
  const isFormula = cell.formula !== undefined;
  range.numberFormat = forAll(numberFormatOf(cell.format, isFormula));
  if (!isFormula) range.values = [[written(cell.value, cell.format, dateShift)]];
  if (cell.format === 'wrapped') range.format.wrapText = true;
  paint(range, PAINTS[cell.style]);
}

/** Width in points of a column of so many characters: 7 pixels each and 5 of margin, with the default font. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan['freeze']): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setUpPrint(sheet: Excel.Worksheet, { repeatRows, repeatColumns, pagesWide = 1 }: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
  pageLayout.headersFooters.defaultForAllPages.leftFooter = '&F – &A';
  pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P / &N';
  if (repeatRows) pageLayout.setPrintTitleRows(`$${repeatRows[0]}:$${repeatRows[1]}`);
  if (repeatColumns) {
    const [first, last] = repeatColumns.map(columnLetters);
    pageLayout.setPrintTitleColumns(`$${first}:$${last}`);
  }
}
