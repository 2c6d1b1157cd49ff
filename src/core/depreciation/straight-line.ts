import type Decimal from 'decimal.js';
import { Money, round2 } from '../money/decimal';

/** What wears, and from when. */
export interface Worn {
  readonly cost: Decimal;
  /** Whole years, at least 1. */
  readonly duration: number;
  /** Year of service, with its months of service, 1 to 12. */
  readonly year: number;
  readonly firstYearMonths: number;
}

/** How a cost is spread: before the plan, one charge a year of it, and after it; together, the cost. */
export interface Spread {
  readonly before: Decimal;
  readonly charges: readonly Decimal[];
  readonly beyond: Decimal;
}

/**
 * Straight line, pro rata temporis. Cumulated charge = ROUND2(cost × months elapsed / months of the duration), and a
 * charge is the difference of two of them, so that charges sum to the cost.
 */
export function spreadOver(worn: Worn, horizon: readonly number[]): Spread {
  const [first] = horizon;
  const before = cumulatedBy(worn, first - 1);
  const cumulated = horizon.map((end) => cumulatedBy(worn, end));
  return {
    before,
    charges: cumulated.map((sum, index) => sum.minus(index === 0 ? before : cumulated[index - 1])),
    beyond: worn.cost.minus(cumulated[cumulated.length - 1]),
  };
}

/** At the end of a calendar year; nothing before the year of service. */
function cumulatedBy({ cost, duration, year, firstYearMonths }: Worn, end: number): Decimal {
  const months = 12 * duration;
  const elapsed = Math.max(0, Math.min(months, firstYearMonths + 12 * (end - year)));
  return round2(new Money(cost).times(elapsed).div(months));
}
