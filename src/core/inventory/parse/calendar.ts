export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from 0000-03-01 (proleptic Gregorian) to 1899-12-30, Excel's day 0. */
const EXCEL_EPOCH = 693_899;
const DAYS_PER_ERA = 146_097;

/** Whether the three numbers name a day of the Gregorian calendar. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return isMonth(month) && day >= 1 && day <= daysInMonth(year, month);
}

export function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/**
 * The day of an Excel serial (days since 1899-12-30; the time of day is dropped).
 * Years are counted from March so that the leap day comes last: http://howardhinnant.github.io/date_algorithms.html
 */
export function civilFromSerial(serial: number): CivilDate {
  const days = Math.floor(serial) + EXCEL_EPOCH;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}
