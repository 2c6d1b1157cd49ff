const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that exists, written `2026-11-23`. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = (ISO.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** `23/11/2026`, `11/2026` or `2026` as ISO (`2026-11-23`, `2026-11`, `2026`), ISO as it is; null for anything else. */
export function readDate(text: string): string | null {
  const [year, month, day] = text.includes('/') ? text.trim().split('/').reverse() : text.trim().split('-');
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return isIsoDate(`${iso}${'-01'.repeat(3 - iso.split('-').length)}`) ? iso : null;
}

/** The ISO day of an Excel serial number (days since 1899-12-30); its time of day is left out. */
export function isoOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
