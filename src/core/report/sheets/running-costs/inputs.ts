import type { Analysis } from '../../../analysis';
import { namesOfCatalogue, type CategoryNames } from '../../../reference/category-names';
import { COST_BASE_LABELS, type RunningCost } from '../../../running-cost/running-cost';
import { runningCostTable } from '../../../running-cost/running-cost-table';
import { LEVEL_LABELS } from '../../../school/level';
import { codedRows, type CodedRow } from '../../../terms/coded-table';
import { codedColumns } from '../../input-columns';
import { NAMES, TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

type Row = CodedRow<RunningCost>;

const own = (title: string) => sameRow(TABLES.runningCosts, title);

/** What only a new run can follow: how many units there are. */
const scopeOf = ({ base, category, levels }: RunningCost, names: CategoryNames): string =>
  [
    COST_BASE_LABELS[base],
    category === null ? '' : names.label(category),
    levels.map((level) => LEVEL_LABELS[level]).join(' ; '),
  ].join('|');

const orElse = (title: string, fallback: string) => `IF(${own(title)}="",${fallback},${own(title)})`;

/** What is typed, then what it comes to, then where it comes from. */
export function inputColumns({ catalogue, hypotheses }: Analysis): readonly Column<Row>[] {
  const names = namesOfCatalogue(catalogue);
  const columns = codedColumns<RunningCost, Row>(runningCostTable(names));
  return [
    ...columns.slice(0, -1),
    {
      title: 'TVA retenue',
      format: 'percent',
      width: 13,
      value: ({ term }) => (term?.vatRate ?? hypotheses.vatRate).toNumber(),
      formula: orElse('Taux de TVA', NAMES.vatRate),
    },
    {
      title: 'Hausse retenue',
      format: 'percent',
      width: 14,
      value: ({ term }) => (term?.yearlyChange ?? hypotheses.yearlyPriceChange).toNumber(),
      formula: orElse('Hausse annuelle', NAMES.yearlyPriceChange),
    },
    {
      title: 'Portée du calcul',
      format: 'text',
      width: 24,
      value: ({ term }) => (term === null ? '' : scopeOf(term, names)),
    },
    {
      title: 'État',
      format: 'text',
      width: 14,
      value: ({ term }) => (term === null ? '' : UP_TO_DATE),
      formula:
        `IF(AND(${own('Libellé')}="",${own('Portée du calcul')}=""),"",` +
        `IF(${['Par', 'Catégorie', 'Niveaux'].map(own).join('&"|"&')}=${own('Portée du calcul')},` +
        `"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
      highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
    },
    ...columns.slice(-1),
  ];
}

export const inputRows = ({ budget: { runningCosts }, catalogue }: Analysis): Row[] =>
  codedRows(runningCostTable(namesOfCatalogue(catalogue)), runningCosts);
