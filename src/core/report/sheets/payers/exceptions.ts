import { exceptionTable } from '../../../payer/exception-table';
import { PAYER_LABELS, type PayerException, type PayerTerms } from '../../../payer/payer';
import { codedRows, type CodedRow } from '../../../terms/coded-table';
import { titlesOf } from '../../../terms/table';
import { codedColumns } from '../../input-columns';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

interface Row extends CodedRow<PayerException> {
  /** Lines of the plan that its terms name, whether an earlier exception takes them or not. */
  readonly lines: number;
}

const own = (title: string) => sameRow(TABLES.payerExceptions, title);

/** What only a new run can follow: which lines the exception takes, and what it says of them. */
const scopeOf = ({ uai, rules, year, payer }: PayerException): string =>
  [uai ?? '', rules.join(' ; '), year ?? '', PAYER_LABELS[payer]].join('|');

/** An exception that names no line is likely a slip. */
const NONE = 'aucune';

const TYPED = titlesOf(exceptionTable.fields);

export const exceptionColumns: readonly Column<Row>[] = [
  ...codedColumns<PayerException, Row>(exceptionTable),
  {
    title: 'Lignes visées',
    format: 'integer',
    value: ({ term, lines }) => (term === null ? '' : lines || NONE),
    highlight: { when: 'equals', text: NONE, tone: 'warning' },
  },
  {
    title: 'État',
    format: 'text',
    value: ({ term }) => (term === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${TYPED.map((title) => `${own(title)}=""`).join(',')},${own('Portée du calcul')}=""),"",` +
      `IF(${TYPED.map(own).join('&"|"&')}=${own('Portée du calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
  {
    title: 'Portée du calcul',
    format: 'text',
    value: ({ term }) => (term === null ? '' : scopeOf(term)),
  },
];

export const exceptionRows = (
  { exceptions }: PayerTerms,
  linesOf: (exception: PayerException) => number,
): Row[] =>
  codedRows(exceptionTable, exceptions).map((row) => ({
    ...row,
    lines: row.term === null ? 0 : linesOf(row.term),
  }));
