import type { BookPlan, SheetPlan, TablePlan } from '../../core/report/book-plan';
import type { Block } from '../a1';
import { isOwnedName } from '../ownership';
import { tableBlock } from './table-part';

/**
 * Throws RangeError when a plan breaks its contract in a way that would make a workbook which Excel calls damaged.
 * That is a fault of the program, not of the user's data.
 */
export function checkPlan(plan: BookPlan): void {
  const roles = plan.sheets.map(({ role }) => role);
  requireThat(new Set(roles).size === roles.length, 'A plan has one sheet a role.');
  const tables = plan.sheets.flatMap((sheet) => sheet.tables);
  const names = [...tables, ...plan.names].map(({ name }) => name.toLowerCase());
  requireThat(new Set(names).size === names.length, 'Names of tables and cells are unique in a plan.');
  for (const { name } of [...tables, ...plan.names]) {
    requireThat(isOwnedName(name) && /^\w+$/.test(name), `${name} is not a name of ours.`);
  }
  for (const { name, role } of plan.names) {
    requireThat(roles.includes(role), `${name} refers to a sheet that the plan does not have.`);
  }
  tables.forEach(checkTable);
  plan.sheets.forEach(checkPlaces);
  plan.sheets.forEach(({ charts }) =>
    charts.forEach(({ table }) =>
      requireThat(
        tables.some(({ name }) => name === table),
        `A chart asks for ${table}, which the plan does not have.`,
      ),
    ),
  );
}

function checkTable({ name, columns, rows }: TablePlan): void {
  requireThat(!/\d$/.test(name), `${name} ends like the copy that Excel makes of a table.`);
  requireThat(columns.length > 0 && rows.length > 0, `${name} has no column or no row.`);
  const titles = columns.map(({ title }) => title.toLowerCase());
  requireThat(new Set(titles).size === titles.length, `${name} has two columns of one title.`);
  requireThat(
    columns.every(({ title }) => title !== '' && !/[[\]#'\r\n]/.test(title)),
    `${name} has a title that a structured reference cannot name.`,
  );
  requireThat(
    rows.every((row) => row.length === columns.length),
    `${name} has a row of another length than its header.`,
  );
}

function checkPlaces({ role, cells, tables }: SheetPlan): void {
  const blocks = tables.map(tableBlock);
  const overlap = blocks.some((block, index) => blocks.slice(index + 1).some((other) => meet(block, other)));
  requireThat(!overlap, `Two tables of the sheet ${role} overlap.`);
  const seen = new Set<string>();
  for (const { row, column } of cells) {
    const cell = { top: row, left: column, bottom: row, right: column };
    const place = `${row},${column}`;
    requireThat(
      !seen.has(place) && !blocks.some((block) => meet(block, cell)),
      `Two cells of the sheet ${role} stand at row ${row}, column ${column}.`,
    );
    seen.add(place);
  }
}

function meet(a: Block, b: Block): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function requireThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new RangeError(otherwise);
}
