import { Money, ZERO, round2 } from '../money/decimal';
import { spread } from '../money/spread';
import type Decimal from 'decimal.js';
import type { School } from '../school/school';
import type { CeilingScope, Subsidy } from './subsidy';

/** The subsidy at its rates, before any ceiling: rounded once, to the cent. */
export function atRates(expense: Decimal, subsidy: Subsidy): Decimal {
  const { rate, threshold, slicing, floor } = subsidy;
  const beyond = subsidy.rateBeyond ?? ZERO;
  if (floor !== null && expense.lt(floor)) return ZERO;
  if (threshold === null) return round2(expense.times(rate));
  if (slicing === 'by-total') return round2(expense.times(expense.lt(threshold) ? rate : beyond));
  const above = Money.max(ZERO, expense.minus(threshold));
  return round2(Money.min(expense, threshold).times(rate).plus(above.times(beyond)));
}

/** The share of a school in a subsidy whose ceiling is counted by school, class or pupil. */
export interface SchoolGrant {
  readonly school: School;
  readonly expense: Decimal;
  readonly share: Decimal;
  /** Null: the school does not say how many classes or pupils it has. */
  readonly units: number | null;
  /** Null without a ceiling, or without units. */
  readonly ceiling: Decimal | null;
  /** Null where a ceiling cannot be reckoned: nothing is counted. */
  readonly granted: Decimal | null;
}

const UNITS: Readonly<Record<Exclude<CeilingScope, 'total'>, (school: School) => number | null>> = {
  school: () => 1,
  class: ({ classes }) => classes,
  pupil: ({ pupils }) => pupils,
};

/** The amount at rates is shared by expense, in the order given, then each share is capped. */
export function bySchool(
  amount: Decimal,
  expenses: readonly (readonly [School, Decimal])[],
  { ceiling: perUnit, ceilingScope }: Subsidy,
): SchoolGrant[] {
  if (ceilingScope === 'total') return [];
  const shares = spread(
    amount,
    expenses.map(([, expense]) => expense),
  );
  return expenses.map(([school, expense], index) => {
    const share = shares[index] ?? ZERO;
    const units = UNITS[ceilingScope](school);
    const ceiling = perUnit === null || units === null ? null : round2(perUnit.times(units));
    const unknown = perUnit !== null && units === null;
    const granted = unknown ? null : ceiling === null ? share : Money.min(share, ceiling);
    return { school, expense, share, units, ceiling, granted };
  });
}

/** After the ceiling. */
export function capped(amount: Decimal, { ceiling }: Subsidy, schools: readonly SchoolGrant[]): Decimal {
  if (ceiling === null) return amount;
  if (schools.length === 0) return Money.min(amount, ceiling);
  return schools.reduce((sum, { granted }) => sum.plus(granted ?? ZERO), ZERO);
}

/** Rate × real cost, capped at the planned cost: ROUND2(grant × min(real, planned) / planned). */
export function onRealCost(grant: Decimal, planned: Decimal, realCost: Decimal | null): Decimal {
  if (realCost === null) return grant;
  return planned.isZero() ? ZERO : round2(grant.times(Money.min(realCost, planned)).dividedBy(planned));
}
