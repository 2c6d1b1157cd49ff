import type Decimal from 'decimal.js';
import { ZERO } from '../../../money/decimal';
import { PAYER_LABELS } from '../../../payer/payer';
import type { PayerPlan, PayerTotal } from '../../../payer/payer-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';

export const WHOLE = 'total du plan';

export interface TotalRow extends Omit<PayerTotal, 'payer'> {
  readonly label: string;
}

const own = (table: string, title: string) => sameRow(table, title);

/** Sums over all payers on the last row: an empty criterion would not do, since SUMIFS takes it for nothing. */
const ofPayer =
  (table: string) =>
  (source: string, title: string, more: Formula = ''): Formula => {
    const all = more === '' ? `SUM(${source}[${title}])` : `SUMIFS(${source}[${title}]${more})`;
    return (
      `IF(${own(table, 'Payeur')}="${WHOLE}",${all},` +
      `SUMIFS(${source}[${title}],${source}[Payeur],${own(table, 'Payeur')}${more}))`
    );
  };

const spent = ofPayer(TABLES.payerTotals);
const net = ofPayer(TABLES.payerNets);
const inYear = (source: string, year: number): Formula => `,${source}[Année],${year}`;
const total = (title: string) => own(TABLES.payerTotals, title);

const euro = (title: string, value: (row: TotalRow) => Decimal, formula: Formula): Column<TotalRow> => ({
  title,
  format: 'euro',
  width: 18,
  value: (row) => value(row).toNumber(),
  formula: `ROUND(${formula},2)`,
});

/** What each payer pays, including VAT, and what stays to be paid by them. */
export const totalColumns = (years: readonly number[]): readonly Column<TotalRow>[] => [
  { title: 'Payeur', format: 'text', width: 16, value: ({ label }) => label },
  {
    title: 'Lignes',
    format: 'integer',
    width: 18,
    value: ({ lines }) => lines,
    formula:
      `IF(${total('Payeur')}="${WHOLE}",COUNTIFS(${TABLES.plan}[Payeur],"?*"),` +
      `COUNTIFS(${TABLES.plan}[Payeur],${total('Payeur')}))`,
  },
  euro('Montant TTC', ({ inclVat }) => inclVat, spent(TABLES.plan, 'Montant TTC')),
  euro('Subventions', ({ subsidies }) => subsidies, spent(TABLES.payerSubsidies, 'Montant')),
  euro('FCTVA', ({ fctva }) => fctva, spent(TABLES.plan, 'FCTVA')),
  euro(
    'Reste à charge net',
    (row) => row.net,
    `${total('Montant TTC')}-${total('Subventions')}-${total('FCTVA')}`,
  ),
  ...years.map((year, index) =>
    euro(
      String(year),
      ({ byYear }) => byYear[index]?.inclVat ?? ZERO,
      spent(TABLES.plan, 'Montant TTC', inYear(TABLES.plan, year)),
    ),
  ),
];

/** What stays to be paid, by year of purchase. */
export const netColumns = (years: readonly number[]): readonly Column<TotalRow>[] => [
  { title: 'Payeur', format: 'text', value: ({ label }) => label },
  ...years.map((year, index) =>
    euro(
      String(year),
      ({ byYear }) => byYear[index]?.net ?? ZERO,
      `${net(TABLES.plan, 'Montant TTC', inYear(TABLES.plan, year))}` +
        `-${net(TABLES.plan, 'FCTVA', inYear(TABLES.plan, year))}` +
        `-${net(TABLES.payerSubsidies, 'Montant', inYear(TABLES.payerSubsidies, year))}`,
    ),
  ),
];

export function totalRows({ totals }: PayerPlan): TotalRow[] {
  const sum = (value: (row: PayerTotal) => Decimal | undefined) =>
    totals.reduce((all, one) => all.plus(value(one) ?? ZERO), ZERO);
  const [first] = totals;
  return [
    ...totals.map(({ payer, ...row }) => ({ label: PAYER_LABELS[payer], ...row })),
    {
      label: WHOLE,
      lines: totals.reduce((all, { lines }) => all + lines, 0),
      inclVat: sum(({ inclVat }) => inclVat),
      subsidies: sum(({ subsidies }) => subsidies),
      fctva: sum(({ fctva }) => fctva),
      net: sum((one) => one.net),
      byYear: (first?.byYear ?? []).map(({ year }, index) => ({
        year,
        inclVat: sum(({ byYear }) => byYear[index]?.inclVat),
        subsidies: sum(({ byYear }) => byYear[index]?.subsidies),
        fctva: sum(({ byYear }) => byYear[index]?.fctva),
        net: sum(({ byYear }) => byYear[index]?.net),
      })),
    },
  ];
}
