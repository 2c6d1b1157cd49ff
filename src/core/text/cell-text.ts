import { DateCell, ErrorCell, type Cell } from '../inventory/cell';

/** What a cell says, without spaces around it; empty for an empty cell, a date or an error value. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell instanceof DateCell || cell instanceof ErrorCell) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return String(cell).trim();
}
