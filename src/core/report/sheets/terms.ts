import type { PlanValue } from '../book-plan';
import { sameRow, type Column } from '../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from './backlog';

/** A cell that only a new planning can follow. */
export interface Term<Row> {
  readonly title: string;
  readonly kind: 'number' | 'text';
  readonly value: (row: Row) => PlanValue;
}

/**
 * Two columns: what the cells of the row said when the plan was made, as one text, and whether they still say it. Numbers
 * are compared to the thousandth, as whole ones: joined to a text they are written without a comma then, in any language.
 * @param key the column that names the row; a row without it says nothing
 * @param isBlank whether a row is there to be filled in
 */
export function termColumns<Row>(
  table: string,
  key: string,
  terms: readonly Term<Row>[],
  isBlank: (row: Row) => boolean = () => false,
): Column<Row>[] {
  const own = (title: string) => sameRow(table, title);
  const cell = ({ title, kind }: Term<Row>) =>
    kind === 'text' ? own(title) : `IF(${own(title)}="","",ROUND(1000*N(${own(title)}),0))`;
  return [
    {
      title: 'Termes du calcul',
      format: 'text',
      width: 14,
      value: (row) => terms.map(({ value }) => written(value(row))).join('|'),
    },
    {
      title: 'État',
      format: 'text',
      width: 14,
      value: (row) => (isBlank(row) ? '' : UP_TO_DATE),
      formula:
        `IF(${own(key)}="","",IF(${terms.map(cell).join('&"|"&')}=${own('Termes du calcul')},` +
        `"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
      highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
    },
  ];
}

const written = (value: PlanValue): string =>
  typeof value === 'number' ? String(Math.round(1000 * value)) : String(value ?? '');
