import { fold } from '../../text/fold';
import { type Cell, DateCell, ErrorCell } from '../cell';
import { saysNothing } from './blank';
import { civilFromSerial, isCivilDate, isMonth } from './calendar';

/** No inventory of school equipment goes further back: an earlier date is a slip or a placeholder (`01/01/1900`). */
export const EARLIEST_YEAR = 1985;

/** What a date cell says: a year, nothing (`null`), or something that cannot be right (`impossible`). */
export type YearReading = number | null | 'impossible';

export interface YearBounds {
  readonly earliest: number;
  readonly latest: number;
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const TIME = /[t ]\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?z?$/;
const DAY_FIRST = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})[/.\- ](\d{4})$/;
const YEAR_MONTH = /^(\d{4})[/.-](\d{1,2})$/;
const SCHOOL_YEAR = /^(?:(?:annee scolaire|annee|rentree) )?(\d{4}) ?[/-] ?(\d{4})$/;
const NAMED_MONTH = /^(?:[a-z]{5,8} )?(?:(\d{1,2})(?:er)?[ \-/])?([a-z]{3,9})\.?[ \-/.]+(\d{4}|\d{2})$/;
/** `Mon Feb 14, 2022`. */
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const YEAR_ALONE = /^(?:(?:en|annee|rentree|ete|t[1-4]|s[12]|courant|debut|fin) )?(\d{4})(?:[.,]0+)?$/;
/** A day number as Excel writes it when a date column was pasted as numbers: from 1927 to 2173. */
/** `20190901` as a number. */
const COMPACT_NUMBERS = { from: 19_000_101, to: 21_000_101 };
const SERIALS = { from: 10_000, to: 100_000 };

/**
 * The year of a date cell, whatever way it was written: a date, `31/12/2024`, `31-12-24`, `12/2024`, `2024`,
 * `2024-12-31`, `sept. 2019`, `rentrée 2019`, a year as a number, a day number of Excel.
 * A two-digit year is of this century unless that lies beyond `bounds.latest`.
 * A year that lies outside the bounds, a day that does not exist and words that are no date are `impossible`.
 */
export function parseYear(cell: Cell, bounds: YearBounds): YearReading {
  const dated = parseDate(cell, bounds);
  return dated === null || dated === 'impossible' ? dated : dated.year;
}

/** The month of the same date, 1 to 12; null when it says none (`2024`, `rentrée 2019`), or is no date. */
export function parseMonth(cell: Cell, bounds: YearBounds): number | null {
  const dated = parseDate(cell, bounds);
  return dated === null || dated === 'impossible' ? null : dated.month;
}

/** The day of the same date, in ISO; null when it says none, or is no date. */
export function parseDay(cell: Cell, bounds: YearBounds): string | null {
  const dated = parseDate(cell, bounds);
  if (dated === null || dated === 'impossible' || dated.month === null || dated.day === undefined)
    return null;
  return [dated.year, dated.month, dated.day].map((part) => String(part).padStart(2, '0')).join('-');
}

interface Dated {
  readonly year: number;
  readonly month: number | null;
  /** Absent when only the month is said. */
  readonly day?: number;
}

function parseDate(cell: Cell, bounds: YearBounds): Dated | null | 'impossible' {
  if (cell === null) return null;
  if (cell instanceof ErrorCell || typeof cell === 'boolean') return 'impossible';
  if (typeof cell === 'string')
    return saysNothing(cell) ? null : within(fromText(fold(cell), bounds), bounds);
  return within(fromNumber(cell instanceof DateCell ? cell.serial : cell, bounds), bounds);
}

function within(dated: Dated | null, { earliest, latest }: YearBounds): Dated | 'impossible' {
  return dated !== null && dated.year >= earliest && dated.year <= latest ? dated : 'impossible';
}

const yearOnly = (year: number): Dated => ({ year, month: null });

/** `2019` typed under a date format comes as day 2019, in 1905: no date of that age is possible, it is the year. */
function fromNumber(n: number, bounds: YearBounds): Dated | null {
  if (Number.isInteger(n) && n >= bounds.earliest && n <= bounds.latest) return yearOnly(n);
  if (Number.isInteger(n) && n >= COMPACT_NUMBERS.from && n < COMPACT_NUMBERS.to)
    return fullDate(String(n), bounds);
  return n >= SERIALS.from && n < SERIALS.to ? civilFromSerial(n) : null;
}

function fromText(folded: string, bounds: YearBounds): Dated | null {
  const text = folded.replace(TIME, '').trim();
  const serial = /^\d{5}(?:[.,]\d+)?$/.exec(text);
  if (serial !== null) return fromNumber(Number(text.replace(',', '.')), bounds);
  return fullDate(text, bounds) ?? monthAndYear(text) ?? namedMonth(text, bounds) ?? yearAlone(text);
}

function fullDate(text: string, bounds: YearBounds): Dated | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, day, month, year = ''] = dayFirst;
    const full = century(year, bounds);
    // Programs set in English put the month first: only one of the two is a date when a number is above 12.
    return dated(full, Number(month), Number(day)) ?? dated(full, Number(day), Number(month));
  }
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  return yearFirst === null ? null : dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
}

function dated(year: number, month: number, day: number): Dated | null {
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}

function monthAndYear(text: string): Dated | null {
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return inMonth(Number(monthYear[2]), Number(monthYear[1]));
  const yearMonth = YEAR_MONTH.exec(text);
  return yearMonth === null ? null : inMonth(Number(yearMonth[1]), Number(yearMonth[2]));
}

function inMonth(year: number, month: number): Dated | null {
  return isMonth(month) ? { year, month } : null;
}

function namedMonth(text: string, bounds: YearBounds): Dated | null {
  const english = MONTH_FIRST.exec(text);
  const first = MONTH_OF.get(english?.[1] ?? '');
  if (english !== null && first !== undefined) return dated(Number(english[3]), first, Number(english[2]));
  const match = NAMED_MONTH.exec(text);
  const month = MONTH_OF.get(match?.[2] ?? '');
  if (match === null || month === undefined) return null;
  return dated(century(match[3] ?? '', bounds), month, Number(match[1] ?? 1));
}

/** A school year counts from its autumn: `2019-2020` is 2019. */
function yearAlone(text: string): Dated | null {
  const school = SCHOOL_YEAR.exec(text);
  if (school !== null)
    return Number(school[2]) === Number(school[1]) + 1 ? yearOnly(Number(school[1])) : null;
  const match = YEAR_ALONE.exec(text);
  return match === null ? null : yearOnly(Number(match[1]));
}

function century(digits: string, { latest }: YearBounds): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return 2000 + year <= latest ? 2000 + year : 1900 + year;
}
