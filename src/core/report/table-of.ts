import type {
  ColumnPlan,
  ColumnWidth,
  Formula,
  NamePlan,
  PlanValue,
  SheetRole,
  TablePlan,
} from './book-plan';

/** A column of a table and how a row of the results fills it: a sheet is a list of these. */
export interface Column<Row> extends ColumnPlan {
  /** In characters; a table below another of the sheet takes the widths of that one. */
  readonly width?: number;
  /** For a calculated column, what the core computed. */
  readonly value: (row: Row) => PlanValue;
}

interface Place<Row> {
  readonly name: string;
  readonly row: number;
  /** Its first column; A when absent. */
  readonly column?: number;
  readonly key?: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/**
 * Without rows it has one empty row, since a table of a workbook needs one:
 * calculated columns show an empty text there.
 */
export function tableOf<Row>({ name, row, column = 1, key = [], columns, rows }: Place<Row>): TablePlan {
  return {
    name,
    row,
    column,
    key,
    columns: columns.map(({ title, format, formula, input, choices, highlight }) => ({
      title,
      format,
      ...(formula === undefined ? {} : { formula }),
      ...(input === undefined ? {} : { input }),
      ...(choices === undefined ? {} : { choices }),
      ...(highlight === undefined ? {} : { highlight }),
    })),
    rows:
      rows.length > 0
        ? rows.map((item) => columns.map(({ value }) => value(item)))
        : [columns.map(({ formula }) => (formula === undefined ? null : ''))],
  };
}

/** The widths of columns A, B, C… */
export const widthsOf = (columns: readonly { readonly width?: number }[]): ColumnWidth[] =>
  columns.flatMap(({ width }, index) => (width === undefined ? [] : [{ column: index + 1, width }]));

/** The names of the single cells of a table of one row, which stands at `row` under its header. */
export const namesOf = (
  role: SheetRole,
  columns: readonly { readonly name?: string }[],
  row: number,
): NamePlan[] =>
  columns.flatMap(({ name }, index) => (name === undefined ? [] : [{ name, role, row, column: index + 1 }]));

/** The cell of the same row: `SB_Plan[[#This Row],[Quantité]]`. */
export const sameRow = (table: string, title: string): Formula => `${table}[[#This Row],[${title}]]`;

/** The value of `title` on the row of `table` whose `key` equals the expression. */
export const lookUp = (table: string, title: string, key: string, wanted: Formula): Formula =>
  `INDEX(${table}[${title}],MATCH(${wanted},${table}[${key}],0))`;

/** An empty text as soon as one of the expressions is empty, so that an unknown never shows as 0. */
export const unlessEmpty = (expressions: readonly Formula[], formula: Formula): Formula => {
  const empties = expressions.map((expression) => `${expression}=""`);
  return `IF(${empties.length === 1 ? empties[0] : `OR(${empties.join(',')})`},"",${formula})`;
};
