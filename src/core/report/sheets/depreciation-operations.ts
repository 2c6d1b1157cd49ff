import type { Analysis } from '../../analysis';
import type { OperationChargeLine } from '../../operation/operation-charges';
import type { Category } from '../../reference/category';
import type { Formula } from '../book-plan';
import { NAMES, TABLES } from '../names';
import { sameRow, unlessEmpty, type Column } from '../table-of';
import { chargeTitle, cumulatedBy, unlessUndecided } from './straight-line-formula';

interface Row {
  readonly line: OperationChargeLine;
  readonly category: Category;
}

const own = (title: string) => sameRow(TABLES.operationCharges, title);

/** What the line of the same year and category of the table of purchases says, if it says something. */
const ofPurchases = (title: string, formula: Formula): Formula => {
  const alike = ['Année', 'Catégorie'].map((column) => `${TABLES.depreciation}[${column}],${own(column)}`);
  const found = [...alike, `${TABLES.depreciation}[${title}],">=0"`].join(',');
  return unlessEmpty([own('Opération')], `IF(COUNTIFS(${found})=0,"",${formula})`);
};

const worn = {
  year: own('Année'),
  firstYearMonths: NAMES.firstYearMonths,
  months: own('Mois'),
};
const upTo = { ...worn, cost: `(${own('Coût des précédentes')}+${own('Coût TTC')})` };
const upToPrevious = { ...worn, cost: own('Coût des précédentes') };
const decided = { ...worn, cost: own('Coût TTC') };

/** Of the cumulated charge of a year, the part of the operation. */
const partBy = (end: number): Formula => `(${cumulatedBy(upTo, end)}-${cumulatedBy(upToPrevious, end)})`;

/** An (operation, year of purchase) a row: its part of what is bought of its category, with its charge of each year. */
export const operationChargeColumns = (years: readonly number[]): readonly Column<Row>[] => [
  { title: 'Année', format: 'year', value: ({ line }) => line.year },
  { title: 'Opération', format: 'text', value: ({ line }) => line.code },
  { title: 'Catégorie', format: 'wrapped', value: ({ category }) => category.label },
  { title: 'Rang', format: 'integer', value: ({ line }) => line.rank },
  {
    title: 'Coût TTC',
    format: 'euro',
    value: ({ line }) => line.cost?.toNumber() ?? '',
    formula: ofPurchases(
      'Coût TTC',
      `ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[Opération],${own('Opération')},` +
        `${TABLES.plan}[Année],${own('Année')}),2)`,
    ),
  },
  {
    title: 'Coût des précédentes',
    format: 'euro',
    value: ({ line }) => line.costBefore?.toNumber() ?? '',
    formula: unlessEmpty(
      [own('Coût TTC')],
      `ROUND(SUMIFS(${TABLES.operationCharges}[Coût TTC],${TABLES.operationCharges}[Année],${own('Année')},` +
        `${TABLES.operationCharges}[Catégorie],${own('Catégorie')},${TABLES.operationCharges}[Rang],"<"&${own('Rang')}),2)`,
    ),
  },
  {
    title: 'Mois',
    format: 'integer',
    value: ({ line }) => (line.duration === null ? '' : 12 * line.duration),
    formula: ofPurchases(
      'Mois',
      `SUMIFS(${TABLES.depreciation}[Mois],${TABLES.depreciation}[Année],${own('Année')},` +
        `${TABLES.depreciation}[Catégorie],${own('Catégorie')})`,
    ),
  },
  ...years.map((year, index): Column<Row> => ({
    title: chargeTitle(year),
    format: 'euro',
    value: ({ line }) => line.charges?.[index].toNumber() ?? '',
    formula: unlessUndecided(decided, `${partBy(year)}-${partBy(year - 1)}`),
  })),
  {
    title: 'Au-delà du plan',
    format: 'euro',
    value: ({ line }) => line.beyond?.toNumber() ?? '',
    formula: unlessUndecided(decided, `${own('Coût TTC')}-${partBy(years[years.length - 1])}`),
  },
];

export const operationChargeRows = ({ operationCharges, catalogue }: Analysis): Row[] =>
  operationCharges.lines.flatMap((line) => {
    const category = catalogue.get(line.category);
    return category ? [{ line, category }] : [];
  });
