import type { Cell } from '../inventory/cell';

/** The check letter is the number modulo 23 in this alphabet: no I, O or Q, which look like digits or like each other. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

const SHAPE = /^\d{7}[A-Z]$/;

/** Seven digits and a letter, the right one or not. */
export function hasUaiShape(text: string): boolean {
  return SHAPE.test(text);
}

/** The letter that seven digits call for. */
export function checkLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length);
}

/** A UAI in capitals whose last letter agrees with its seven digits. */
export function isUai(text: string): boolean {
  return hasUaiShape(text) && text.endsWith(checkLetter(text.slice(0, 7)));
}

/**
 * The cell as UAIs are written: capitals, no spaces, dots or hyphens, and the leading zero given back where the
 * check letter proves that it is the only thing missing. Null when the cell holds no text. The result may
 * not be a UAI: ask `isUai`.
 */
export function normaliseUai(cell: Cell | undefined): string | null {
  if (typeof cell !== 'string') return null;
  const text = cell.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
  if (text === '') return null;
  return isUai(`0${text}`) ? `0${text}` : text;
}

const UAI_IN_TEXT = /(?<![\p{L}\p{N}])\d{7}[A-Z](?![\p{L}\p{N}])/gu;

/** The distinct UAIs that stand among other words: `0350122T - École Jules Ferry`. */
export function uaisWithin(cell: Cell | undefined): string[] {
  if (typeof cell !== 'string' || cell.length < 8) return [];
  return [...new Set((cell.toUpperCase().match(UAI_IN_TEXT) ?? []).filter(isUai))];
}
