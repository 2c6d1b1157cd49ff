import fc from 'fast-check';
import type { Cell } from '../../../src/core/inventory/cell';
import { DateCell } from '../../../src/core/inventory/cell';
import type { BookPlan, TablePlan } from '../../../src/core/report/book-plan';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { analysisArbitrary } from '../../core/report/random-analysis';
import { excelBench } from '../contract/excel-bench';

const plans = analysisArbitrary.map((analysis) => buildBookPlan(analysis));

/** What a table has to be read back as; calculated columns are Excel's to compute. */
function expectedRows({ columns, rows }: TablePlan): Cell[][] {
  return rows.map((row) =>
    columns.map(({ format, formula }, index): Cell => {
      const value = row[index] ?? null;
      if (formula !== undefined || value === '') return null;
      return typeof value === 'number' && format === 'date' ? new DateCell(value) : value;
    }),
  );
}

const withoutFormulas = ({ columns }: TablePlan, rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) => row.map((cell, index) => (columns[index]?.formula === undefined ? cell : null)));

const tablesOf = (plan: BookPlan): TablePlan[] => plan.sheets.flatMap(({ tables }) => [...tables]);

describe('the whole report in Excel', () => {
  it('is drawn as it is planned, then drawn again, and no formula refers to what is not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(plans, plans), async (generations) => {
        const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
        for (const plan of generations) {
          await workbook.write(plan);
          expect(host.refusals).toEqual([]);
          const read = new Map((await workbook.ownedTables()).map((table) => [table.name, table]));
          for (const table of tablesOf(plan)) {
            const found = read.get(table.name);
            expect(found?.titles).toEqual(table.columns.map(({ title }) => title));
            expect(withoutFormulas(table, found?.rows ?? [])).toEqual(expectedRows(table));
          }
          const { sheets, references, names } = host.workbook;
          const broken = sheets.flatMap((sheet) =>
            [...sheet.formulas()].filter(
              ({ text }) => references.errorOf(text) !== null || /_en_cours|_ancien/.test(text),
            ),
          );
          expect(broken).toEqual([]);
          expect(names.list.map(({ name }) => name).sort()).toEqual(
            plan.names.map(({ name }) => name).sort(),
          );
          expect(sheets).toHaveLength(plan.sheets.length + 1);
        }
      }),
      { numRuns: 6 },
    );
  });
});
