/** The ISO date on the user's calendar: near midnight `toISOString` would give the neighbouring day. */
export function localDate(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
