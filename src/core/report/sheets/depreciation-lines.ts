import type { Analysis } from '../../analysis';
import type { DepreciationLine } from '../../depreciation/depreciation-plan';
import type { Category } from '../../reference/category';
import { NAMES, TABLES } from '../names';
import { ofCategory, unitCostNow } from '../price-formulas';
import { sameRow, unlessEmpty, type Column } from '../table-of';
import { TO_FILL_IN } from '../labels';
import { chargeTitle, cumulatedBy, unlessUndecided } from './straight-line-formula';

export interface LineRow {
  readonly line: DepreciationLine;
  readonly category: Category;
}

const own = (title: string) => sameRow(TABLES.depreciation, title);

const duration = ofCategory('Amortissement en années', own('Catégorie'));
const isLowValue =
  `AND(${NAMES.lowValueThreshold}<>"",${own('Prix unitaire TTC')}<>"",` +
  `${own('Prix unitaire TTC')}<${NAMES.lowValueThreshold})`;

const worn = {
  cost: own('Coût TTC'),
  year: own('Année'),
  firstYearMonths: NAMES.firstYearMonths,
  months: own('Mois'),
};

/** A line a (year of purchase, category), with its charge of each of these years. */
export const lineColumns = (years: readonly number[]): readonly Column<LineRow>[] => [
  { title: 'Année', format: 'year', width: 18, value: ({ line }) => line.year },
  { title: 'Catégorie', format: 'text', width: 30, value: ({ category }) => category.label },
  {
    title: 'Compte M57',
    format: 'text',
    width: 16,
    value: ({ category }) => category.account ?? TO_FILL_IN,
  },
  {
    title: 'Prix unitaire TTC',
    format: 'euro',
    width: 16,
    value: ({ line }) => line.unitCost?.toNumber() ?? '',
    formula: unitCostNow(own('Catégorie'), own('Année')),
  },
  {
    title: 'Coût TTC',
    format: 'euro',
    width: 16,
    value: ({ line }) => line.cost?.toNumber() ?? '',
    formula: unlessEmpty(
      [own('Prix unitaire TTC')],
      `ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[Année],${own('Année')},` +
        `${TABLES.plan}[Catégorie],${own('Catégorie')}),2)`,
    ),
  },
  {
    title: 'Durée en années',
    format: 'integer',
    width: 16,
    value: ({ line }) => line.duration ?? TO_FILL_IN,
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(${isLowValue},1,IF(${duration}="","${TO_FILL_IN}",${duration}))`,
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
  ...years.map((year, index): Column<LineRow> => ({
    title: chargeTitle(year),
    format: 'euro',
    width: 16,
    value: ({ line }) => line.charges?.[index].toNumber() ?? '',
    formula: unlessUndecided(worn, `${cumulatedBy(worn, year)}-${cumulatedBy(worn, year - 1)}`),
  })),
  {
    title: 'Au-delà du plan',
    format: 'euro',
    width: 16,
    value: ({ line }) => line.beyond?.toNumber() ?? '',
    formula: unlessUndecided(worn, `${worn.cost}-${cumulatedBy(worn, years[years.length - 1])}`),
  },
];

export const lineRows = ({ depreciation, catalogue }: Analysis): LineRow[] =>
  depreciation.lines.flatMap((line) => {
    const category = catalogue.get(line.category);
    return category ? [{ line, category }] : [];
  });
