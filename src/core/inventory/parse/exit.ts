import { cellText } from '../../text/cell-text';
import { type Cell, DateCell, ErrorCell } from '../cell';
import { remember } from '../remember';
import { parseStateUnder } from './state';
import { EARLIEST_YEAR, parseYear } from './year';

/** What the date of an exit says of a device: nothing, that it has left, that it will, or something that we cannot tell. */
export type ExitReading = 'none' | 'left' | 'planned' | 'unknown';

/** An exit may be planned years ahead. */
const FURTHEST = 30;

/** Under any title of an exit, « oui » says that it happened. */
const AS_UNDER = 'Réformé';

/**
 * A reader of the dates at which devices left (« Date de réforme »), each distinct value read once. A day of the year of the
 * reading, or earlier, says that the device has left; so does « oui ».
 */
export function exitReader(readingYear: number): (cell: Cell) => ExitReading {
  const bounds = { earliest: EARLIEST_YEAR, latest: readingYear + FURTHEST };
  const read = (cell: Cell): ExitReading => {
    const year = parseYear(cell, bounds);
    if (typeof year === 'number') return year <= readingYear ? 'left' : 'planned';
    if (year === null) return 'none';
    const text = typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : cellText(cell);
    const state = parseStateUnder(AS_UNDER, text);
    if (state === 'absent') return 'left';
    return state === 'usable' || state === 'blank' ? 'none' : 'unknown';
  };
  const ofCell = remember(read);
  const ofSerial = remember((serial: number) => read(new DateCell(serial)));
  return (cell) => {
    if (cell === null || cell instanceof ErrorCell) return 'none';
    return cell instanceof DateCell ? ofSerial(cell.serial) : ofCell(cell);
  };
}
