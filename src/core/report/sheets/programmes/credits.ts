import { OUTSIDE } from '../../../programme/programme';
import type { CreditYear, ProgrammePlan } from '../../../programme/programme-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { BROKEN, OK } from './annex';

const own = (title: string) => sameRow(TABLES.credits, title);

const ofYear = (criterion: Formula): Formula =>
  `ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[Année],${own('Année')},${criterion}),2)`;

/** APs, then what none takes: the titles of the columns, and what the plan writes in « AP ». */
export const ownersOf = ({ results }: ProgrammePlan): string[] => [
  ...results.map(({ programme }) => programme.code),
  OUTSIDE,
];

/** A year a row, an AP a column. */
export const creditColumns = (owners: readonly string[]): Column<CreditYear>[] => [
  { title: 'Année', format: 'year', value: ({ year }) => year },
  {
    title: 'Total des CP',
    format: 'euro',
    value: ({ total }) => total.toNumber(),
    formula: `ROUND(${owners.map(own).join('+')},2)`,
  },
  ...owners.map((code, index): Column<CreditYear> => ({
    title: code,
    format: 'euro',
    value: ({ credits }) => credits[index]?.toNumber() ?? 0,
    formula: ofYear(`${TABLES.plan}[AP],"${code}"`),
  })),
  {
    title: 'Contrôle',
    format: 'text',
    value: () => OK,
    formula:
      `IF(ROUND(${own('Total des CP')}-${ofYear(`${TABLES.plan}[Section],"<>fonctionnement"`)},2)=0,` +
      `"${OK}","${BROKEN}")`,
    highlight: { when: 'equals', text: BROKEN, tone: 'bad' },
  },
];
