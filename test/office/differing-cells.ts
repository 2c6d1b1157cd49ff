import type { Cell } from '../../src/core/inventory/cell';
import { DateCell, ErrorCell } from '../../src/core/inventory/cell';
import type { BookPlan, PlanValue, SheetPlan } from '../../src/core/report/book-plan';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';

interface Expected {
  readonly row: number;
  readonly column: number;
  readonly value: PlanValue;
  readonly calculated: boolean;
}

/** Every cell of a sheet's plan: tables with their headers, and the cells around them. */
export function cellsOf({ cells, tables }: SheetPlan): Expected[] {
  return [
    ...cells.map(({ row, column, value, formula }) => ({
      row,
      column,
      value,
      calculated: formula !== undefined,
    })),
    ...tables.flatMap((table) => [
      ...table.columns.map(({ title }, index) => ({
        row: table.row,
        column: table.column + index,
        value: title,
        calculated: false,
      })),
      ...table.rows.flatMap((values, line) =>
        values.map((value, index) => ({
          row: table.row + 1 + line,
          column: table.column + index,
          value,
          calculated: table.columns[index]?.formula !== undefined,
        })),
      ),
    ]),
  ];
}

const shown = (cell: Cell): string => (cell instanceof ErrorCell ? cell.code : JSON.stringify(cell));

/** Numbers to a thousandth of a cent: far below what a cell shows, far above what a double loses on the way. */
function agrees(expected: PlanValue, cell: Cell): boolean {
  // A plan has a date as its serial.
  const found = cell instanceof DateCell ? cell.serial : cell;
  if (expected === null || expected === '') return found === null || found === '';
  if (typeof expected === 'number') return typeof found === 'number' && Math.abs(found - expected) < 1e-5;
  return found === expected;
}

export interface Comparison {
  readonly compared: number;
  readonly calculated: number;
  readonly differing: readonly string[];
}

/** Compares a workbook's cells with what the plan says they hold. */
export async function compareWithPlan(bytes: Uint8Array, plan: BookPlan): Promise<Comparison> {
  const workbook = await FileWorkbook.open('recalculé.xlsx', bytes);
  const names = new Map((await workbook.sheets()).map(({ role, name }) => [role, name]));
  const differing: string[] = [];
  let compared = 0;
  let calculated = 0;
  for (const sheet of plan.sheets) {
    const name = names.get(sheet.role) ?? sheet.name;
    const found = new Map<number, readonly Cell[]>();
    for await (const batch of workbook.rows(name)) for (const { row, cells } of batch) found.set(row, cells);
    for (const cell of cellsOf(sheet)) {
      const actual = found.get(cell.row)?.[cell.column - 1] ?? null;
      compared += 1;
      if (cell.calculated) calculated += 1;
      if (!agrees(cell.value, actual)) {
        differing.push(
          `${name} L${cell.row}C${cell.column}: ${shown(actual)}, expected ${JSON.stringify(cell.value)}`,
        );
      }
    }
  }
  return { compared, calculated, differing };
}
