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

/**
 * `npm run bench:plan`: re-planning after a changed hypothesis, from 10 to 5,000 schools × 15 rules × 15 years, and at 500
 * schools against LibreOffice, in the same run. Ends with 1 when a mark is missed.
 */
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

async function main(): Promise<void> {
  const results = SIZES.map((size) => [size, measure(size)] as const);
  console.log('schools   lines    planning   re-planned with its money   five scenarios   (ms)');
  for (const [size, { lines, planning, replanned, compared }] of results) {
    const figures = [lines, planning, replanned, compared].map((figure) => figure.toFixed(0).padStart(9));
    console.log(`${String(size).padStart(7)} ${figures.join('  ')}`);
  }
  const at = results.find(([size]) => size === MARKED)?.[1];
  if (!at) throw new Error(`no measure at ${MARKED} schools`);

  const folder = mkdtempSync(join(tmpdir(), 'bench-plan-'));
  try {
    const plan = buildBookPlan(analyse(planWorld(MARKED)));
    const values = await libreOffice(withoutFormulas(plan), folder, 'values');
    const formulas = await libreOffice(plan, folder, 'formulas');
    const recalculating = formulas - values;
    console.log(
      `LibreOffice at ${MARKED} schools: ${formulas.toFixed(0)} ms with formulas, ${values.toFixed(0)} ms with values only`,
    );
    const marks: readonly (readonly [string, boolean])[] = [
      [
        `re-planned in ${at.replanned.toFixed(0)} ms, under ${REPLANNED_MARK} ms`,
        at.replanned < REPLANNED_MARK,
      ],
      [
        `five scenarios in ${at.compared.toFixed(0)} ms, under ${COMPARED_MARK} ms`,
        at.compared < COMPARED_MARK,
      ],
      [
        `${(recalculating / at.replanned).toFixed(0)} times faster than LibreOffice recalculates, at least ${TIMES_FASTER}`,
        recalculating >= TIMES_FASTER * at.replanned,
      ],
    ];
    for (const [what, met] of marks) console.log(`  ${met ? 'met   ' : 'MISSED'} ${what}`);
    if (marks.some(([, met]) => !met)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
