import type { ColumnPlan, Highlight, TablePlan, Tone } from '../../core/report/book-plan';
import { blockAddress } from '../a1';
import { listOf } from '../look';
import { cellText } from './xml';

/** The cells of a table's column, header left out: `C6:C20`. */
function columnCells(table: TablePlan, index: number): string {
  const column = table.column + index;
  return blockAddress({
    top: table.row + 1,
    left: column,
    bottom: table.row + table.rows.length,
    right: column,
  });
}

/**
 * The conditional formats of the tables' highlighted columns. `tone` gives the number of a tone's differential
 * format. « positive » asks for a number: for Excel, any text is greater than 0.
 */
export function conditionalFormats(tables: readonly TablePlan[], tone: (tone: Tone) => number): string {
  let priority = 0;
  const rule = (table: TablePlan, index: number, highlight: Highlight): string => {
    priority += 1;
    const cells = columnCells(table, index);
    const head = `dxfId="${tone(highlight.tone)}" priority="${priority}"`;
    const first = cells.split(':')[0] ?? cells;
    const body =
      highlight.when === 'positive'
        ? `<cfRule type="expression" ${head}><formula>AND(ISNUMBER(${first}),${first}&gt;0)</formula></cfRule>`
        : `<cfRule type="cellIs" ${head} operator="equal"><formula>${cellText(textLiteral(highlight.text))}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${cells}">${body}</conditionalFormatting>`;
  };
  return eachColumn(tables, (table, column, index) =>
    column.highlight ? [rule(table, index, column.highlight)] : [],
  ).join('');
}

/**
 * The list validations of the tables' columns with choices. A list that Excel cannot hold in a validation (over 255
 * characters, or a value with a comma, which separates values) is left out: the column then takes any value.
 */
export function dataValidations(tables: readonly TablePlan[]): string {
  const rules = eachColumn(tables, (table, { choices }, index) => {
    const list = choices ? listOf(choices.values) : null;
    if (!choices || list === null) return [];
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${choices.strict ? 1 : 0}" sqref="${columnCells(table, index)}"><formula1>${cellText(textLiteral(list))}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function eachColumn(
  tables: readonly TablePlan[],
  rule: (table: TablePlan, column: ColumnPlan, index: number) => readonly string[],
): string[] {
  return tables.flatMap((table) => table.columns.flatMap((column, index) => rule(table, column, index)));
}

function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
