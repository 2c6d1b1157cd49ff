import type { TablePlan } from '../../core/report/book-plan';
import type { Block } from '../a1';
import { blockAddress } from '../a1';
import { TABLE_STYLE } from '../look';
import { SPREADSHEET_NAMESPACE } from './namespaces';
import { cellAttribute, cellText, XML_DECLARATION } from './xml';

/** The cells of a table, its header included. */
export function tableBlock(table: TablePlan): Block {
  return {
    top: table.row,
    left: table.column,
    bottom: table.row + table.rows.length,
    right: table.column + table.columns.length - 1,
  };
}

/** The part that makes a table of the cells that the worksheet part holds. `id` is unique in the workbook. */
export function tablePart(table: TablePlan, id: number): string {
  const ref = blockAddress(tableBlock(table));
  const name = cellAttribute(table.name);
  const columns = table.columns.map(({ title, formula }, index) => {
    const start = `<tableColumn id="${index + 1}" name="${cellAttribute(title)}"`;
    return formula === undefined
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${cellText(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return [
    XML_DECLARATION,
    `<table xmlns="${SPREADSHEET_NAMESPACE}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    '</table>',
  ].join('');
}
