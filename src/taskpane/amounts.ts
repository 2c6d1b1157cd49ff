import type Decimal from 'decimal.js';
import { frenchEuros } from '../core/money/french';

/** An amount in a column of euros: `83 400,00`. */
export const bareEuros = (amount: Decimal): string => frenchEuros(amount).replace(/\s€$/, '');

/** A difference: `+83 400,00 €`, `−120,00 €`; « inchangé » for none. */
export function euroChange(before: Decimal, after: Decimal): string {
  const change = after.minus(before);
  return change.isZero() ? 'inchangé' : `${signOf(change.isNegative())}${frenchEuros(change.abs())}`;
}

/** In points: `+1,5 point`, `−12 points`. */
export function shareChange(before: Decimal | null, after: Decimal | null): string {
  if (before === null || after === null || before.eq(after)) return 'inchangé';
  const points = after.minus(before).times(100).toDecimalPlaces(2);
  const size = points.abs();
  return `${signOf(points.isNegative())}${size.toString().replace('.', ',')} ${size.lt(2) ? 'point' : 'points'}`;
}

const signOf = (isLess: boolean): string => (isLess ? '\u2212' : '+');

/** A fraction in percent, as far as two decimals: `91,25 %`. Null: nothing was needed. */
export const frenchShare = (fraction: Decimal | null): string =>
  fraction === null
    ? 'sans besoin'
    : `${fraction.times(100).toDecimalPlaces(2).toString().replace('.', ',')}\u00a0%`;
