import { isUai, normaliseUai, uaisWithin } from '../school/uai';
import { type Cell, ErrorCell } from './cell';
import { saysNothing } from './parse/blank';
import { cellText } from '../text/cell-text';

/**
 * What a UAI cell says: the code of a known school (a UAI, or the one that its list gives it), of another one, something
 * that is no UAI, or nothing.
 */
export type SchoolCode =
  | { readonly status: 'known' | 'unknown'; readonly uai: string; readonly isUai: true }
  | { readonly status: 'invalid' | 'missing'; readonly uai: null; readonly isUai: false };

/** Reads a UAI cell; a text that holds exactly one UAI among other words (`0350122T - École`) is read as that UAI. */
export function readSchoolCode(cell: Cell, knownSchools: ReadonlySet<string>): SchoolCode {
  if (cell === null || cell instanceof ErrorCell || (typeof cell === 'string' && saysNothing(cell))) {
    return { status: 'missing', uai: null, isUai: false };
  }
  const code = cellText(cell);
  if (knownSchools.has(code)) return { status: 'known', uai: code, isUai: true };
  const whole = normaliseUai(code) ?? '';
  const uai = knownSchools.has(whole) || isUai(whole) ? whole : uaiWithin(cell);
  if (uai === null) return { status: 'invalid', uai: null, isUai: false };
  return { status: knownSchools.has(uai) ? 'known' : 'unknown', uai, isUai: true };
}

function uaiWithin(cell: Cell): string | null {
  const [only, other] = uaisWithin(cell);
  return only !== undefined && other === undefined ? only : null;
}
