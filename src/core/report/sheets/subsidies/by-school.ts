import type { SchoolGrant } from '../../../subsidy/grant';
import { SCOPE_LABELS } from '../../../subsidy/labels';
import type { SubsidyPlan } from '../../../subsidy/subsidy-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { TO_FILL_IN } from '../../labels';
import { takenBy } from './results';

interface Row {
  readonly code: string;
  /** From 1, within the subsidy: shares are rounded on the cumulated expense, in this order. */
  readonly place: number;
  readonly grant: SchoolGrant;
}

const own = (title: string) => sameRow(TABLES.schoolSubsidies, title);
const result = (title: string) => lookUp(TABLES.subsidyResults, title, 'Code', own('Code'));
const typed = (title: string) => lookUp(TABLES.subsidies, title, 'Code', own('Code'));
const school = (title: string) => lookUp(TABLES.schools, title, 'UAI', own('UAI'));
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Code')], formula);

const ofPlan = (title: string): Formula =>
  `SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[UAI],${own('UAI')},${takenBy(own('Code'))})`;

const upTo = (comparison: '<' | '<='): Formula =>
  `ROUND(${result('Montant aux taux')}*SUMIFS(${TABLES.schoolSubsidies}[Dépense éligible],` +
  `${TABLES.schoolSubsidies}[Code],${own('Code')},${TABLES.schoolSubsidies}[Rang],"${comparison}"&${own('Rang')})` +
  `/${result('Dépense éligible')},2)`;

const orToFillIn = (formula: Formula): Formula => `IF(${formula}="","${TO_FILL_IN}",${formula})`;

export const schoolColumns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', value: ({ code }) => code },
  { title: 'Établissement', format: 'text', value: ({ grant }) => grant.school.name },
  { title: 'UAI', format: 'text', value: ({ grant }) => grant.school.uai },
  { title: 'Rang', format: 'integer', value: ({ place }) => place },
  {
    title: 'Dépense éligible',
    format: 'euro',
    value: ({ grant }) => grant.expense.toNumber(),
    formula: ifAny(
      `ROUND(IF(${result('Assiette')}="TTC",${ofPlan('Montant TTC')},${ofPlan('Montant HT')}),2)`,
    ),
  },
  {
    title: 'Part aux taux',
    format: 'euro',
    value: ({ grant }) => grant.share.toNumber(),
    formula: ifAny(`IF(${result('Dépense éligible')}=0,0,ROUND(${upTo('<=')}-${upTo('<')},2))`),
  },
  {
    title: 'Unités',
    format: 'integer',
    value: ({ grant }) => grant.units ?? TO_FILL_IN,
    formula: ifAny(
      `IF(${typed('Plafond par')}="${SCOPE_LABELS.class}",${orToFillIn(school('Classes'))},` +
        `IF(${typed('Plafond par')}="${SCOPE_LABELS.pupil}",${orToFillIn(school('Élèves'))},1))`,
    ),
  },
  {
    title: 'Plafond',
    format: 'euro',
    value: ({ grant }) => grant.ceiling?.toNumber() ?? '',
    formula: ifAny(
      `IF(OR(${typed('Plafond')}="",${own('Unités')}="${TO_FILL_IN}"),"",ROUND(${typed('Plafond')}*${own('Unités')},2))`,
    ),
  },
  {
    title: 'Accordé',
    format: 'euro',
    value: ({ grant }) => grant.granted?.toNumber() ?? '',
    formula: ifAny(
      `IF(${typed('Plafond')}="",${own('Part aux taux')},IF(${own('Plafond')}="","",` +
        `MIN(${own('Part aux taux')},${own('Plafond')})))`,
    ),
  },
];

export const schoolRows = ({ results }: SubsidyPlan): Row[] =>
  results.flatMap(({ subsidy, schools }) =>
    schools.map((grant, index) => ({ code: subsidy.code, place: index + 1, grant })),
  );
