import type { Analysis } from '../../analysis';
import { ceilingsTable } from '../../plan/constraint-tables';
import type { Constraints } from '../../plan/constraints';
import { filledColumns } from '../input-columns';
import type { Column } from '../table-of';

interface Row {
  readonly year: number;
  readonly bounds: Constraints;
}

export const CEILINGS_NOTE =
  'Plafonds : le plus que l’investissement peut coûter dans l’année, TTC ou net de FCTVA (les subventions, incertaines, n’en ' +
  'sont pas déduites) ; vide : sans plafond. Minimum : le rattrapage à venir est avancé pour l’atteindre. Actualisez ensuite.';

export const ceilingColumns: readonly Column<Row>[] = [
  { title: ceilingsTable.keyTitle, format: 'year', width: 24, value: ({ year }) => year },
  ...filledColumns(ceilingsTable.fields, ({ bounds, year }: Row, bound) => bounds[bound].get(year) ?? null),
];

/** The years of the plan, and those outside it for which an amount was typed once: nothing typed is lost. */
export function ceilingRows({ hypotheses, budget }: Analysis): Row[] {
  const { ceilings, netCeilings, minimums } = budget.constraints;
  const horizon = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  return [...new Set([...horizon, ...ceilings.keys(), ...netCeilings.keys(), ...minimums.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, bounds: budget.constraints }));
}
