import type { Analysis } from '../../../src/core/analysis';
import type { Cell } from '../../../src/core/inventory/cell';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import type { InputTable } from '../../../src/core/terms/input-row';
import { titlesOf, type Fields } from '../../../src/core/terms/table';

interface Definition<Term> {
  readonly name: string;
  readonly codeTitle?: string;
  readonly keyTitle?: string;
  readonly fields: Fields<Term>;
}

/** A table with all its titles, of which people filled in these cells. */
export function typed<Term>(
  { name, codeTitle, keyTitle, fields }: Definition<Term>,
  ...rows: readonly Readonly<Record<string, Cell>>[]
): InputTable {
  const titles = [codeTitle ?? keyTitle, ...titlesOf(fields)].filter((title) => title !== undefined);
  const unknown = rows.flatMap((row) => Object.keys(row)).filter((title) => !titles.includes(title));
  if (unknown.length > 0) throw new Error(`${name} has no column ${unknown.join(', ')}`);
  return { name, titles, rows: rows.map((row) => titles.map((title) => row[title] ?? null)) };
}

/** The tables of the sheets of an analysis, as they come back from a workbook. */
export function drawn(analysis: Analysis): (definition: { readonly name: string }) => InputTable {
  const tables = buildBookPlan(analysis).sheets.flatMap((sheet) => sheet.tables);
  return ({ name }) => {
    const table = tables.find((one) => one.name === name);
    if (table === undefined) throw new Error(`${name} is not drawn`);
    return { name, titles: table.columns.map(({ title }) => title), rows: table.rows };
  };
}
