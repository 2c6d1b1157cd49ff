import type Decimal from 'decimal.js';
import type { Analysis } from '../../../analysis';
import { ZERO } from '../../../money/decimal';
import { SHOWN_STATUSES, type ShownStatus } from '../../../operation/operation-plan';
import type { CellFormat, Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { BROKEN, OK } from '../programmes/annex';
import { TODAY } from '../running-costs/induced';
import { chargesOf } from '../straight-line-formula';
import { SHOWN_STATUS_LABELS } from './list';

export interface YearRow {
  readonly year: number;
  /** In the order of `SHOWN_STATUSES`. */
  readonly byStatus: readonly Decimal[];
  readonly total: Decimal;
  readonly net: Decimal;
  readonly running: Decimal;
  /** Of which added by operations. */
  readonly induced: Decimal;
  readonly charge: Decimal;
}

const own = (title: string) => sameRow(TABLES.operationYears, title);

/** Whether the depreciation of the operations is that of the purchases. */
export const CHARGES_CHECK = 'Contrôle des dotations';

/** What a status is called as a title, and as a series of the chart. */
export const STATUS_TITLES: Readonly<Record<ShownStatus, string>> = {
  recurring: 'Récurrent',
  launched: 'Lancé',
  new: 'Nouveau',
  running: 'Fonctionnement du plan',
};

const ofYear = (table: string, title: string): Formula =>
  `ROUND(SUMIFS(${table}[${title}],${table}[Année],${own('Année')}),2)`;

const euro = (
  title: string,
  value: (row: YearRow) => Decimal | undefined,
  formula: Formula,
): Column<YearRow> => ({
  title,
  format: 'euro' satisfies CellFormat,
  value: (row) => value(row)?.toNumber() ?? 0,
  formula,
});

/** A year a row: credits by status, what stays to be paid, and what weighs on the running section. */
export const yearColumns = (years: readonly number[]): readonly Column<YearRow>[] => [
  { title: 'Année', format: 'year', value: ({ year }) => year },
  ...SHOWN_STATUSES.map((status, index) =>
    euro(
      STATUS_TITLES[status],
      ({ byStatus }) => byStatus[index],
      // Each year has a column of its own in the list of operations.
      `ROUND(CHOOSE(${own('Année')}-${(years[0] ?? 0) - 1},${years
        .map(
          (year) =>
            `SUMIFS(${TABLES.operations}[${year}],${TABLES.operations}[Statut],"${SHOWN_STATUS_LABELS[status]}")`,
        )
        .join(',')}),2)`,
    ),
  ),
  euro(
    'Total TTC',
    ({ total }) => total,
    `ROUND(${SHOWN_STATUSES.map((status) => own(STATUS_TITLES[status])).join('+')},2)`,
  ),
  euro('Reste à charge net', ({ net }) => net, ofYear(TABLES.financing, 'Reste à charge net')),
  euro('Charges annuelles TTC', ({ running }) => running, ofYear(TABLES.runningYears, 'Montant TTC')),
  euro(
    'dont induites',
    ({ induced }) => induced,
    `ROUND(SUMIFS(${TABLES.inducedCosts}[Montant TTC],${TABLES.inducedCosts}[Année],${own('Année')},` +
      `${TABLES.inducedCosts}[Opération],"<>${TODAY}"),2)`,
  ),
  euro('Dotation', ({ charge }) => charge, ofYear(TABLES.charges, 'Dotation')),
  {
    title: 'Contrôle',
    format: 'text',
    value: () => OK,
    formula: `IF(ROUND(${own('Total TTC')}-${ofYear(TABLES.plan, 'Montant TTC')},2)=0,"${OK}","${BROKEN}")`,
    highlight: { when: 'equals', text: BROKEN, tone: 'bad' },
  },
  {
    title: CHARGES_CHECK,
    format: 'text',
    value: () => OK,
    formula: `IF(ROUND(${own('Dotation')}-${chargesOf(TABLES.operations, own('Année'), years)},2)=0,"${OK}","${BROKEN}")`,
    highlight: { when: 'equals', text: BROKEN, tone: 'bad' },
  },
];

export const yearRows = ({
  operations,
  funding,
  runningCosts,
  inducedCosts,
  depreciation,
  totals,
}: Analysis): YearRow[] =>
  totals.byYear.map(({ year }, index) => {
    const byStatus = SHOWN_STATUSES.map(
      (status) => operations.byStatus.find((one) => one.status === status)?.byYear[index] ?? ZERO,
    );
    return {
      year,
      byStatus,
      total: byStatus.reduce((all, one) => all.plus(one), ZERO),
      net: funding.byYear[index]?.net ?? ZERO,
      running: runningCosts.byYear[index]?.inclVat ?? ZERO,
      induced: inducedCosts.byOperation.reduce((all, { byYear }) => all.plus(byYear?.[index] ?? ZERO), ZERO),
      charge: depreciation.byYear[index]?.charge ?? ZERO,
    };
  });
