import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../src/core/inventory/cell';
import type { BookPlan, PlanValue } from '../../src/core/report/book-plan';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { convert, temporaryFolder } from '../office/libreoffice';

/** The plan as if the user had typed into one of its input cells. */
export function typed(plan: BookPlan, table: string, row: number, title: string, value: PlanValue): BookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => {
        if (one.name !== table) return one;
        const column = one.columns.findIndex((each) => each.title === title);
        const rows = one.rows.map((cells, index) =>
          index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
        );
        return { ...one, rows };
      }),
    })),
  };
}

/** The plan as if the first calculated cell of a column, and its likes below, were numbers: that of the first one is wrong. */
export function overwritten(plan: BookPlan, table: string, title: string): BookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => {
        const at = one.columns.findIndex((each) => each.title === title);
        if (one.name !== table || at < 0) return one;
        const columns = one.columns.map((each, index) =>
          index === at ? { title: each.title, format: each.format } : each,
        );
        const rows = one.rows.map((cells, row) =>
          cells.map((cell, index) => (row === 0 && index === at ? Number(cell) + 10 : cell)),
        );
        return { ...one, columns, rows };
      }),
    })),
  };
}

export interface Recalculated {
  readonly bytes: Uint8Array;
  column(table: string, title: string): readonly Cell[];
  /** The key figure beside a label of « Synthèse ». */
  figure(label: string): Cell;
}

/** These plans written to files, computed anew by LibreOffice and read again. */
export async function recalculate(plans: readonly BookPlan[]): Promise<Recalculated[]> {
  const folder = temporaryFolder();
  try {
    const files = await Promise.all(
      plans.map(async (plan, index) => {
        const workbook = await FileWorkbook.open('essai.csv', new TextEncoder().encode('UAI;Type\n'));
        await workbook.write(plan);
        const file = join(folder, `essai-${index}.xlsx`);
        writeFileSync(file, await workbook.bytes());
        return file;
      }),
    );
    const out = join(folder, 'out');
    mkdirSync(out);
    return await Promise.all(
      convert(files, 'xlsx', out).map(async (file): Promise<Recalculated> => {
        const bytes = readFileSync(file);
        const workbook = await FileWorkbook.open('essai.xlsx', bytes);
        const tables = new Map((await workbook.ownedTables()).map((table) => [table.name, table]));
        const summary: (readonly Cell[])[] = [];
        for await (const batch of workbook.rows('Synthèse')) summary.push(...batch.map(({ cells }) => cells));
        return {
          bytes,
          column: (name, title) => {
            const table = tables.get(name);
            if (!table) throw new Error(`no table ${name}`);
            return table.rows.map((cells) => cells[table.titles.indexOf(title)] ?? null);
          },
          figure: (label) => summary.find(([first]) => first === label)?.[3] ?? null,
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
