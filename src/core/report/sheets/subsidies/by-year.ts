import { STANDING_LABELS } from '../../../subsidy/labels';
import type { Standing } from '../../../subsidy/subsidy';
import type { SubsidyPlan, SubsidyYear } from '../../../subsidy/subsidy-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { takenBy } from './results';

interface Row {
  readonly code: string;
  readonly year: SubsidyYear;
  readonly standing: Standing;
}

const own = (title: string) => sameRow(TABLES.subsidyYears, title);
const result = (title: string) => lookUp(TABLES.subsidyResults, title, 'Code', own('Code'));
const typed = (title: string) => lookUp(TABLES.subsidies, title, 'Code', own('Code'));
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Code')], formula);

const ofPlan = (title: string): Formula =>
  `SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Année],${own('Année')},${takenBy(own('Code'))})`;

/** The final amount times the share of the expense in the years that a comparison takes, to the cent. */
const upTo = (comparison: '<' | '<='): Formula =>
  `ROUND(${result('Montant retenu')}*SUMIFS(${TABLES.subsidyYears}[Dépense éligible],${TABLES.subsidyYears}[Code],` +
  `${own('Code')},${TABLES.subsidyYears}[Année],"${comparison}"&${own('Année')})/${result('Dépense éligible')},2)`;

const paid = (share: Formula): Formula => `ROUND(${own('Acquis')}*${share},2)`;
const AT_ONCE = paid(typed('Versé en N'));
const WITHIN_A_YEAR = paid(`(${typed('Versé en N')}+${typed('Versé en N+1')})`);

export const yearColumns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', value: ({ code }) => code },
  { title: 'Année', format: 'year', value: ({ year }) => year.year },
  {
    title: 'Dépense éligible',
    format: 'euro',
    value: ({ year }) => year.expense.toNumber(),
    formula: ifAny(
      `ROUND(IF(${result('Assiette')}="TTC",${ofPlan('Montant TTC')},${ofPlan('Montant HT')}),2)`,
    ),
  },
  {
    title: 'Acquis',
    format: 'euro',
    value: ({ year }) => year.due.toNumber(),
    formula: ifAny(`IF(${result('Dépense éligible')}=0,0,ROUND(${upTo('<=')}-${upTo('<')},2))`),
  },
  {
    title: 'Versé en N',
    format: 'euro',
    value: ({ year }) => year.paid[0].toNumber(),
    formula: ifAny(AT_ONCE),
  },
  {
    title: 'Versé en N+1',
    format: 'euro',
    value: ({ year }) => year.paid[1].toNumber(),
    formula: ifAny(`ROUND(${WITHIN_A_YEAR}-${AT_ONCE},2)`),
  },
  {
    title: 'Versé en N+2',
    format: 'euro',
    value: ({ year }) => year.paid[2].toNumber(),
    formula: ifAny(`ROUND(${own('Acquis')}-${WITHIN_A_YEAR},2)`),
  },
  {
    title: 'Statut',
    format: 'text',
    value: ({ standing }) => STANDING_LABELS[standing],
    formula: ifAny(`${typed('Statut')}&""`),
  },
];

export const yearRows = ({ results }: SubsidyPlan): Row[] =>
  results.flatMap(({ subsidy, byYear }) =>
    byYear.map((year) => ({ code: subsidy.code, year, standing: subsidy.standing })),
  );
