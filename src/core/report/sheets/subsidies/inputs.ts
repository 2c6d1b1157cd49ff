import type { Analysis } from '../../../analysis';
import { namesOfCatalogue, type CategoryNames } from '../../../reference/category-names';
import { SCOPE_LABELS } from '../../../subsidy/labels';
import type { Subsidy } from '../../../subsidy/subsidy';
import { subsidyTable } from '../../../subsidy/subsidy-table';
import { codedRows, type CodedRow } from '../../../terms/coded-table';
import { codedColumns } from '../../input-columns';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

type Row = CodedRow<Subsidy>;

const own = (title: string) => sameRow(TABLES.subsidies, title);

/** What only a new run can follow: which lines of the plan take the subsidy, and how its ceiling is counted. */
const scopeOf = (
  { categories, rules, firstYear, lastYear, ceilingScope }: Subsidy,
  names: CategoryNames,
): string =>
  [
    categories.map((id) => names.label(id)).join(' ; '),
    rules.join(' ; '),
    firstYear ?? '',
    lastYear ?? '',
    SCOPE_LABELS[ceilingScope],
  ].join('|');

export const inputColumns = (names: CategoryNames): readonly Column<Row>[] => [
  ...codedColumns<Subsidy, Row>(subsidyTable(names)),
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 30,
    value: ({ term }) => (term === null ? '' : scopeOf(term, names)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ term }) => (term === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Taux')}="",${own('Portée du calcul')}=""),"",IF(${own('Taux')}="","${OUT_OF_DATE}",` +
      `IF(${['Catégories', 'Règles', 'Première année', 'Dernière année', 'Plafond par'].map(own).join('&"|"&')}` +
      `=${own('Portée du calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}")))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

export const inputRows = ({ budget: { subsidies }, catalogue }: Analysis): Row[] =>
  codedRows(subsidyTable(namesOfCatalogue(catalogue)), subsidies);
