import { type Cell, DateCell } from '../cell';
import { remember } from '../remember';
import { EARLIEST_YEAR, parseYear, type YearReading } from './year';

/** A reader of date cells that reads each distinct value once; dates may lie in the year after the reading at the latest. */
export function serviceYearReader(readingYear: number): (cell: Cell) => YearReading {
  const bounds = { earliest: EARLIEST_YEAR, latest: readingYear + 1 };
  const ofValue = remember((value: string | number) => parseYear(value, bounds));
  const ofSerial = remember((serial: number) => parseYear(new DateCell(serial), bounds));
  return (cell) => {
    if (typeof cell === 'string' || typeof cell === 'number') return ofValue(cell);
    return cell instanceof DateCell ? ofSerial(cell.serial) : parseYear(cell, bounds);
  };
}
