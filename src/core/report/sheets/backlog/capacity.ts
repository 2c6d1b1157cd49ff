import type { YearCapacity } from '../../../plan/plan';
import type { Formula } from '../../book-plan';
import { MAIN_LINE } from '../../labels';
import { TABLES } from '../../names';
import { sameRow, unlessEmpty, type Column } from '../../table-of';

export const UP_TO_DATE = 'à jour';
export const OUT_OF_DATE = 'à réactualiser';
export const OVERSPENT = 'plafond dépassé';

const ofYear = (title: string) => sameRow(TABLES.capacity, title);

/** An amount of the table of ceilings as it stands now, an empty text when there is none. */
export const amountNow = (title: string, year: Formula): Formula =>
  `IF(COUNTIFS(${TABLES.ceilings}[Année],${year},${TABLES.ceilings}[${title}],">=0")=0,"",` +
  `SUMIFS(${TABLES.ceilings}[${title}],${TABLES.ceilings}[Année],${year}))`;

/** What the plan says now of the investment of a year, in a column of its lines. */
export const investedNow = (title: string, year: Formula): Formula =>
  `SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Année],${year},${TABLES.plan}[Section],"<>fonctionnement")`;

/** As texts: a cell left empty equals 0, and a ceiling of 0 is one. */
export const differs = (now: Formula, planned: Formula): Formula => `${now}&""<>${planned}&""`;

const someCeiling = `OR(${ofYear('Plafond TTC')}<>"",COUNTIFS(${TABLES.schools}[Plafond annuel TTC],">=0")>0)`;

export const capacityColumns: readonly Column<YearCapacity>[] = [
  { title: 'Année', format: 'year', width: 12, value: ({ year }) => year },
  {
    title: 'Plafond TTC',
    format: 'euro',
    width: 20,
    value: ({ ceiling }) => ceiling?.toNumber() ?? '',
    formula: amountNow('Plafond TTC', ofYear('Année')),
  },
  {
    title: 'Investissement TTC',
    format: 'euro',
    width: 30,
    value: ({ planned }) => planned.toNumber(),
    formula: `ROUND(${investedNow('Montant TTC', ofYear('Année'))},2)`,
  },
  {
    title: 'Disponible TTC',
    format: 'euro',
    width: 20,
    value: ({ ceiling, planned }) => ceiling?.minus(planned).toNumber() ?? '',
    formula: unlessEmpty(
      [ofYear('Plafond TTC')],
      `ROUND(${ofYear('Plafond TTC')}-${ofYear('Investissement TTC')},2)`,
    ),
  },
  { title: 'Unités souhaitées', format: 'integer', width: 20, value: ({ wanted }) => wanted },
  {
    title: 'Unités achetées',
    format: 'integer',
    width: 30,
    value: ({ bought }) => bought,
    formula: `SUMIFS(${TABLES.plan}[Quantité],${TABLES.plan}[Année],${ofYear('Année')},${TABLES.plan}[Ligne],"${MAIN_LINE}")`,
  },
  {
    title: 'Unités en attente',
    format: 'integer',
    width: 16,
    value: ({ waiting }) => waiting,
    formula:
      `SUMIFS(${TABLES.waiting}[Unités en attente],${TABLES.waiting}[Année],${ofYear('Année')},` +
      `${TABLES.waiting}[Ligne],"${MAIN_LINE}")`,
    highlight: { when: 'positive', tone: 'warning' },
  },
  {
    title: 'Reste à faire TTC',
    format: 'euro',
    width: 20,
    value: ({ waitingCost }) => waitingCost.toNumber(),
    formula: `ROUND(SUMIFS(${TABLES.waiting}[Reste à faire TTC],${TABLES.waiting}[Année],${ofYear('Année')}),2)`,
  },
  {
    title: 'Contrôle',
    format: 'text',
    width: 14,
    value: () => 'ok',
    formula:
      `IF(${ofYear('Unités en attente')}=SUMIFS(${TABLES.capacity}[Unités souhaitées],${TABLES.capacity}[Année],` +
      `"<="&${ofYear('Année')})-SUMIFS(${TABLES.plan}[Quantité],${TABLES.plan}[Année],"<="&${ofYear('Année')},` +
      `${TABLES.plan}[Ligne],"${MAIN_LINE}"),` +
      `"ok","écart")`,
    highlight: { when: 'equals', text: 'écart', tone: 'bad' },
  },
  {
    title: 'Plafond du calcul',
    format: 'euro',
    width: 20,
    value: ({ ceiling }) => ceiling?.toNumber() ?? '',
  },
  { title: 'TTC du calcul', format: 'euro', width: 20, value: ({ planned }) => planned.toNumber() },
  {
    title: 'État',
    format: 'text',
    width: 18,
    value: () => UP_TO_DATE,
    formula:
      `IF(OR(${differs(ofYear('Plafond TTC'), ofYear('Plafond du calcul'))},AND(${someCeiling},` +
      `${ofYear('Investissement TTC')}<>${ofYear('TTC du calcul')})),"${OUT_OF_DATE}",` +
      `IF(${ofYear('Disponible TTC')}="","${UP_TO_DATE}",IF(${ofYear('Disponible TTC')}<0,"${OVERSPENT}",` +
      `"${UP_TO_DATE}")))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
  {
    title: 'dont lignes liées TTC',
    format: 'euro',
    width: 24,
    value: ({ waitingLinkedCost }) => waitingLinkedCost.toNumber(),
    formula:
      `ROUND(SUMIFS(${TABLES.waiting}[Reste à faire TTC],${TABLES.waiting}[Année],${ofYear('Année')},` +
      `${TABLES.waiting}[Ligne],"<>${MAIN_LINE}"),2)`,
  },
];
