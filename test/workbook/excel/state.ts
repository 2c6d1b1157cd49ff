import type { Workbook } from './host/model/workbook';
import type { Sheet } from './host/model/sheet';

/** All that a user can see of a sheet, to be compared. */
export function stateOf(sheet: Sheet): unknown {
  const used = sheet.usedBlock(false);
  const cells: unknown[] = [];
  for (let row = used?.top ?? 0; used && row < used.top + used.rows; row += 1) {
    for (let column = used.left; column < used.left + used.columns; column += 1) {
      const content = sheet.content(row, column);
      if (content !== undefined) cells.push([row, column, structuredClone(content)]);
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    tables: sheet.tables.map(({ name, place }) => ({ name, place })),
    names: sheet.names.list.map((name) => ({ ...name })),
    charts: sheet.charts.map(({ title, series }) => ({ title, series })),
  };
}

export const statesOf = (workbook: Workbook): unknown => workbook.sheets.map(stateOf);
export const namesOf = (workbook: Workbook): unknown => workbook.names.list.map((name) => ({ ...name }));
