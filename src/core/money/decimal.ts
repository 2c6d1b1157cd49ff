import Decimal from 'decimal.js';

/**
 * The decimal arithmetic of the project. 200 digits keep (1 + i)^n exact over any horizon that a plan has,
 * so that ROUND2 sees true ties and never the trace of an earlier rounding. Amounts never show an exponent.
 */
export const Money: Decimal.Constructor = Decimal.clone({
  precision: 200,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});

export const ZERO: Decimal = new Money(0);

/** ROUND2: half away from zero at two decimals, as Excel's ROUND(x, 2); never a negative zero. */
export function round2(x: Decimal): Decimal {
  const rounded = new Money(x).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? ZERO : rounded;
}
