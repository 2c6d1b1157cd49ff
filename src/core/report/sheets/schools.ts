import type Decimal from 'decimal.js';
import type { Analysis } from '../../analysis';
import { schoolTermsTable } from '../../plan/constraint-tables';
import type { Constraints } from '../../plan/constraints';
import { KIND_LABELS } from '../../reference/labels';
import { PRIORITY_EDUCATION, SCHOOL_KINDS, type School } from '../../school/school';
import { SECTOR_LABELS, SECTORS } from '../../school/sector';
import { frenchDate } from '../../text/iso-date';
import type { SheetPlan } from '../book-plan';
import { filledColumns } from '../input-columns';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';
import type { PlanTotals } from '../../plan/plan';
import { ZERO } from '../../money/decimal';
import { termColumns } from './terms';

interface Row {
  readonly school: School;
  readonly constraints: Constraints;
  readonly cost: PlanTotals['inclVat'];
}

const own = (title: string) => sameRow(TABLES.schools, title);

const count = (title: string, value: (school: School) => number | null): Column<Row> => ({
  title,
  format: 'integer',
  width: 12,
  input: true,
  value: ({ school }) => value(school),
});

/** As precise as the list says: a year, a month or a day. */
const day = (title: string, value: (school: School) => string | null): Column<Row> => ({
  title,
  format: 'text',
  width: 12,
  input: true,
  value: ({ school }) => {
    const iso = value(school);
    return iso && frenchDate(iso);
  },
});

/** What lists say beside; a workbook written before they were read has no such columns. */
const DETAILS: readonly Column<Row>[] = [
  count('Élèves élémentaires', ({ elementaryPupils = null }) => elementaryPupils),
  count('Classes élémentaires', ({ elementaryClasses = null }) => elementaryClasses),
  {
    title: 'Secteur',
    format: 'text',
    width: 16,
    input: true,
    choices: { values: SECTORS.map((sector) => SECTOR_LABELS[sector]), strict: true },
    value: ({ school: { sector = null } }) => sector && SECTOR_LABELS[sector],
  },
  day('Ouverture', ({ opening = null }) => opening),
  day('Fermeture', ({ closing = null }) => closing),
];

const terms = filledColumns(
  schoolTermsTable.fields,
  ({ school, constraints }: Row, key) => constraints[key].get(school.uai) ?? null,
);

/** What a school is, and what the user says of it. */
export const SCHOOL_COLUMNS: readonly Column<Row>[] = [
  { title: 'UAI', format: 'text', width: 11, value: ({ school }) => school.uai },
  { title: 'Nom', format: 'text', width: 44, value: ({ school }) => school.name },
  { title: 'Commune', format: 'text', width: 24, value: ({ school }) => school.commune },
  {
    title: 'Niveau',
    format: 'text',
    width: 32,
    input: true,
    choices: { values: SCHOOL_KINDS.map((kind) => KIND_LABELS[kind]), strict: true },
    value: ({ school }) => KIND_LABELS[school.kind],
  },
  count('Élèves', ({ pupils }) => pupils),
  count('Classes', ({ classes }) => classes),
  count('Salles', ({ rooms }) => rooms),
  count('Enseignants', ({ teachers }) => teachers),
  ...DETAILS,
  ...terms.slice(0, 1),
  {
    title: 'Éducation prioritaire',
    format: 'text',
    width: 12,
    input: true,
    choices: { values: PRIORITY_EDUCATION, strict: true },
    value: ({ school }) => school.priorityEducation,
  },
  ...terms.slice(1),
];

/** Without one of these titles something typed would be lost. */
export const SCHOOL_TITLES = SCHOOL_COLUMNS.filter((column) => !DETAILS.includes(column)).map(
  ({ title }) => title,
);

const columns: readonly Column<Row>[] = [
  ...SCHOOL_COLUMNS,
  {
    title: 'Coût TTC du plan',
    format: 'euro',
    width: 18,
    value: ({ cost }) => cost.toNumber(),
    formula: unlessEmpty(
      [own('UAI')],
      `ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[UAI],${own('UAI')}),2)`,
    ),
  },
  ...termColumns<Row>(TABLES.schools, 'UAI', [
    { title: 'Niveau', kind: 'text', value: ({ school }) => KIND_LABELS[school.kind] },
    { title: 'Élèves', kind: 'number', value: ({ school }) => school.pupils },
    { title: 'Classes', kind: 'number', value: ({ school }) => school.classes },
    { title: 'Salles', kind: 'number', value: ({ school }) => school.rooms },
    { title: 'Enseignants', kind: 'number', value: ({ school }) => school.teachers },
    {
      title: 'Élèves élémentaires',
      kind: 'number',
      value: ({ school }) => school.elementaryPupils ?? null,
    },
    {
      title: 'Classes élémentaires',
      kind: 'number',
      value: ({ school }) => school.elementaryClasses ?? null,
    },
    {
      title: 'Priorité',
      kind: 'number',
      value: ({ school, constraints }) => constraints.priorities.get(school.uai) ?? null,
    },
    {
      title: 'Éducation prioritaire',
      kind: 'text',
      value: ({ school }) => school.priorityEducation,
    },
    {
      title: 'Plafond annuel TTC',
      kind: 'number',
      value: ({ school, constraints }) => constraints.schoolCeilings.get(school.uai)?.toNumber() ?? null,
    },
  ]),
];

/** The schools with the counts that rules need; an empty count leaves its rules unevaluated until it is filled. */
export function schoolsSheet(analysis: Analysis): SheetPlan {
  const costs = new Map<string, Decimal>();
  for (const { uai, inclVat } of analysis.plan) {
    if (inclVat) costs.set(uai, (costs.get(uai) ?? ZERO).plus(inclVat));
  }
  const rows = analysis.schools.map((school) => ({
    school,
    constraints: analysis.budget.constraints,
    cost: costs.get(school.uai) ?? ZERO,
  }));
  return {
    role: 'schools',
    name: 'Établissements',
    cells: heading(
      'Établissements',
      analysis.context,
      'Cellules jaunes : complétez ou corrigez les effectifs, puis actualisez. Un effectif vide laisse ses règles ' +
        '« non évaluées » ; le coût ne compte que les lignes chiffrées. Priorité : votre numéro, 1 est servi d’abord, puis REP+ et REP. ' +
        'Plafond annuel : le plus que l’investissement de l’établissement peut coûter chaque année.',
    ),
    tables: [tableOf({ name: TABLES.schools, row: TABLE_ROW, key: ['UAI'], columns, rows })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 2 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW] },
  };
}
