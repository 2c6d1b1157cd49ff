import type { Analysis } from '../../../analysis';
import { POLICY_LABELS } from '../../../plan/constraints';
import type { Scenario } from '../../../scenario/scenario';
import { scenarioTable } from '../../../scenario/scenario-table';
import { codedRows, type CodedRow } from '../../../terms/coded-table';
import type { Formula } from '../../book-plan';
import { codedColumns } from '../../input-columns';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

type Row = CodedRow<Scenario>;

const own = (title: string) => sameRow(TABLES.scenarios, title);

/** Fractions in millionths: a number joined to a text is written with a comma in one Excel and a dot in another. */
const MILLION = 1_000_000;
const CHANGES = ['Prix', 'Hausse annuelle', 'Cycle en années', 'Plafonds', 'Subventions'];
const asText = (title: string): Formula => `ROUND(N(${own(title)})*${MILLION},0)`;

const termsOf = ({
  prices,
  yearlyPriceChange,
  cycle,
  ceilings,
  subsidies,
  fctvaRegime,
  policy,
}: Scenario): string =>
  [
    ...[prices, yearlyPriceChange, cycle, ceilings, subsidies].map((change) =>
      Math.round(Number(change) * MILLION),
    ),
    fctvaRegime ?? '',
    policy === null ? '' : POLICY_LABELS[policy],
  ].join('|');

export const inputColumns: readonly Column<Row>[] = [
  ...codedColumns<Scenario, Row>(scenarioTable),
  {
    title: 'Termes du calcul',
    format: 'text',
    width: 24,
    value: ({ term }) => (term === null ? '' : termsOf(term)),
  },
  {
    title: 'État',
    format: 'text',
    width: 18,
    value: ({ term }) => (term === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Nom')}="",${own('Termes du calcul')}=""),"",IF(${own('Nom')}="","${OUT_OF_DATE}",` +
      `IF(${CHANGES.map(asText).join('&"|"&')}&"|"&${own('Versement du FCTVA')}&"|"&${own('Ordre de service')}=` +
      `${own('Termes du calcul')},` +
      `"${UP_TO_DATE}","${OUT_OF_DATE}")))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

export const inputRows = ({ budget: { scenarios } }: Analysis): Row[] => codedRows(scenarioTable, scenarios);
