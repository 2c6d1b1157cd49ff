import type Decimal from 'decimal.js';
import type { Analysis } from '../../analysis';
import type { Column } from '../table-of';

interface Row {
  readonly year: number;
  readonly ceiling: Decimal | null;
}

export const CEILINGS_NOTE =
  'Le plus que l’investissement peut coûter dans l’année, TTC ; vide : sans plafond. Ce qui n’y tient pas est reporté ' +
  'et reste visible dans « Reste à faire ». Actualisez après un changement.';

export const ceilingColumns: readonly Column<Row>[] = [
  { title: 'Année', format: 'year', width: 24, value: ({ year }) => year },
  {
    title: 'Plafond TTC',
    format: 'euro',
    width: 24,
    input: true,
    value: ({ ceiling }) => ceiling?.toNumber() ?? null,
  },
];

/** The years of the plan, and those outside it for which a ceiling was typed once: nothing typed is lost. */
export function ceilingRows({ hypotheses, budget }: Analysis): Row[] {
  const { ceilings } = budget.constraints;
  const horizon = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  return [...new Set([...horizon, ...ceilings.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, ceiling: ceilings.get(year) ?? null }));
}
