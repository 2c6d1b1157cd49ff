import { exceptionCode, PAYER_LABELS, type PayerException, type PayerTerms } from '../../../payer/payer';
import type { CellFormat, PlanValue } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';
import { PAYER_CHOICES } from './rules';

interface Row {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly exception: PayerException | null;
  /** Lines of the plan that its terms name, whether an earlier exception takes them or not. */
  readonly lines: number;
}

/** Rows that are there to be filled in, and those that always follow the last one used. */
const ROWS = 4;
const SPARE = 2;

const own = (title: string) => sameRow(TABLES.payerExceptions, title);

const rulesText = ({ rules }: PayerException): string => rules.join(' ; ');

/** What only a new run can follow: which lines the exception takes, and what it says of them. */
const scopeOf = (exception: PayerException): string =>
  [exception.uai ?? '', rulesText(exception), exception.year ?? '', PAYER_LABELS[exception.payer]].join('|');

/** An exception that names no line is likely a slip. */
const NONE = 'aucune';

const TYPED = ['UAI', 'Règles', 'Année', 'Payeur'];

const typed = (
  title: string,
  format: CellFormat,
  value: (exception: PayerException) => PlanValue,
): Column<Row> => ({
  title,
  format,
  input: true,
  value: ({ exception }) => (exception === null ? null : value(exception)),
});

export const exceptionColumns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', value: ({ code }) => code },
  typed('UAI', 'text', ({ uai }) => uai),
  typed('Règles', 'text', (exception) => rulesText(exception) || null),
  typed('Année', 'year', ({ year }) => year),
  { ...typed('Payeur', 'text', ({ payer }) => PAYER_LABELS[payer]), choices: PAYER_CHOICES },
  {
    title: 'Lignes visées',
    format: 'integer',
    value: ({ exception, lines }) => (exception === null ? '' : lines || NONE),
    highlight: { when: 'equals', text: NONE, tone: 'warning' },
  },
  {
    title: 'État',
    format: 'text',
    value: ({ exception }) => (exception === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${TYPED.map((title) => `${own(title)}=""`).join(',')},${own('Portée du calcul')}=""),"",` +
      `IF(${TYPED.map(own).join('&"|"&')}=${own('Portée du calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
  {
    title: 'Portée du calcul',
    format: 'text',
    value: ({ exception }) => (exception === null ? '' : scopeOf(exception)),
  },
];

/** The exceptions under their codes, and empty rows: there is always one to fill in. */
export function exceptionRows(
  { exceptions }: PayerTerms,
  linesOf: (exception: PayerException) => number,
): Row[] {
  const byCode = new Map(exceptions.map((one) => [one.code, one]));
  const last = Math.max(0, ...exceptions.map(({ code }) => Number(code.slice(1))));
  return Array.from({ length: Math.max(ROWS, last + SPARE) }, (_, index) => {
    const code = exceptionCode(index);
    const exception = byCode.get(code) ?? null;
    return { code, exception, lines: exception === null ? 0 : linesOf(exception) };
  });
}
