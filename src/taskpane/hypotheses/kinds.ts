import type Decimal from 'decimal.js';
import { readNumber } from '../../core/text/french-number';
import type { Choice, Kind } from './field';

export const wholeNumber = (least: number, most: number, error: string): Kind<number> => ({
  write: String,
  parse: (text) => {
    const trimmed = text.trim();
    const value = Number(trimmed);
    return /^\d{1,4}$/.test(trimmed) && value >= least && value <= most ? value : undefined;
  },
  error,
});

/** Empty is none. */
export const wholeOrNone = (least: number, most: number, error: string): Kind<number | null> => {
  const { parse } = wholeNumber(least, most, error);
  return {
    write: (value) => (value === null ? '' : String(value)),
    parse: (text) => (text.trim() === '' ? null : parse(text)),
    error,
  };
};

/** « 5,5 », « 5.5 » and « 5,5 % » are the same rate; the value is a fraction. */
export const percentage = (least: number, most: number, error: string): Kind<Decimal> => ({
  write: (fraction) => fraction.times(100).toFixed().replace('.', ','),
  parse: (text) => {
    const value = readNumber(text.replace(/\s*%\s*$/, ''));
    return value === null || value.lt(least) || value.gt(most) ? undefined : value.div(100);
  },
  error,
});

/** « 50 000 », « 50000,00 € »; empty is none. */
export const eurosOrNone = (error: string): Kind<Decimal | null> => ({
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
    return value === null || value.lt(0) || value.gt(1e12) ? undefined : value;
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
