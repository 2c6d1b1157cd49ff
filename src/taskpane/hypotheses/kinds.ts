import type Decimal from 'decimal.js';
import { readNumber, readSmallNumber } from '../../core/text/french-number';
import type { Kind as TermKind } from '../../core/terms/kind';
import type { Choice, Kind } from './field';

/** The bounds of a term, wherever it is typed. */
function boundsOf({ rule }: TermKind<unknown>): { readonly min: number; readonly max: number } {
  return rule !== undefined && 'number' in rule ? rule : { min: -Infinity, max: Infinity };
}

export const wholeNumber = (term: TermKind<unknown>, error: string): Kind<number> => ({
  write: String,
  parse: (text) => {
    const trimmed = text.trim();
    const value = Number(trimmed);
    const { min, max } = boundsOf(term);
    return /^\d{1,4}$/.test(trimmed) && value >= min && value <= max ? value : undefined;
  },
  error,
});

/** Empty is none. */
export const wholeOrNone = (term: TermKind<unknown>, error: string): Kind<number | null> => {
  const { parse } = wholeNumber(term, error);
  return {
    write: (value) => (value === null ? '' : String(value)),
    parse: (text) => (text.trim() === '' ? null : parse(text)),
    error,
  };
};

/** « 5,5 », « 5.5 » and « 5,5 % » are the same rate; the value is a fraction. */
export const percentage = (term: TermKind<unknown>, error: string): Kind<Decimal> => ({
  write: (fraction) => fraction.times(100).toFixed().replace('.', ','),
  parse: (text) => {
    const value = readSmallNumber(text.replace(/\s*%\s*$/, ''))?.div(100);
    const { min, max } = boundsOf(term);
    return value === undefined || value.lt(min) || value.gt(max) ? undefined : value;
  },
  error,
});

/** « 50 000 », « 50000,00 € »; empty is none. */
export const eurosOrNone = (term: TermKind<unknown>, error: string): Kind<Decimal | null> => ({
  write: (amount) => {
    if (amount === null) return '';
    const [units, cents] = amount.toFixed().split('.');
    const grouped = units.replace(/\B(?=(\d{3})+$)/g, '\u202f');
    return cents === undefined ? grouped : `${grouped},${cents.padEnd(2, '0')}`;
  },
  parse: (text) => {
    const typed = text.replace(/\s*€\s*$/, '').trim();
    if (typed === '') return null;
    const value = readNumber(typed);
    const { min, max } = boundsOf(term);
    return value === null || value.lt(min) || value.gt(max) ? undefined : value;
  },
  error,
});

export const oneOf = <Value extends string>(
  choices: readonly (Choice & { value: Value })[],
): Kind<Value> => ({
  write: (value) => value,
  parse: (text) => choices.find(({ value }) => value === text)?.value,
  error: 'Choisissez une des possibilités.',
});
