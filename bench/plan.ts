import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../src/app/analyse';
import type { BookPlan } from '../src/core/report/book-plan';
import { buildBookPlan } from '../src/core/report/build-book-plan';
import { FileWorkbook } from '../src/workbook/file/file-workbook';
import { convert } from '../test/office/libreoffice';
import type { Planned } from './plan-process';
import { planWorld } from './plan-world';
import { milliseconds, type Subject } from './subject';

const SIZES = [10, 50, 100, 500, 1000, 5000];
const MARKED = 500;
const REPLANNED_MARK = 150;
const COMPARED_MARK = 1000;
const TIMES_FASTER = 20;

const measure = (size: number): Planned =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'plan-process.ts'), String(size)], {
      encoding: 'utf8',
    }),
  ) as Planned;

/** The same sheets with their values only: what LibreOffice needs besides recalculating. */
const withoutFormulas = (plan: BookPlan): BookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, formula: undefined })),
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, formula: undefined })),
    })),
  })),
});

async function libreOffice(plan: BookPlan, folder: string, name: string): Promise<number> {
  const workbook = await FileWorkbook.open('banc.csv', new TextEncoder().encode('UAI;Type\n'));
  await workbook.write(plan);
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, await workbook.bytes());
  const out = join(folder, name);
  mkdirSync(out);
  const start = performance.now();
  convert([file], 'xlsx', out);
  return performance.now() - start;
}

/**
 * Re-planning after a changed hypothesis, from 10 to 5,000 schools × 15 rules × 15 years, and at 500 schools beside
 * LibreOffice in the same run. What LibreOffice takes without the formulas is not counted against it.
 */
export const plan: Subject = {
  name: 'plan',
  title: 're-planning after a changed hypothesis, beside LibreOffice',
  async measure() {
    const results = SIZES.map((size) => [size, measure(size)] as const);
    const at = results.find(([size]) => size === MARKED)?.[1];
    if (!at) throw new Error(`no measure at ${MARKED} schools`);
    const { values, formulas } = await recalculated(buildBookPlan(analyse(planWorld(MARKED))));
    const faster = (formulas - values) / at.replanned;
    return {
      lines: [
        ...results.map(
          ([size, { lines, planning, replanned, compared }]) =>
            [
              `${size} schools, ${lines} lines`,
              `planning ${milliseconds(planning)}, with its money ${milliseconds(replanned)}, ` +
                `five scenarios ${milliseconds(compared)}`,
            ] as const,
        ),
        [`LibreOffice, ${MARKED} schools`, milliseconds(formulas)],
        ['… of which values only', milliseconds(values)],
        ['LibreOffice / re-planning', `${faster.toFixed(0)} ×`],
      ],
      marks: [
        {
          what: `re-planned in less than ${milliseconds(REPLANNED_MARK)}`,
          met: at.replanned < REPLANNED_MARK,
        },
        {
          what: `five scenarios in less than ${milliseconds(COMPARED_MARK)}`,
          met: at.compared < COMPARED_MARK,
        },
        {
          what: `at least ${TIMES_FASTER} × faster than LibreOffice recalculates`,
          met: faster >= TIMES_FASTER,
        },
      ],
    };
  },
};

async function recalculated(plan: BookPlan): Promise<{ readonly values: number; readonly formulas: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-plan-'));
  try {
    return {
      values: await libreOffice(withoutFormulas(plan), folder, 'values'),
      formulas: await libreOffice(plan, folder, 'formulas'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
