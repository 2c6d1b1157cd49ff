import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';
import { Problem } from '../problem';
import type { Rule } from '../reference/rule';

/** Digits on either side of the decimal point that a need is computed with. */
const MOST_DIGITS = 30;

/**
 * Units that a rule asks for `base` base units; whole, 0 for a base of 0 (the minimum does not apply then).
 * `proportional`: max(minimum, ceil(base × quantity / per)); `started-batch`: max(minimum, ceil(base / per) × quantity),
 * raised to the next whole unit when the quantity of a batch is not whole. Computed on integers, hence exact.
 *
 * @throws Problem `rule-not-computable` when quantity is null or negative, `per` is not positive, or the need is beyond measure
 */
export function needOf(rule: Rule, base: number): number {
  if (base === 0) return 0;
  const baseUnits = new Money(base);
  if (
    rule.quantity === null ||
    rule.per.isZero() ||
    ![baseUnits, rule.quantity, rule.per].every(isMeasurable)
  ) {
    throw notComputable(rule);
  }
  const places = Math.max(baseUnits.dp(), rule.quantity.dp(), rule.per.dp());
  const scale = 10n ** BigInt(places);
  const [count, quantity, per] = [baseUnits, rule.quantity, rule.per].map((x) => scaled(x, places));
  const units =
    rule.mode === 'proportional'
      ? ceilDiv(count * quantity, per * scale)
      : ceilDiv(ceilDiv(count, per) * quantity, scale);
  const need = Math.max(rule.minimum, Number(units));
  if (!Number.isSafeInteger(need)) throw notComputable(rule);
  return need;
}

function isMeasurable(x: Decimal): boolean {
  return x.isFinite() && !x.isNegative() && x.e < MOST_DIGITS && x.dp() <= MOST_DIGITS;
}

/** `x` in units of 10^−places. */
function scaled(x: Decimal, places: number): bigint {
  return BigInt(new Money(x).toFixed(places).replace('.', ''));
}

function ceilDiv(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor + (dividend % divisor === 0n ? 0n : 1n);
}

function notComputable(rule: Rule): Problem {
  return new Problem(
    'rule-not-computable',
    `Le besoin de la règle « ${rule.label} » (${rule.id}) ne peut pas être calculé : vérifiez « Quantité » (0 ou plus), « Par » (plus de 0) et « Minimum » (nombre entier).`,
  );
}
