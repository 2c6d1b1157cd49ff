import type { Cell } from '../inventory/cell';
import { shown } from '../inventory/parse/shown';

/** The cell as a message quotes it, or `vide`. */
export function cellQuote(cell: Cell | undefined): string {
  const text = shown(cell);
  return text === '' ? 'vide' : `« ${text} »`;
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return shown(cell) === '';
}
