import type { Analysis } from '../../analysis';
import { firstYearMonths, pricesAre } from '../../depreciation/depreciation-terms';
import type { StockLine } from '../../depreciation/stock';
import type { Category } from '../../reference/category';
import type { Formula } from '../book-plan';
import { TO_FILL_IN } from '../labels';
import { NAMES, TABLES } from '../names';
import { ofCategory } from '../price-formulas';
import { sameRow, unlessEmpty, type Column } from '../table-of';
import { OUT_OF_DATE } from './backlog';
import { chargeTitle, cumulatedBy, unlessUndecided } from './straight-line-formula';

export interface StockRow {
  readonly line: StockLine;
  readonly category: Category;
  readonly firstYearMonths: number;
}

/** Of a category of running costs: it never wears. */
const NOT_APPLICABLE = 'sans objet';

const own = (title: string) => sameRow(TABLES.stock, title);
const CATEGORY = own('Catégorie');
const duration = ofCategory('Amortissement en années', CATEGORY);
const worn = {
  cost: own('Coût TTC'),
  year: own('Année'),
  firstYearMonths: own('Mois la première année'),
  months: own('Mois'),
};

/** What was summed under the threshold, or not, still is on the same side of it. */
const sideHolds =
  `IF(${NAMES.lowValueThreshold}="",${own('Faible valeur')}="non",` +
  `(${own('Prix unitaire TTC repère')}<${NAMES.lowValueThreshold})=(${own('Faible valeur')}="oui"))`;

/** A line a (year and month of service, category), with its charge of each of these years. */
export function stockColumns({ stock, depreciation }: Analysis): readonly Column<StockRow>[] {
  const years = depreciation.byYear.map(({ year }) => year);
  const { includeVat } = pricesAre(stock.prices);
  const inclVat = (price: Formula) =>
    includeVat ? `ROUND(${price},2)` : `ROUND(${price}*(1+${ofCategory('TVA retenue', CATEGORY)}),2)`;
  return [
    { title: 'Année', format: 'year', value: ({ line }) => line.year },
    { title: 'Catégorie', format: 'text', value: ({ category }) => category.label },
    { title: 'Mois de service', format: 'integer', value: ({ line }) => line.month ?? '' },
    { title: 'Faible valeur', format: 'text', value: ({ line }) => (line.low ? 'oui' : 'non') },
    { title: 'Appareils', format: 'integer', value: ({ line }) => line.devices },
    { title: 'Prix lus', format: 'euro', value: ({ line }) => line.read.toNumber() },
    { title: 'Prix unitaire repère', format: 'euro', value: ({ line }) => line.nearest.toNumber() },
    {
      title: 'Prix unitaire TTC repère',
      format: 'euro',
      value: ({ line }) => line.nearestCost.toNumber(),
      formula: unlessEmpty([CATEGORY], inclVat(own('Prix unitaire repère'))),
    },
    {
      title: 'Coût TTC',
      format: 'euro',
      width: 16,
      value: ({ line }) => line.cost.toNumber(),
      formula: unlessEmpty([CATEGORY], inclVat(own('Prix lus'))),
    },
    {
      title: 'Durée en années',
      format: 'integer',
      width: 16,
      value: ({ line }) => line.duration ?? (line.running ? NOT_APPLICABLE : TO_FILL_IN),
      formula: unlessEmpty(
        [CATEGORY],
        `IF(${ofCategory('Section', CATEGORY)}="fonctionnement","${NOT_APPLICABLE}",` +
          `IF(${sideHolds},` +
          `IF(${own('Faible valeur')}="oui",1,IF(${duration}="","${TO_FILL_IN}",${duration})),"${OUT_OF_DATE}"))`,
      ),
      highlight: { when: 'equals', text: TO_FILL_IN, tone: 'warning' },
    },
    {
      title: 'Mois',
      format: 'integer',
      width: 16,
      value: ({ line }) => (line.duration === null ? '' : 12 * line.duration),
      formula: `IF(N(${own('Durée en années')})=0,"",12*${own('Durée en années')})`,
    },
    {
      title: 'Mois la première année',
      format: 'integer',
      width: 16,
      value: (row) => row.firstYearMonths,
      formula: unlessEmpty(
        [CATEGORY],
        `IF(${own('Mois de service')}="",${NAMES.firstYearMonths},13-${own('Mois de service')})`,
      ),
    },
    {
      title: 'Dotations avant le plan',
      format: 'euro',
      width: 16,
      value: ({ line }) => line.spread?.before.toNumber() ?? '',
      formula: unlessUndecided(worn, cumulatedBy(worn, years[0] - 1)),
    },
    ...years.map((year, index): Column<StockRow> => ({
      title: chargeTitle(year),
      format: 'euro',
      width: 16,
      value: ({ line }) => line.spread?.charges[index].toNumber() ?? '',
      formula: unlessUndecided(worn, `${cumulatedBy(worn, year)}-${cumulatedBy(worn, year - 1)}`),
    })),
    {
      title: 'Valeur nette en fin de plan',
      format: 'euro',
      width: 16,
      value: ({ line }) => line.spread?.beyond.toNumber() ?? '',
      formula: unlessUndecided(worn, `${worn.cost}-${cumulatedBy(worn, years[years.length - 1])}`),
    },
  ];
}

export const stockRows = ({ stock, catalogue, budget }: Analysis): StockRow[] =>
  stock.lines.flatMap((line) => {
    const category = catalogue.get(line.category);
    const months = firstYearMonths(line.month ?? budget.depreciation.serviceMonth);
    return category ? [{ line, category, firstYearMonths: months }] : [];
  });
