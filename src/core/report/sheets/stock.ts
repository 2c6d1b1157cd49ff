import type { Analysis } from '../../analysis';
import type { Stock } from '../../depreciation/stock';
import type { Formula, TablePlan } from '../book-plan';
import { STOCK_PRICE_LABELS } from '../../depreciation/depreciation-terms';
import { TO_FILL_IN } from '../labels';
import { NAMES, TABLES } from '../names';
import { sameRow, tableOf, type Column } from '../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from './backlog';
import { BROKEN, OK } from './programmes/annex';
import { stockColumns, stockRows } from './stock-lines';
import { chargesOf } from './straight-line-formula';

const total = (title: string) => sameRow(TABLES.stockTotals, title);
const ofYear = (title: string) => sameRow(TABLES.stockYears, title);
const sum = (title: string): Formula => `ROUND(SUM(${TABLES.stock}[${title}]),2)`;
const DECIDED: Formula = `SUMIFS(${TABLES.stock}[Coût TTC],${TABLES.stock}[Mois],">0")`;
const NONE = STOCK_PRICE_LABELS.none;

const totalColumns: readonly Column<Stock>[] = [
  { title: 'Prix lus comme', format: 'text', value: ({ prices }) => STOCK_PRICE_LABELS[prices] },
  {
    title: 'Coût TTC du parc',
    format: 'euro',
    value: ({ cost }) => cost.toNumber(),
    formula: sum('Coût TTC'),
  },
  {
    title: 'dont durée connue',
    format: 'euro',
    value: ({ depreciated }) => depreciated.toNumber(),
    formula: `ROUND(${DECIDED},2)`,
  },
  {
    title: 'Dotations avant le plan',
    format: 'euro',
    value: ({ before }) => before.toNumber(),
    formula: sum('Dotations avant le plan'),
  },
  {
    title: 'Dotations du plan',
    format: 'euro',
    value: ({ charged }) => charged.toNumber(),
    formula: `ROUND(SUM(${TABLES.stockYears}[Dotation du parc]),2)`,
  },
  {
    title: 'Valeur nette en fin de plan',
    format: 'euro',
    value: ({ beyond }) => beyond.toNumber(),
    formula: sum('Valeur nette en fin de plan'),
  },
  { title: 'Appareils amortis', format: 'integer', value: ({ devices }) => devices },
  { title: 'Sans prix ou sans date', format: 'integer', value: ({ without }) => without },
  {
    title: 'Lignes sans durée',
    format: 'integer',
    value: ({ undecidedLines }) => undecidedLines,
    formula: `COUNTIFS(${TABLES.stock}[Durée en années],"${TO_FILL_IN}")`,
    highlight: { when: 'positive', tone: 'warning' },
  },
  {
    title: 'Contrôle',
    format: 'text',
    value: () => OK,
    formula:
      `IF(ROUND(${total('Dotations avant le plan')}+${total('Dotations du plan')}+` +
      `${total('Valeur nette en fin de plan')}-${total('dont durée connue')},2)=0,"${OK}","${BROKEN}")`,
    highlight: { when: 'equals', text: BROKEN, tone: 'bad' },
  },
  {
    title: 'État',
    format: 'text',
    value: () => UP_TO_DATE,
    formula:
      `IF(AND(IF(${NAMES.stockPrices}="","${NONE}",${NAMES.stockPrices})=${total('Prix lus comme')},` +
      `COUNTIFS(${TABLES.stock}[Durée en années],"${OUT_OF_DATE}")=0),"${UP_TO_DATE}","${OUT_OF_DATE}")`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'warning' },
  },
];

interface YearRow {
  readonly stock: Stock['byYear'][number];
  readonly purchases: Analysis['depreciation']['byYear'][number];
}

const withPurchases = (title: string, ofStock: Formula): Formula =>
  `ROUND(${ofStock}+SUMIFS(${TABLES.charges}[${title}],${TABLES.charges}[Année],${ofYear('Année')}),2)`;

const yearColumns = (years: readonly number[]): readonly Column<YearRow>[] => [
  { title: 'Année', format: 'year', value: ({ stock }) => stock.year },
  {
    title: 'Dotation du parc',
    format: 'euro',
    value: ({ stock }) => stock.charge.toNumber(),
    formula: chargesOf(TABLES.stock, ofYear('Année'), years),
  },
  {
    title: 'Dotations cumulées du parc',
    format: 'euro',
    value: ({ stock }) => stock.cumulated.toNumber(),
    formula:
      `ROUND(SUM(${TABLES.stock}[Dotations avant le plan])+SUMIFS(${TABLES.stockYears}[Dotation du parc],` +
      `${TABLES.stockYears}[Année],"<="&${ofYear('Année')}),2)`,
  },
  {
    title: 'Valeur nette du parc',
    format: 'euro',
    value: ({ stock }) => stock.netBookValue.toNumber(),
    formula: `ROUND(${DECIDED}-${ofYear('Dotations cumulées du parc')},2)`,
  },
  {
    title: 'Dotation, parc et achats',
    format: 'euro',
    value: ({ stock, purchases }) => stock.charge.plus(purchases.charge).toNumber(),
    formula: withPurchases('Dotation', ofYear('Dotation du parc')),
  },
  {
    title: 'Valeur nette, parc et achats',
    format: 'euro',
    value: ({ stock, purchases }) => stock.netBookValue.plus(purchases.netBookValue).toNumber(),
    formula: withPurchases('Valeur nette comptable', ofYear('Valeur nette du parc')),
  },
];

/** Rows between the header of a table and that of the next. */
const AFTER_TOTALS = 4;

/** What is already owned: its totals, its charges by year, then its lines, under each other from a row on. */
export function stockTables(
  analysis: Analysis,
  row: number,
): { readonly tables: readonly TablePlan[]; readonly columns: number } {
  const { stock, depreciation } = analysis;
  const rows = stock.byYear.map((ofStock, index) => ({
    stock: ofStock,
    purchases: depreciation.byYear[index],
  }));
  const columns = stockColumns(analysis);
  const years = depreciation.byYear.map(({ year }) => year);
  const yearsRow = row + AFTER_TOTALS;
  return {
    columns: columns.length,
    tables: [
      tableOf({ name: TABLES.stockTotals, row, columns: totalColumns, rows: [stock] }),
      tableOf({ name: TABLES.stockYears, row: yearsRow, columns: yearColumns(years), rows }),
      tableOf({
        name: TABLES.stock,
        row: yearsRow + rows.length + AFTER_TOTALS,
        columns,
        rows: stockRows(analysis),
      }),
    ],
  };
}
