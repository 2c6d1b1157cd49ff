import { cellText } from '../../text/cell-text';
import { type Cell, DateCell, ErrorCell } from '../cell';
import { civilFromSerial } from './calendar';

const LONGEST = 60;

/**
 * The cell as a French reader would write it: dates as `31/12/2024`, decimal commas, error values by their code,
 * nothing for an empty cell. Cut at 60 characters: for sentences and examples, never for results.
 */
export function shown(cell: Cell | undefined): string {
  // Nearly all cells of a very wide sheet are empty.
  if (cell === null || cell === undefined) return '';
  const text = wholly(cell).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function wholly(cell: Cell | undefined): string {
  if (cell instanceof DateCell) return dayOf(cell);
  if (cell instanceof ErrorCell) return cell.code;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return cellText(cell);
}

function dayOf(cell: DateCell): string {
  const { year, month, day } = civilFromSerial(cell.serial);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year}`;
}
