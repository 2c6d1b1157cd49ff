import { DateCell, ErrorCell, type Cell } from '../../../src/core/inventory/cell';
import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { ExcelHost } from '../excel/host/excel-host';
import { block } from '../excel/host/model/block';
import { ErrorValue } from '../excel/host/model/content';
import type { Sheet } from '../excel/host/model/sheet';
import { Workbook } from '../excel/host/model/workbook';
import type { Bench, UserSheet } from './bench';

/** A workbook open in the Excel in memory. */
export interface ExcelBench extends Bench {
  readonly host: ExcelHost;
}

export function excelBench(sheets: readonly UserSheet[]): ExcelBench {
  const [first, ...others] = sheets;
  const model = new Workbook(first?.name);
  for (const { name } of others) model.addSheet(name);
  for (const sheet of sheets) fillSheet(model.sheet(sheet.name), sheet.rows);
  const host = new ExcelHost(model);
  return {
    host,
    workbook: new ExcelWorkbook(host.Excel),
    rename: async (sheet, name) => model.sheet(sheet).rename(name),
    remove: async (sheet) => model.deleteSheet(model.sheet(sheet)),
    type: async (sheet, row, column, value) => model.sheet(sheet).put(row - 1, column - 1, value),
  };
}

function fillSheet(sheet: Sheet, rows: readonly (readonly Cell[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (cell instanceof DateCell) {
        sheet.put(row, column, sheet.workbook.serial(cell.serial));
        sheet.styles.set(block(row, column, 1, 1), 'numberFormat', 'dd/mm/yyyy');
      } else sheet.put(row, column, cell instanceof ErrorCell ? new ErrorValue(cell.code) : cell);
    });
  });
}
