/** Excel takes 255 letters. */
const LONGEST = 1000;

/**
 * Whether a number format code shows a number as a date: it has a day or a year, or a month without hours or seconds.
 * Durations and times of day stay numbers.
 */
export function isDateFormat(code: string): boolean {
  if (code.length > LONGEST) return false;
  if (/^(general|standard)$/i.test(code.trim())) return false;
  // `[h]:mm` counts hours beyond a day.
  if (/\[(h+|m+|s+)\]/i.test(code)) return false;
  const [first = ''] = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';');
  const letters = first.replace(/am\/pm|a\/p/gi, '');
  return /[dyj]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
}
