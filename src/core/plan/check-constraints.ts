import type Decimal from 'decimal.js';
import { frenchEuros } from '../money/french';
import { Problem } from '../problem';
import type { Constraints } from './constraints';
import type { Hypotheses } from './hypotheses';

/**
 * Inputs that contradict each other, wherever each of them was typed.
 *
 * @throws Problem `input-invalid` naming both cells: a minimum above a ceiling of its year, a catch-up longer than the plan
 */
export function checkConstraints(
  { ceilings, minimums, catchUpYears }: Constraints,
  { years }: Hypotheses,
): void {
  for (const [year, minimum] of minimums) {
    const ceiling = ceilings.get(year);
    // A net ceiling may hold a greater sum including VAT: only the FCTVA of what is bought tells, and a finding says it.
    if (ceiling?.lt(minimum)) throw above(year, minimum, ceiling);
  }
  if (catchUpYears > years) {
    throw refusal(
      `« Rattrapage en années » (${catchUpYears}) dépasse « Durée en années » (${years}) : raccourcissez le rattrapage ou allongez le plan`,
    );
  }
}

const above = (year: number, minimum: Decimal, ceiling: Decimal): Problem =>
  refusal(
    `tableau des plafonds, année ${year}, « Minimum TTC » (${frenchEuros(minimum)}) dépasse « Plafond TTC » ` +
      `(${frenchEuros(ceiling)}) : baissez l’un ou relevez l’autre`,
  );

const refusal = (what: string): Problem =>
  new Problem('input-invalid', `Feuille « Hypothèses » : ${what}, puis relancez ; rien n’a été écrit.`);
