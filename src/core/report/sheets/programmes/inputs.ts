import type { Analysis } from '../../../analysis';
import { NEED_LABELS, type Programme } from '../../../programme/programme';
import { programmeTable } from '../../../programme/programme-table';
import { LEVEL_LABELS } from '../../../school/level';
import { codedRows, type CodedRow } from '../../../terms/coded-table';
import { codedColumns } from '../../input-columns';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

type Row = CodedRow<Programme>;

const own = (title: string) => sameRow(TABLES.programmes, title);

/** What only a new run can follow: which lines of the plan the AP takes. */
const scopeOf = ({ levels, rules, need, lastYear }: Programme): string =>
  [
    levels.map((level) => LEVEL_LABELS[level]).join(' ; '),
    rules.join(' ; '),
    NEED_LABELS[need],
    lastYear ?? '',
  ].join('|');

export const inputColumns: readonly Column<Row>[] = [
  ...codedColumns<Programme, Row>(programmeTable),
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 24,
    value: ({ term }) => (term === null ? '' : scopeOf(term)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ term }) => (term === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Libellé')}="",${own('Portée du calcul')}=""),"",` +
      `IF(${['Niveaux', 'Règles', 'Achats', 'Dernière année'].map(own).join('&"|"&')}=${own('Portée du calcul')},` +
      `"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

export const inputRows = ({ programmes: { results } }: Analysis): Row[] =>
  codedRows(
    programmeTable,
    results.map(({ programme }) => programme),
  );
