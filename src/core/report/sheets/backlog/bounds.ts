import type { YearCapacity } from '../../../plan/plan';
import { TABLES } from '../../names';
import { sameRow, unlessEmpty, type Column } from '../../table-of';
import { amountNow, differs, investedNow, OUT_OF_DATE, OVERSPENT, UP_TO_DATE } from './capacity';

const BELOW = 'minimum non atteint';

const own = (title: string) => sameRow(TABLES.bounds, title);
const year = own('Année');
const ofCapacity = (title: string) =>
  `SUMIFS(${TABLES.capacity}[${title}],${TABLES.capacity}[Année],${year})`;

/** How each year stands against its net ceiling and its minimum, and what of the catch-up is still to come. */
export const boundColumns: readonly Column<YearCapacity>[] = [
  { title: 'Année', format: 'year', value: (row) => row.year },
  {
    title: 'Plafond net',
    format: 'euro',
    value: ({ netCeiling }) => netCeiling?.toNumber() ?? '',
    formula: amountNow('Plafond net de FCTVA', year),
  },
  {
    title: 'Investissement net',
    format: 'euro',
    value: ({ netPlanned }) => netPlanned.toNumber(),
    formula: `ROUND(${investedNow('Montant TTC', year)}-${investedNow('FCTVA', year)},2)`,
  },
  {
    title: 'Disponible net',
    format: 'euro',
    value: ({ netCeiling, netPlanned }) => netCeiling?.minus(netPlanned).toNumber() ?? '',
    formula: unlessEmpty([own('Plafond net')], `ROUND(${own('Plafond net')}-${own('Investissement net')},2)`),
  },
  {
    title: 'Minimum TTC',
    format: 'euro',
    value: ({ minimum }) => minimum?.toNumber() ?? '',
    formula: amountNow('Minimum TTC', year),
  },
  { title: 'Rattrapage à venir', format: 'integer', value: ({ upcoming }) => upcoming },
  {
    title: 'Plafond du calcul',
    format: 'euro',
    value: ({ netCeiling }) => netCeiling?.toNumber() ?? '',
  },
  { title: 'Minimum du calcul', format: 'euro', value: ({ minimum }) => minimum?.toNumber() ?? '' },
  { title: 'Net du calcul', format: 'euro', value: ({ netPlanned }) => netPlanned.toNumber() },
  {
    title: 'État',
    format: 'text',
    value: ({ minimum, planned }) => (minimum?.gt(planned) ? BELOW : UP_TO_DATE),
    formula:
      `IF(OR(${differs(own('Plafond net'), own('Plafond du calcul'))},` +
      `${differs(own('Minimum TTC'), own('Minimum du calcul'))},` +
      `AND(${own('Plafond net')}<>"",${own('Investissement net')}<>${own('Net du calcul')}),` +
      `AND(${own('Minimum TTC')}<>"",${ofCapacity('Investissement TTC')}<>${ofCapacity('TTC du calcul')})),` +
      `"${OUT_OF_DATE}",IF(N(${own('Disponible net')})<0,"${OVERSPENT}",` +
      `IF(N(${own('Minimum TTC')})>${ofCapacity('Investissement TTC')},"${BELOW}","${UP_TO_DATE}")))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];
