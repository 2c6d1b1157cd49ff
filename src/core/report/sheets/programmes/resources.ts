import { OUTSIDE, OUTSIDE_LABEL } from '../../../programme/programme';
import type { ProgrammeResources, ProgrammeSubsidy } from '../../../programme/programme-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { takenBy } from '../subsidies/results';

const own = (title: string) => sameRow(TABLES.programmeResources, title);

const ofPlan = (title: string): Formula =>
  `ROUND(SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[AP],${own('Numéro')}),2)`;

/** Where the money of each AP comes from (R2311-9 CGCT). */
export const resourceColumns: readonly Column<ProgrammeResources>[] = [
  { title: 'Numéro', format: 'text', value: ({ code }) => code },
  {
    title: 'Libellé',
    format: 'text',
    value: ({ label }) => label,
    formula:
      `IF(${own('Numéro')}="${OUTSIDE}","${OUTSIDE_LABEL}",` +
      `${lookUp(TABLES.programmes, 'Libellé', 'Numéro', own('Numéro'))}&"")`,
  },
  {
    title: 'CP du plan TTC',
    format: 'euro',
    value: ({ cost }) => cost.toNumber(),
    formula: ofPlan('Montant TTC'),
  },
  {
    title: 'Subventions',
    format: 'euro',
    value: ({ subsidies }) => subsidies.toNumber(),
    formula:
      `ROUND(SUMIFS(${TABLES.programmeSubsidies}[Montant],` +
      `${TABLES.programmeSubsidies}[Numéro],${own('Numéro')}),2)`,
  },
  { title: 'FCTVA', format: 'euro', value: ({ fctva }) => fctva.toNumber(), formula: ofPlan('FCTVA') },
  {
    title: 'Autofinancement',
    format: 'euro',
    value: ({ ownFunds }) => ownFunds.toNumber(),
    formula: `ROUND(${own('CP du plan TTC')}-${own('Subventions')}-${own('FCTVA')},2)`,
  },
];

const share = (title: string) => sameRow(TABLES.programmeSubsidies, title);
const result = (title: string) => lookUp(TABLES.subsidyResults, title, 'Code', share('Subvention'));
const ifAny = (formula: Formula): Formula => unlessEmpty([share('Subvention')], formula);

const eligible = (title: string): Formula =>
  `SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[AP],${share('Numéro')},${takenBy(share('Subvention'))})`;

const upTo = (comparison: '<' | '<='): Formula =>
  `ROUND(${result('Montant retenu')}*SUMIFS(${TABLES.programmeSubsidies}[Dépense éligible],` +
  `${TABLES.programmeSubsidies}[Subvention],${share('Subvention')},${TABLES.programmeSubsidies}[Rang],` +
  `"${comparison}"&${share('Rang')})/${result('Dépense éligible')},2)`;

/** What each subsidy brings to each AP. */
export const shareColumns: readonly Column<ProgrammeSubsidy>[] = [
  { title: 'Subvention', format: 'text', value: ({ subsidy }) => subsidy },
  { title: 'Numéro', format: 'text', value: ({ code }) => code },
  {
    title: 'Dépense éligible',
    format: 'euro',
    value: ({ expense }) => expense.toNumber(),
    formula: ifAny(
      `ROUND(IF(${result('Assiette')}="TTC",${eligible('Montant TTC')},${eligible('Montant HT')}),2)`,
    ),
  },
  {
    title: 'Montant',
    format: 'euro',
    value: ({ amount }) => amount.toNumber(),
    formula: ifAny(`IF(${result('Dépense éligible')}=0,0,ROUND(${upTo('<=')}-${upTo('<')},2))`),
  },
  { title: 'Rang', format: 'integer', value: ({ place }) => place },
];
