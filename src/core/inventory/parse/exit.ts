import { cellText } from '../../text/cell-text';
import { type Cell, DateCell, ErrorCell } from '../cell';
import { remember } from '../remember';
import { parseStateUnder } from './state';
import { EARLIEST_YEAR, parseYear } from './year';

/** What the date of an exit says of a device: nothing, that it has left, that it will, or something that we cannot tell. */
export type ExitReading = 'none' | 'left' | 'planned' | 'unknown';

/** An exit may be planned years ahead. */
const FURTHEST = 30;

/**
 * A reader of the dates at which devices left (« Date de réforme »), each distinct value read once. A day of the year of the
 * reading, or earlier, says that the device has left; so does « oui ».
 */
export function exitReader(readingYear: number): (cell: Cell, title: string) => ExitReading {
  const bounds = { earliest: EARLIEST_YEAR, latest: readingYear + FURTHEST };
  const inYear = (year: number): ExitReading => (year <= readingYear ? 'left' : 'planned');
  const read = (cell: Cell, title: string): ExitReading => {
    const year = parseYear(cell, bounds);
    if (typeof year === 'number') return inYear(year);
    if (year === null) return 'none';
    const state = parseStateUnder(title, typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : cellText(cell));
    if (state === 'absent') return 'left';
    return state === 'usable' || state === 'blank' ? 'none' : 'unknown';
  };
  const ofSerial = remember((serial: number) => read(new DateCell(serial), ''));
  const byTitle = remember((title: string) => remember((cell: Cell) => read(cell, title)));
  return (cell, title) => {
    if (cell === null || cell instanceof ErrorCell) return 'none';
    return cell instanceof DateCell ? ofSerial(cell.serial) : byTitle(title)(cell);
  };
}
