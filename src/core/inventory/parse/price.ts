import { round2 } from '../../money/decimal';
import { readDecimal } from '../../money/read-decimal';
import type { Cell } from '../cell';
import { saysNothing } from './blank';

/** No device costs more: it is a number of something else. */
const MOST = 1e9;

/** A price in whole cents, above 0. Null: the cell says nothing, or 0, which is how an unknown price is often written. */
export function parsePrice(cell: Cell): number | null | 'invalid' {
  if (typeof cell === 'string' && saysNothing(cell)) return null;
  if (typeof cell === 'string' && cell.includes('%')) return 'invalid';
  const price = readDecimal(cell);
  if (price === null) return null;
  if (price === undefined || price.lt(0) || price.gt(MOST)) return 'invalid';
  return round2(price).times(100).toNumber() || null;
}
