import type Decimal from 'decimal.js';
import { round2, ZERO } from './decimal';

/**
 * Splits an amount in whole cents along weights, without losing or adding a cent: each share is the difference of two
 * cumulated shares, ROUND2(total × cumulated weight / sum of weights). No share where the weights sum to 0.
 *
 * @param total in euros; @param weights none negative
 */
export function spread(total: Decimal, weights: readonly Decimal[]): Decimal[] {
  const sum = weights.reduce((all, weight) => all.plus(weight), ZERO);
  if (sum.isZero()) return weights.map(() => ZERO);
  let [seen, given] = [ZERO, ZERO];
  return weights.map((weight) => {
    seen = seen.plus(weight);
    const upToHere = round2(total.times(seen).dividedBy(sum));
    const share = upToHere.minus(given);
    given = upToHere;
    return share;
  });
}
