import type Decimal from 'decimal.js';
import type { Cell } from '../inventory/cell';
import { numberOfCell } from '../text/french-number';

/**
 * An amount or a rate as people type it in a sheet: `1 234,56`, `12,50 €`, `20 %` (a fifth).
 * Null when the cell is empty, undefined when it is no number.
 */
export function readDecimal(cell: Cell): Decimal | null | undefined {
  if (cell === null) return null;
  if (typeof cell !== 'string') return numberOfCell(cell) ?? undefined;
  const text = cell.trim();
  if (text === '') return null;
  const value = numberOfCell(/[€%]$/.test(text) ? text.slice(0, -1) : text);
  if (value === null) return undefined;
  return text.endsWith('%') ? value.dividedBy(100) : value;
}
