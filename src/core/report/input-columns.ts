import type { Coded, CodedRow, CodedTable } from '../terms/coded-table';
import type { Kind } from '../terms/kind';
import { fieldList, type Field, type Fields } from '../terms/table';
import type { ColumnPlan, PlanValue } from './book-plan';
import type { Column } from './table-of';

const choicesOf = <Value>({ rule }: Kind<Value>): Pick<Column<never>, 'choices'> =>
  rule !== undefined && 'list' in rule ? { choices: { values: rule.list, strict: true } } : {};

/** A column of a table of one row: its name for formulas, and what it does. */
export interface InputColumn<Row> extends Column<Row> {
  readonly name?: string;
  readonly explanation?: string;
}

/** The columns that a user fills in, as their definition says. @param of what a row shows, null: nothing yet */
export const inputColumns = <Term extends object, Row>(
  fields: Fields<Term>,
  of: (row: Row) => Term | null,
): readonly InputColumn<Row>[] =>
  columnsOf(fields, (row, key) => {
    const term: Term | null = of(row);
    return term === null ? null : fields[key].kind.toCell(term[key]);
  });

/** The same, when each cell is filled or not. */
export const filledColumns = <Term, Row>(
  fields: Fields<Term>,
  valueOf: (row: Row, key: keyof Term & string) => Term[keyof Term] | null,
): readonly InputColumn<Row>[] =>
  columnsOf(fields, (row, key) => {
    const value = valueOf(row, key);
    return value === null ? null : fieldOf(fields, key).kind.toCell(value);
  });

const fieldOf = <Term>(fields: Fields<Term>, key: keyof Term & string): Field<unknown> => fields[key];

const columnsOf = <Term, Row>(
  fields: Fields<Term>,
  cellOf: (row: Row, key: keyof Term & string) => PlanValue,
): readonly InputColumn<Row>[] =>
  fieldList(fields).map(([key, one]) => ({
    ...columnPlan(one),
    ...(one.name !== undefined && { name: one.name }),
    ...(one.about !== undefined && { explanation: one.about }),
    value: (row) => cellOf(row, key),
  }));

/** A column to fill in, without anything in it. */
export const columnPlan = ({
  title,
  width,
  kind,
}: Field<unknown>): ColumnPlan & { readonly width?: number } => ({
  title,
  format: kind.format,
  ...(width !== undefined && { width }),
  input: true,
  ...choicesOf(kind),
});

/** The code of a row, then what is typed. */
export const codedColumns = <Term extends Coded, Row extends CodedRow<Term>>({
  codeTitle,
  codeWidth,
  fields,
}: CodedTable<Term>): readonly Column<Row>[] => [
  {
    title: codeTitle,
    format: 'text',
    ...(codeWidth !== undefined && { width: codeWidth }),
    value: ({ code }) => code,
  },
  ...inputColumns<Omit<Term, 'code'>, Row>(fields, ({ term }) => term),
];
