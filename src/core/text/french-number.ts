import type Decimal from 'decimal.js';
import type { Cell } from '../inventory/cell';
import { Money } from '../money/decimal';

/** Groups of three parted by a space of any width, or digits in one piece; then a comma or a dot. */
const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/;

/** `1.234`: a thousand and more for one reader, hardly more than one for another. */
const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * The number that a text says, exactly: `0,5`, `0.5`, `1 234,56` with any space; null when it is anything else.
 * A dot or a comma is always the decimal mark, never one of thousands; where a dot may be either (`1.234`), nothing is read.
 */
export function readNumber(text: string): Decimal | null {
  return EITHER.test(text.trim()) ? null : readSmallNumber(text);
}

/** The same of what cannot reach a thousand, a rate in percent for one: a dot is then the decimal mark (`16.404`). */
export function readSmallNumber(text: string): Decimal | null {
  const parts = NUMBER.exec(text.trim().replace(/^\u2212/, '-'));
  if (parts === null) return null;
  const [, sign = '', units = '0', decimals = '0'] = parts;
  return new Money(`${sign === '-' ? '-' : ''}${units.replace(/\D/g, '')}.${decimals}`);
}

/** The number in a cell, whether typed as a number or as text; null when there is none. */
export function numberOfCell(cell: Cell | undefined): Decimal | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? new Money(cell) : null;
  return typeof cell === 'string' ? readNumber(cell) : null;
}

/** The whole number of 0 or more in a cell; null when the cell holds anything else. */
export function countOfCell(cell: Cell | undefined): number | null {
  // A double that is a safe integer is that integer: no decimals needed, and nearly all counts are typed as numbers.
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? Math.abs(cell) : null;
  const value = numberOfCell(cell);
  return value !== null && value.isInteger() && value.gte(0) && value.lte(Number.MAX_SAFE_INTEGER)
    ? value.abs().toNumber()
    : null;
}
