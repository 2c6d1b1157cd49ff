import { DateCell, ErrorCell, type Cell } from '../core/inventory/cell';

const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 10, useGrouping: false });
const dates = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC' });
const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's day 0 (1899-12-30), in days before 1970. */
const EPOCH_SERIAL = 25_569;

/** A cell as the read-only view shows it; it knows no number formats. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof DateCell) return dateText(cell.serial);
  if (cell instanceof ErrorCell) return cell.code;
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  if (typeof cell === 'number') return numbers.format(cell);
  return cell;
}

export function isNumeric(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || cell instanceof DateCell;
}

/** `A`…`Z`, `AA`…: @param index 0-based. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function dateText(serial: number): string {
  const date = new Date((serial - EPOCH_SERIAL) * MILLISECONDS_A_DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : dates.format(date);
}
