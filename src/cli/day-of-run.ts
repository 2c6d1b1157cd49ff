import { isIsoDate } from '../core/text/iso-date';
import { Problem } from '../core/problem';

/** The usual variable of reproducible builds: seconds since 1 January 1970 (reproducible-builds.org). */
const EPOCH = 'SOURCE_DATE_EPOCH';

/** The years that `--from` takes too. */
const YEARS = { first: 1990, last: 2100 };

/** A day that a plan may be made on. */
export function isDayOfRun(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isIsoDate(text) && year >= YEARS.first && year <= YEARS.last;
}

/** The day that the results bear, as an ISO date. */
export interface DayOfRun {
  readonly day: string;
  /** What asked for it; null for the clock. */
  readonly askedBy: string | null;
}

/** The day asked for on the command line, else by the environment, else today in the local calendar. */
export function dayOfRun(asked: string | null, environment: NodeJS.ProcessEnv, now: Date): DayOfRun {
  if (asked !== null) return { day: asked, askedBy: '--date' };
  const seconds = environment[EPOCH] ?? '';
  if (seconds === '') return { day: localDay(now), askedBy: null };
  const day = /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : '';
  if (isDayOfRun(day)) return { day, askedBy: EPOCH };
  throw new Problem(
    'usage',
    `La variable ${EPOCH} vaut « ${seconds} », ce qui n’est pas une date de ${YEARS.first} à ${YEARS.last} en secondes depuis le 1er janvier 1970 : corrigez-la ou retirez-la.`,
  );
}

function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
