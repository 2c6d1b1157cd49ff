import { civilFromSerial, isCivilDate } from '../inventory/parse/calendar';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTS = /^\d{1,4}([-/]\d{1,4}){0,2}$/;

const two = (n: number | string): string => String(n).padStart(2, '0');

/** A day that exists, written `2026-11-23`. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = (ISO.exec(text) ?? []).map(Number);
  return year !== undefined && month !== undefined && day !== undefined && isCivilDate(year, month, day);
}

/** `23/11/2026`, `11/2026` or `2026` as ISO (`2026-11-23`, `2026-11`, `2026`), ISO as it is; null for anything else. */
export function readDate(text: string): string | null {
  const tidy = text.trim();
  if (!PARTS.test(tidy)) return null;
  const parts = (tidy.includes('/') ? tidy.split('/').reverse() : tidy.split('-')).map(two);
  return isIsoDate([...parts, '01', '01'].slice(0, 3).join('-')) ? parts.join('-') : null;
}

/** `2026-11-23` as it is read in France: `23/11/2026`. */
export const frenchDate = (iso: string): string => iso.split('-').reverse().join('/');

/** The ISO day of an Excel serial number (days since 1899-12-30); its time of day is left out. */
export function isoOfSerial(serial: number): string {
  const { year, month, day } = civilFromSerial(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

const DAY = 86_400_000;

/** The Excel serial number of an ISO day after 1900-03-01 (days since 1899-12-30). */
export const serialOfIso = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / DAY;
