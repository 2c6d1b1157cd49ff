import type { CellFormat, ColumnPlan, TablePlan } from '../../core/report/book-plan';
import { columnLetters } from '../a1';
import { isFigure, listOf, numberFormatOf, PAINTS, TABLE_STYLE, TONES } from '../look';
import { written, type Written } from './cell-value';
import { renameTables } from './formula-names';
import { newTable } from './marks';
import { type Pace, rowSize } from './pace';
import { forAll, paint, rule } from './paint';

/** What setting up one column adds to a request, whatever its length. */
const COLUMN_BYTES = 2_000;

/** How many rows are prepared before the pane may answer. */
const ROWS_A_STEP = 250;

/** Rough weight of a table in requests, for progress. */
export function tableSize(table: TablePlan): number {
  return table.rows.reduce((size, row) => size + rowSize(row), COLUMN_BYTES * table.columns.length);
}

/** Draws a table under its provisional name: formats first, since they decide how values are parsed; no formulas yet. */
export async function drawTable(
  sheet: Excel.Worksheet,
  plan: TablePlan,
  dateShift: number,
  pace: Pace,
): Promise<void> {
  plan.columns.forEach((column, index) => formatColumn(columnBody(sheet, plan, index), column));
  headerOf(sheet, plan).values = [plan.columns.map(({ title }) => written(title, undefined, 0))];
  await drawRows(sheet, plan, dateShift, pace);

  const left = plan.column - 1;
  const all = sheet.getRangeByIndexes(plan.row - 1, left, plan.rows.length + 1, plan.columns.length);
  const table = sheet.tables.add(all, true);
  table.name = newTable(plan.name);
  table.style = TABLE_STYLE;
  rule(all);
  all.format.verticalAlignment = 'Top';
  const header = headerOf(sheet, plan);
  paint(header, PAINTS.header);
  header.format.wrapText = true;
  plan.columns.forEach(({ format }, index) => {
    if (isFigure(format)) titleOf(sheet, plan, index).format.horizontalAlignment = 'Right';
  });
  plan.columns.forEach((column, index) => drawRules(columnBody(sheet, plan, index), column, plan, index));
  await pace.spend(COLUMN_BYTES * plan.columns.length);
}

/** One formula fills a whole calculated column: formulas that differ make Excel fill the column with one of them. */
export async function drawFormulas(
  sheet: Excel.Worksheet,
  plan: TablePlan,
  tableNames: ReadonlyMap<string, string>,
  pace: Pace,
): Promise<void> {
  for (const [index, { formula }] of plan.columns.entries()) {
    if (formula === undefined) continue;
    columnBody(sheet, plan, index).formulas = forAll(`=${renameTables(formula, tableNames)}`);
    await pace.spend(formula.length * 2);
  }
}

/** A range does not outlive a trip: it is asked for again. */
function headerOf(sheet: Excel.Worksheet, plan: TablePlan): Excel.Range {
  return sheet.getRangeByIndexes(plan.row - 1, plan.column - 1, 1, plan.columns.length);
}

function titleOf(sheet: Excel.Worksheet, plan: TablePlan, index: number): Excel.Range {
  return sheet.getRangeByIndexes(plan.row - 1, plan.column - 1 + index, 1, 1);
}

/** The cells of a column, header left out. */
export function columnBody(sheet: Excel.Worksheet, plan: TablePlan, index: number): Excel.Range {
  return sheet.getRangeByIndexes(plan.row, plan.column - 1 + index, plan.rows.length, 1);
}

async function drawRows(
  sheet: Excel.Worksheet,
  plan: TablePlan,
  dateShift: number,
  pace: Pace,
): Promise<void> {
  const formats: (CellFormat | null)[] = plan.columns.map(({ formula, format }) =>
    formula === undefined ? format : null,
  );
  let block: Written[][] = [];
  let bytes = 0;
  let from = 0;
  for (const row of plan.rows) {
    // Null leaves the cell as it is: calculated columns get their formula later.
    const cells = formats.map((format, index) =>
      format === null ? null : written(row[index] ?? null, format, dateShift),
    );
    block.push(cells);
    bytes += rowSize(cells);
    if (block.length % ROWS_A_STEP === 0) await pace.breathe();
    if (bytes < pace.room && from + block.length < plan.rows.length) continue;
    sheet.getRangeByIndexes(plan.row + from, plan.column - 1, block.length, cells.length).values = block;
    from += block.length;
    block = [];
    await pace.spend(bytes);
    bytes = 0;
  }
}

function formatColumn(range: Excel.Range, { format, formula, input }: ColumnPlan): void {
  range.numberFormat = forAll(numberFormatOf(format, formula !== undefined));
  if (format === 'wrapped') range.format.wrapText = true;
  if (input) paint(range, PAINTS.input);
}

function drawRules(range: Excel.Range, column: ColumnPlan, plan: TablePlan, index: number): void {
  const { choices, highlight } = column;
  const source = choices ? listOf(choices.values) : null;
  if (choices && source !== null) {
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
    range.dataValidation.errorAlert = {
      showAlert: choices.strict,
      style: 'Stop',
      title: column.title,
      message: 'Choisissez une des valeurs de la liste.',
    };
  }
  if (highlight) {
    const first = `${columnLetters(plan.column + index)}${plan.row + 1}`;
    const format = range.conditionalFormats.add('Custom').custom;
    // « positive » asks for a number: for Excel, any text is greater than 0.
    format.rule.formula =
      highlight.when === 'positive'
        ? `=AND(ISNUMBER(${first}),${first}>0)`
        : `=${first}="${highlight.text.replaceAll('"', '""')}"`;
    const { color, fill } = TONES[highlight.tone];
    format.format.font.color = color;
    if (fill !== undefined) format.format.fill.color = fill;
  }
}
