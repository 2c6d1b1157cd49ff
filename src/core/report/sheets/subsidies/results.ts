import {
  isLowStateGrant,
  isStateGrant,
  plannedShare,
  STATE_GRANT_MINIMUM,
} from '../../../subsidy/cumulation';
import {
  BASE_LABELS,
  SCHEME_LABELS,
  SCOPE_LABELS,
  SLICING_LABELS,
  STANDING_LABELS,
} from '../../../subsidy/labels';
import { STATE_GRANTS } from '../../../subsidy/subsidy';
import type { SubsidyResult } from '../../../subsidy/subsidy-plan';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';

const own = (title: string) => sameRow(TABLES.subsidyResults, title);
const typed = (title: string) => lookUp(TABLES.subsidies, title, 'Code', own('Code'));
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Code')], formula);

/** The lines of the plan that name the subsidy of this row. */
export const takenBy = (code: Formula): Formula => `${TABLES.plan}[Subventions],"*;"&${code}&";*"`;

const ofPlan = (title: string): Formula =>
  ifAny(`ROUND(SUMIFS(${TABLES.plan}[${title}],${takenBy(own('Code'))}),2)`);

const EXPENSE = own('Dépense éligible');
const MINIMUM = STATE_GRANT_MINIMUM.toFixed();
export const TOO_LOW = 'moins de 20 %';

export const resultColumns: readonly Column<SubsidyResult>[] = [
  { title: 'Code', format: 'text', value: ({ subsidy }) => subsidy.code },
  {
    title: 'Financeur',
    format: 'text',
    value: ({ subsidy }) => subsidy.funder,
    formula: ifAny(`${typed('Financeur')}&""`),
  },
  {
    title: 'Dispositif',
    format: 'text',
    value: ({ subsidy }) => SCHEME_LABELS[subsidy.scheme],
    formula: ifAny(`${typed('Dispositif')}&""`),
  },
  {
    title: 'Assiette',
    format: 'text',
    value: ({ subsidy }) => BASE_LABELS[subsidy.base],
    formula: ifAny(`IF(${typed('Assiette')}="TTC","TTC","HT")`),
  },
  {
    title: 'Dépense HT',
    format: 'euro',
    value: ({ exclVat }) => exclVat.toNumber(),
    formula: ofPlan('Montant HT'),
  },
  {
    title: 'Dépense TTC',
    format: 'euro',
    value: ({ inclVat }) => inclVat.toNumber(),
    formula: ofPlan('Montant TTC'),
  },
  {
    title: 'Dépense éligible',
    format: 'euro',
    value: ({ expense }) => expense.toNumber(),
    formula: ifAny(`IF(${own('Assiette')}="TTC",${own('Dépense TTC')},${own('Dépense HT')})`),
  },
  {
    title: 'Montant aux taux',
    format: 'euro',
    value: (result) => result.atRates.toNumber(),
    formula: ifAny(
      `IF(${EXPENSE}<${typed('Plancher')},0,IF(${typed('Seuil')}="",ROUND(${EXPENSE}*${typed('Taux')},2),` +
        `IF(${typed('Mode')}="${SLICING_LABELS['by-total']}",` +
        `ROUND(${EXPENSE}*IF(${EXPENSE}<${typed('Seuil')},${typed('Taux')},${typed('Taux au-delà')}),2),` +
        `ROUND(MIN(${EXPENSE},${typed('Seuil')})*${typed('Taux')}` +
        `+MAX(0,${EXPENSE}-${typed('Seuil')})*${typed('Taux au-delà')},2))))`,
    ),
  },
  {
    title: 'Montant prévu',
    format: 'euro',
    value: ({ planned }) => planned.toNumber(),
    formula: ifAny(
      `IF(${typed('Plafond')}="",${own('Montant aux taux')},IF(${typed('Plafond par')}="${SCOPE_LABELS.total}",` +
        `MIN(${own('Montant aux taux')},${typed('Plafond')}),` +
        `ROUND(SUMIFS(${TABLES.schoolSubsidies}[Accordé],${TABLES.schoolSubsidies}[Code],${own('Code')}),2)))`,
    ),
  },
  {
    title: 'Montant retenu',
    format: 'euro',
    value: ({ final }) => final.toNumber(),
    formula: ifAny(
      `IF(${typed('Coût réel')}="",${own('Montant prévu')},IF(${EXPENSE}=0,0,` +
        `ROUND(${own('Montant prévu')}*MIN(${typed('Coût réel')},${EXPENSE})/${EXPENSE},2)))`,
    ),
  },
  {
    title: 'Taux prévu',
    format: 'percent',
    value: ({ plannedRate }) => plannedRate.toNumber(),
    formula: ifAny(`IF(${EXPENSE}=0,0,${own('Montant prévu')}/${EXPENSE})`),
  },
  {
    title: 'Statut',
    format: 'text',
    value: ({ subsidy }) => STANDING_LABELS[subsidy.standing],
    formula: ifAny(`${typed('Statut')}&""`),
  },
  {
    title: 'Part prévue du HT',
    format: 'percent',
    value: (result) => plannedShare(result).toNumber(),
    formula: ifAny(`IF(${own('Dépense HT')}=0,0,ROUND(${own('Montant prévu')}/${own('Dépense HT')},4))`),
  },
  {
    title: '20 % au moins',
    format: 'text',
    value: (result) => {
      if (!isStateGrant(result) || result.expense.isZero()) return 'sans objet';
      return isLowStateGrant(result) ? TOO_LOW : 'ok';
    },
    formula: ifAny(
      `IF(AND(${EXPENSE}>0,OR(${STATE_GRANTS.map((grant) => `${own('Dispositif')}="${grant}"`).join(',')})),` +
        `IF(${own('Part prévue du HT')}<${MINIMUM},"${TOO_LOW}","ok"),"sans objet")`,
    ),
    highlight: { when: 'equals', text: TOO_LOW, tone: 'bad' },
  },
];
