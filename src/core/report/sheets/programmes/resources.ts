import { OUTSIDE, OUTSIDE_LABEL } from '../../../programme/programme';
import type { ProgrammeResources } from '../../../programme/programme-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, type Column } from '../../table-of';
import { ownerShareColumns } from '../subsidies/shares';

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

/** What each subsidy brings to each AP. */
export const shareColumns = ownerShareColumns(TABLES.programmeSubsidies, 'Numéro', 'AP');
