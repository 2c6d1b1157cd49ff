import type Decimal from 'decimal.js';
import { round2 } from './decimal';

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
}

/** A whole number as French readers write it: `1 234`, with a narrow no-break space. */
export function frenchInteger(n: number): string {
  return n < 0 ? `-${grouped(String(-n))}` : grouped(String(n));
}

/** An amount rounded to the cent as French readers write it: `83 400,00 €`, with no-break spaces. */
export function frenchEuros(amount: Decimal): string {
  const rounded = round2(amount);
  const [units = '0', cents = '00'] = rounded.abs().toFixed(2).split('.');
  return `${rounded.isNegative() ? '-' : ''}${grouped(units)},${cents}${NO_BREAK_SPACE}€`;
}

/** `1 appareil`, `1 234 appareils`: the number and its noun, singular below 2 as French wants it. */
export function counted(n: number, singular: string, plural: string): string {
  return `${frenchInteger(n)} ${n < 2 ? singular : plural}`;
}
