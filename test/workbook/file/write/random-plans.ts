import fc from 'fast-check';
import type {
  BookPlan,
  CellFormat,
  ColumnPlan,
  PlanValue,
  SheetPlan,
  TablePlan,
  TextCell,
} from '../../../../src/core/report/book-plan';
import { SHEET_ROLES } from '../../../../src/core/report/book-plan';
import { ODD_TEXTS, sheetOf } from './plans';

const formats = fc.constantFrom<CellFormat[]>(
  'text',
  'wrapped',
  'integer',
  'decimal',
  'euro',
  'percent',
  'year',
  'date',
);
const tones = fc.constantFrom('bad' as const, 'warning' as const, 'good' as const, 'muted' as const);
const texts = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'grapheme', maxLength: 40 }));
const values: fc.Arbitrary<PlanValue> = fc.oneof(
  fc.constant(null),
  texts,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
);
const titles = fc.uniqueArray(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[[\]#'\r\n]/.test(text)),
  { minLength: 1, maxLength: 5, selector: (text) => text.toLowerCase() },
);

const columnOf = (title: string): fc.Arbitrary<ColumnPlan> =>
  fc.record(
    {
      title: fc.constant(title),
      format: formats,
      formula: fc.constantFrom('1+1', 'IF(1<2,"a & b","")', 'ROW()'),
      input: fc.boolean(),
      choices: fc.record({ values: fc.array(texts, { maxLength: 4 }), strict: fc.boolean() }),
      highlight: fc.oneof(
        fc.record({ when: fc.constant('positive' as const), tone: tones }),
        fc.record({ when: fc.constant('equals' as const), text: texts, tone: tones }),
      ),
    },
    { requiredKeys: ['title', 'format'] },
  );

const tableOf = (name: string, row: number): fc.Arbitrary<TablePlan> =>
  titles
    .chain((all) => fc.tuple(...all.map(columnOf)))
    .chain((columns) =>
      fc.record({
        name: fc.constant(name),
        row: fc.constant(row),
        column: fc.integer({ min: 1, max: 30 }),
        columns: fc.constant(columns),
        rows: fc.array(fc.tuple(...columns.map(() => values)), { minLength: 1, maxLength: 4 }),
        key: fc.constant([]),
      }),
    );

const cellAt = (row: number): fc.Arbitrary<TextCell> =>
  fc.record(
    {
      row: fc.constant(row),
      column: fc.integer({ min: 1, max: 40 }),
      value: values,
      formula: fc.constantFrom('1+1', '"a"&"<b>"'),
      style: fc.constantFrom('title', 'subtitle', 'note', 'label', 'figure', 'warning'),
      format: formats,
    },
    { requiredKeys: ['row', 'column', 'value', 'style'] },
  );

const sheetArbitrary = (role: SheetPlan['role']): fc.Arbitrary<SheetPlan> =>
  fc
    .tuple(
      fc
        .array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })
        .chain((rows) => fc.tuple(...[...new Set(rows)].map(cellAt))),
      fc.oneof(
        fc.constant([]),
        fc.tuple(tableOf(`SB_${role}_a`, 6)),
        fc.tuple(tableOf(`SB_${role}_b`, 8), tableOf(`SB_${role}_c`, 20)),
      ),
      fc.record({ rows: fc.integer({ min: 0, max: 6 }), columns: fc.integer({ min: 0, max: 3 }) }),
      fc.boolean(),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
        .filter((name) => /^[^\\/?*[\]:'\p{Cc}]+$/u.test(name) && name.trim() === name),
    )
    .map(([cells, tables, freeze, repeats, name]) =>
      sheetOf(role, name, {
        cells,
        tables,
        freeze,
        print: { repeatRows: repeats ? [1, 6] : null },
        widths: [...new Set(cells.map(({ column }) => column))].map((column) => ({ column, width: 12 })),
        charts: tables.slice(0, 1).map(({ name: table, columns, rows }) => ({
          kind: rows.length % 2 === 0 ? ('bar-clustered' as const) : ('column-clustered' as const),
          title: 'Graphique & <titre>',
          table,
          categories: columns[0]?.title ?? '',
          series: columns.map(({ title }) => title),
          anchor: { row: 30, column: 2, rows: 10, columns: 4 },
          valueFormat: 'euro' as const,
        })),
      }),
    );

/** Plans that hold anything that the contract allows, small enough to be drawn by the hundred. */
export const planArbitrary: fc.Arbitrary<BookPlan> = fc
  .subarray([...SHEET_ROLES], { minLength: 1 })
  .chain((roles) => fc.tuple(...roles.map(sheetArbitrary)))
  .map((sheets) => ({
    sheets,
    names: sheets.slice(0, 1).map(({ role }) => ({ name: 'SB_Cellule', role, row: 1, column: 1 })),
  }));
