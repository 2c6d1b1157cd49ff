import { readNumber } from '../../text/french-number';
import { type Cell, DateCell } from '../cell';
import type { LooseYear } from './approximate-year';

/** Older, a number is a year or a slip. */
const OLDEST = 60;

/** What a bare number is under a title that asks for an age; null for what is none, which may be a date. */
export function ageUnder(cell: Cell, unit: 'years' | 'months', readingYear: number): LooseYear | null {
  if (cell instanceof DateCell) return null;
  const age =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell)?.toNumber() : undefined;
  if (age === undefined) return null;
  const years = unit === 'months' ? age / 12 : age;
  return years >= 0 && years <= OLDEST ? { year: readingYear - Math.floor(years), kind: 'age' } : null;
}
