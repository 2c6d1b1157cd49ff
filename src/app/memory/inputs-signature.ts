import type { BookPlan } from '../../core/report/book-plan';
import type { Cell } from '../../core/inventory/cell';
import { DateCell, ErrorCell } from '../../core/inventory/cell';
import { signatureOf } from '../../core/text/content-signature';
import type { OwnedTable } from '../../workbook/port';

/** The input columns of one of our tables and what they said when the plan was made. */
export interface SignedInputs {
  readonly table: string;
  readonly columns: readonly string[];
  readonly signature: string;
}

/** What the user may change in the sheets of a plan. */
export function signInputs(plan: BookPlan): SignedInputs[] {
  return plan.sheets
    .flatMap(({ tables }) => tables)
    .flatMap(({ name, columns, rows }): SignedInputs[] => {
      const inputs = columns.filter(({ input }) => input === true).map(({ title }) => title);
      if (inputs.length === 0) return [];
      const titles = columns.map(({ title }) => title);
      return [{ table: name, columns: inputs, signature: sign({ titles, rows }, inputs) }];
    });
}

/** Whether one of these inputs says something else now, or is gone. */
export function inputsDiffer(
  signed: readonly SignedInputs[],
  tables: ReadonlyMap<string, OwnedTable>,
): boolean {
  return signed.some(({ table, columns, signature }) => {
    const now = tables.get(table);
    return now === undefined || sign(now, columns) !== signature;
  });
}

/** The same for any order of rows: sorting a table changes nothing of what it says. */
function sign({ titles, rows }: Pick<OwnedTable, 'titles' | 'rows'>, columns: readonly string[]): string {
  const places = columns.map((title) => titles.indexOf(title));
  return signatureOf(rows.map((cells) => JSON.stringify(places.map((at) => valueOf(cells[at])))).sort());
}

/** A value as it comes back from a sheet: an empty text is an empty cell, and a number has 15 digits. */
function valueOf(cell: Cell | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof DateCell) return cell.serial;
  if (cell instanceof ErrorCell) return cell.code;
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) : cell;
}
