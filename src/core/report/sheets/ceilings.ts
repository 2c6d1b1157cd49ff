import type Decimal from 'decimal.js';
import type { Analysis } from '../../analysis';
import type { Column } from '../table-of';

interface Row {
  readonly year: number;
  readonly ceiling: Decimal | null;
  readonly netCeiling: Decimal | null;
  readonly minimum: Decimal | null;
}

export const CEILINGS_NOTE =
  'Plafonds : le plus que l’investissement peut coûter dans l’année, TTC ou net de FCTVA (les subventions, incertaines, n’en ' +
  'sont pas déduites) ; vide : sans plafond. Minimum : le rattrapage à venir est avancé pour l’atteindre. Actualisez ensuite.';

const amount = (title: string, value: (row: Row) => Decimal | null): Column<Row> => ({
  title,
  format: 'euro',
  width: 24,
  input: true,
  value: (row) => value(row)?.toNumber() ?? null,
});

export const ceilingColumns: readonly Column<Row>[] = [
  { title: 'Année', format: 'year', width: 24, value: ({ year }) => year },
  amount('Plafond TTC', ({ ceiling }) => ceiling),
  amount('Plafond net de FCTVA', ({ netCeiling }) => netCeiling),
  amount('Minimum TTC', ({ minimum }) => minimum),
];

/** The years of the plan, and those outside it for which an amount was typed once: nothing typed is lost. */
export function ceilingRows({ hypotheses, budget }: Analysis): Row[] {
  const { ceilings, netCeilings, minimums } = budget.constraints;
  const horizon = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  return [...new Set([...horizon, ...ceilings.keys(), ...netCeilings.keys(), ...minimums.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      ceiling: ceilings.get(year) ?? null,
      netCeiling: netCeilings.get(year) ?? null,
      minimum: minimums.get(year) ?? null,
    }));
}
