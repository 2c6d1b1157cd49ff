import fc from 'fast-check';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import type { BookPlan, TablePlan } from '../../../src/core/report/book-plan';
import { SHEET_ROLES } from '../../../src/core/report/book-plan';
import { analysisArbitrary } from './random-analysis';
import { runs } from '../../sampling';

/** Functions of Excel 2007 to 2016 that need no prefix in a file. */
const KNOWN_FUNCTIONS = new Set([
  'MIN',
  'SUMPRODUCT',
  'ISNUMBER',
  'SEARCH',
  'LEFT',
  'RIGHT',
  'ABS',
  'IF',
  'IFERROR',
  'DATE',
  'YEAR',
  'OR',
  'AND',
  'MAX',
  'MIN',
  'CHOOSE',
  'ROUND',
  'ROUNDUP',
  'SUM',
  'SUMIFS',
  'COUNTIFS',
  'INDEX',
  'MATCH',
  'N',
]);

const tablesOf = (plan: BookPlan): TablePlan[] => plan.sheets.flatMap(({ tables }) => tables);

const formulasOf = (plan: BookPlan): string[] => [
  ...tablesOf(plan).flatMap(({ columns }) => columns.flatMap(({ formula }) => formula ?? [])),
  ...plan.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])),
];

const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/g, '');

const everyPlan = (check: (plan: BookPlan) => void) =>
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => check(buildBookPlan(analysis))),
    { numRuns: runs(20, 180) },
  );

describe('the plan of the written sheets', () => {
  it('has each owned sheet once, with a title and a table', () => {
    everyPlan((plan) => {
      expect(plan.sheets.map(({ role }) => role).sort()).toEqual([...SHEET_ROLES].sort());
      for (const sheet of plan.sheets) {
        expect(sheet.tables.length).toBeGreaterThan(0);
        expect(sheet.cells[0]).toMatchObject({ row: 1, column: 1, style: 'title' });
      }
    });
  });

  it('draws tables that a workbook accepts: unique names and titles, a row at least, a value a column', () => {
    everyPlan((plan) => {
      const names = [...tablesOf(plan).map(({ name }) => name), ...plan.names.map(({ name }) => name)];
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const { columns, rows } of tablesOf(plan)) {
        const titles = columns.map(({ title }) => title);
        expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
        expect(titles.filter((title) => /[[\]#'\n]/.test(title))).toEqual([]);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      }
    });
  });

  it('never lets a table run over a text or another table of its sheet', () => {
    everyPlan((plan) => {
      const twice: string[] = [];
      for (const { name, cells, tables } of plan.sheets) {
        const taken = new Set(cells.map(({ row, column }) => `${row}:${column}`));
        for (const { row, column, columns, rows } of tables) {
          for (let r = row; r <= row + rows.length; r += 1) {
            for (let c = column; c < column + columns.length; c += 1) {
              if (taken.has(`${r}:${c}`)) twice.push(`${name} L${r}C${c}`);
              taken.add(`${r}:${c}`);
            }
          }
        }
      }
      expect(twice).toEqual([]);
    });
  });

  it('writes formulas that name existing columns, and functions that Excel 2016 and LibreOffice know', () => {
    everyPlan((plan) => {
      const columns = new Set(
        tablesOf(plan).flatMap(({ name, columns: list }) => list.map(({ title }) => `${name}[${title}]`)),
      );
      const names = new Set(plan.names.map(({ name }) => name));
      const unknown = [...new Set(formulasOf(plan))].flatMap((formula) => {
        const text = withoutTexts(formula);
        return [
          ...Array.from(text.matchAll(/([A-Z][A-Z0-9.]*)\(/g), ([, called]) => called).filter(
            (called) => !KNOWN_FUNCTIONS.has(called),
          ),
          ...Array.from(
            text.matchAll(/(SB_\w+)\[(?:\[#This Row\],\[)?([^\]]+)\]/g),
            ([, table, title]) => `${table}[${title}]`,
          ).filter((column) => !columns.has(column)),
          ...Array.from(text.matchAll(/\b(SB_\w+)\b(?!\[)/g), ([, name]) => name).filter(
            (name) => !names.has(name),
          ),
        ];
      });
      expect(unknown).toEqual([]);
    });
  });

  it('shows the provenance wherever a rule is shown', () => {
    everyPlan((plan) => {
      for (const { columns } of tablesOf(plan)) {
        const titles = columns.map(({ title }) => title);
        if (titles.includes('Règle')) {
          expect(titles.some((title) => /provenance/i.test(title))).toBe(true);
        }
      }
    });
  });
});
