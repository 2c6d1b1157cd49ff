import { DateCell, ErrorCell, type Cell } from '../inventory/cell';

/** What a cell says, without spaces around it; empty for an empty cell, a date or an error value. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell instanceof DateCell || cell instanceof ErrorCell) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return String(cell).trim();
}

/** The cell as a message quotes it: an error value by its code, a long text by its beginning. */
export function cellQuote(cell: Cell | undefined): string {
  if (cell instanceof ErrorCell) return `« ${cell.code} »`;
  if (cell instanceof DateCell) return 'une date';
  const text = cellText(cell);
  return text === '' ? 'vide' : `« ${text.length > 60 ? `${text.slice(0, 59)}…` : text} »`;
}
