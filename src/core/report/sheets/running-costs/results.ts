import type Decimal from 'decimal.js';
import type {
  RunningCostYear,
  RunningYear,
  SchoolCost,
  SchoolShare,
} from '../../../running-cost/running-cost-plan';
import type { CellFormat, Formula } from '../../book-plan';
import { TO_FILL_IN } from '../../labels';
import { NAMES, TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';

const line = (title: string) => sameRow(TABLES.runningLines, title);
const typed = (title: string) => lookUp(TABLES.runningCosts, title, 'Code', line('Code'));
const shown = (amount: Decimal | null): number | '' => amount?.toNumber() ?? '';

const ifPriced = (formula: Formula): Formula =>
  unlessEmpty([line('Code')], unlessEmpty([typed('Montant annuel HT')], formula));

/** A cost in a year: units are those of the run, amounts are live. */
export const lineColumns: readonly Column<RunningCostYear>[] = [
  { title: 'Code', format: 'text', value: ({ cost }) => cost.code },
  {
    title: 'Libellé',
    format: 'text',
    value: ({ cost }) => cost.label,
    formula: unlessEmpty([line('Code')], `${typed('Libellé')}&""`),
  },
  { title: 'Année', format: 'year', value: ({ year }) => year },
  { title: 'Unités', format: 'integer', value: ({ units }) => units },
  {
    title: 'Prix unitaire HT',
    format: 'euro',
    value: ({ unitCost }) => shown(unitCost),
    formula: ifPriced(
      `ROUND(${typed('Montant annuel HT')}*(1+${typed('Hausse retenue')})^(${line('Année')}-${NAMES.firstYear}),2)`,
    ),
  },
  {
    title: 'Montant HT',
    format: 'euro',
    value: ({ exclVat }) => shown(exclVat),
    formula: ifPriced(`ROUND(${line('Unités')}*${line('Prix unitaire HT')},2)`),
  },
  {
    title: 'TVA',
    format: 'euro',
    value: ({ vat }) => shown(vat),
    formula: ifPriced(`ROUND(${line('Montant HT')}*${typed('TVA retenue')},2)`),
  },
  {
    title: 'Montant TTC',
    format: 'euro',
    value: ({ inclVat }) => shown(inclVat),
    formula: ifPriced(`ROUND(${line('Montant HT')}+${line('TVA')},2)`),
  },
  {
    title: 'FCTVA',
    format: 'euro',
    value: ({ fctva }) => shown(fctva),
    formula: ifPriced(`ROUND(${line('Montant TTC')}*N(${typed('Taux FCTVA')}),2)`),
  },
];

const year = (title: string) => sameRow(TABLES.runningYears, title);

const ofLines = (title: string, when: Formula = year('Année')): Formula =>
  `ROUND(SUMIFS(${TABLES.runningLines}[${title}],${TABLES.runningLines}[Année],${when}),2)`;

export const yearColumns: readonly Column<RunningYear>[] = [
  { title: 'Année', format: 'year', value: (one) => one.year },
  {
    title: 'Montant HT',
    format: 'euro',
    value: ({ exclVat }) => shown(exclVat),
    formula: ofLines('Montant HT'),
  },
  { title: 'TVA', format: 'euro', value: ({ vat }) => shown(vat), formula: ofLines('TVA') },
  {
    title: 'Montant TTC',
    format: 'euro',
    value: ({ inclVat }) => shown(inclVat),
    formula: ofLines('Montant TTC'),
  },
  {
    title: 'FCTVA acquis',
    format: 'euro',
    value: ({ fctvaDue }) => shown(fctvaDue),
    formula: ofLines('FCTVA'),
  },
  {
    title: 'FCTVA reçu',
    format: 'euro',
    value: ({ fctvaReceived }) => shown(fctvaReceived),
    formula: ofLines('FCTVA', `(${year('Année')}-${NAMES.fctvaDelay})`),
  },
  {
    title: 'Coût net',
    format: 'euro',
    value: ({ inclVat, fctvaDue }) => inclVat.minus(fctvaDue).toNumber(),
    formula: `ROUND(${year('Montant TTC')}-${year('FCTVA acquis')},2)`,
  },
];

const share = (title: string) => sameRow(TABLES.runningShares, title);
const totalOf = `SUMIFS(${TABLES.runningLines}[Montant TTC],${TABLES.runningLines}[Code],${share('Code')})`;
const unitsOf = `SUMIFS(${TABLES.runningShares}[Unités],${TABLES.runningShares}[Code],${share('Code')})`;

/** Cumulated units are written, so that a share needs no sum over the schools before it. */
export const shareColumns: readonly Column<SchoolShare>[] = [
  { title: 'Code', format: 'text', value: ({ cost }) => cost.code },
  { title: 'UAI', format: 'text', value: ({ uai }) => uai },
  { title: 'Unités', format: 'integer', value: ({ units }) => units },
  { title: 'Unités cumulées', format: 'integer', value: ({ upTo }) => upTo },
  {
    title: 'Part TTC',
    format: 'euro',
    value: ({ inclVat }) => shown(inclVat),
    formula: unlessEmpty(
      [share('Code')],
      unlessEmpty(
        [lookUp(TABLES.runningCosts, 'Montant annuel HT', 'Code', share('Code'))],
        `IF(${unitsOf}=0,0,ROUND(ROUND(${totalOf}*${share('Unités cumulées')}/${unitsOf},2)` +
          `-ROUND(${totalOf}*(${share('Unités cumulées')}-${share('Unités')})/${unitsOf},2),2))`,
      ),
    ),
  },
];

const school = (title: string) => sameRow(TABLES.ownership, title);

const perCount = (
  title: string,
  count: string,
  value: (cost: SchoolCost) => Decimal | null,
): Column<SchoolCost> => {
  const units = lookUp(TABLES.schools, count, 'UAI', school('UAI'));
  return {
    title,
    format: 'euro' satisfies CellFormat,
    value: (cost) => value(cost)?.toNumber() ?? TO_FILL_IN,
    formula: unlessEmpty(
      [school('UAI')],
      `IF(N(${units})=0,"${TO_FILL_IN}",ROUND(${school('Coût global TTC')}/${units},2))`,
    ),
  };
};

/** Purchases of the plan and running costs, school by school. */
export const ownershipColumns: readonly Column<SchoolCost>[] = [
  { title: 'UAI', format: 'text', value: (cost) => cost.school.uai },
  { title: 'Établissement', format: 'text', value: (cost) => cost.school.name },
  {
    title: 'Plan TTC',
    format: 'euro',
    value: ({ purchases }) => purchases.toNumber(),
    formula: unlessEmpty(
      [school('UAI')],
      `ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[UAI],${school('UAI')}),2)`,
    ),
  },
  {
    title: 'Charges TTC',
    format: 'euro',
    value: ({ running }) => running.toNumber(),
    formula: unlessEmpty(
      [school('UAI')],
      `ROUND(SUMIFS(${TABLES.runningShares}[Part TTC],${TABLES.runningShares}[UAI],${school('UAI')}),2)`,
    ),
  },
  {
    title: 'Coût global TTC',
    format: 'euro',
    value: ({ total }) => total.toNumber(),
    formula: unlessEmpty([school('UAI')], `ROUND(${school('Plan TTC')}+${school('Charges TTC')},2)`),
  },
  perCount('Par élève', 'Élèves', ({ perPupil }) => perPupil),
  perCount('Par classe', 'Classes', ({ perClass }) => perClass),
];
