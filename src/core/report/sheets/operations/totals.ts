import type { OperationAmounts, OperationPlan } from '../../../operation/operation-plan';
import { RUNNING, together } from '../../../operation/operation-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { SHOWN_STATUS_LABELS } from './list';

export interface TotalRow extends OperationAmounts {
  readonly label: string;
  readonly operations: number;
}

const INVESTMENT = 'total investissement';
const WHOLE = 'total du plan';

const own = (title: string) => sameRow(TABLES.operationTotals, title);
const OPERATIONS = TABLES.operations;
const ofStatus = (title: string, status: Formula): Formula =>
  `SUMIFS(${OPERATIONS}[${title}],${OPERATIONS}[Statut],${status})`;

const amount = (title: string, value: (row: TotalRow) => number): Column<TotalRow> => ({
  title,
  format: 'euro',
  value,
  formula:
    `ROUND(IF(${own('Statut')}="${WHOLE}",SUM(${OPERATIONS}[${title}]),IF(${own('Statut')}="${INVESTMENT}",` +
    `${ofStatus(title, `"<>${SHOWN_STATUS_LABELS.running}"`)},${ofStatus(title, own('Statut'))})),2)`,
});

/** What each status weighs, in all and by year; investment and the whole plan are sums of the same operations. */
export const totalColumns = (years: readonly number[]): readonly Column<TotalRow>[] => [
  { title: 'Statut', format: 'text', value: ({ label }) => label },
  {
    title: 'Opérations',
    format: 'integer',
    value: ({ operations }) => operations,
    formula:
      `IF(${own('Statut')}="${WHOLE}",COUNTIFS(${OPERATIONS}[Code],"?*"),IF(${own('Statut')}="${INVESTMENT}",` +
      `COUNTIFS(${OPERATIONS}[Code],"?*",${OPERATIONS}[Statut],"<>${SHOWN_STATUS_LABELS.running}"),` +
      `COUNTIFS(${OPERATIONS}[Statut],${own('Statut')})))`,
  },
  amount('Coût HT', ({ exclVat }) => exclVat.toNumber()),
  amount('TVA', ({ vat }) => vat.toNumber()),
  amount('Coût TTC', ({ inclVat }) => inclVat.toNumber()),
  amount('Subventions', ({ subsidies }) => subsidies.toNumber()),
  amount('FCTVA', ({ fctva }) => fctva.toNumber()),
  amount('Reste à charge net', ({ net }) => net.toNumber()),
  ...years.map((year, index) => amount(String(year), ({ byYear }) => byYear[index]?.toNumber() ?? 0)),
];

export function totalRows({ byStatus, operations }: OperationPlan, years: number): TotalRow[] {
  const row = (label: string, some: readonly OperationAmounts[], count: number): TotalRow => ({
    label,
    ...together(some, years),
    operations: count,
  });
  const invested = operations.filter(({ status }) => status !== RUNNING);
  const shown = byStatus.map((one) => ({ ...one, label: SHOWN_STATUS_LABELS[one.status] }));
  return [
    ...shown.filter(({ status }) => status !== RUNNING),
    row(INVESTMENT, invested, invested.length),
    ...shown.filter(({ status }) => status === RUNNING),
    row(WHOLE, operations, operations.length),
  ];
}
