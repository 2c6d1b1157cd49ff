import { type Cell, DateCell } from '../cell';
import { remember } from '../remember';
import { type LooseYear, looseYear } from './approximate-year';
import { EARLIEST_YEAR, parseMonth, parseYear, type YearReading } from './year';

/** No warranty of school equipment runs longer after the reading. */
const LONGEST_WARRANTY = 15;

export type DateReading = YearReading | LooseYear;

/**
 * A reader of date cells that reads each distinct value once; dates may lie in the year after the reading at the latest.
 * A year that is not sure comes with its kind.
 */
export function serviceYearReader(readingYear: number): (cell: Cell) => DateReading {
  return reader(readingYear, { earliest: EARLIEST_YEAR, latest: readingYear + 1 });
}

/** A reader of the months of the same dates; null where a date says none. */
export function serviceMonthReader(readingYear: number): (cell: Cell) => number | null {
  const bounds = { earliest: EARLIEST_YEAR, latest: readingYear + 1 };
  const ofCell = remember((cell: Cell) => parseMonth(cell, bounds));
  const ofSerial = remember((serial: number) => parseMonth(new DateCell(serial), bounds));
  return (cell) => (cell instanceof DateCell ? ofSerial(cell.serial) : ofCell(cell));
}

/** A reader of the ends of warranties, which may lie years ahead. What is no date (`3 ans`) says nothing. */
export function warrantyYearReader(readingYear: number): (cell: Cell) => number | null {
  const read = reader(readingYear, { earliest: EARLIEST_YEAR, latest: readingYear + LONGEST_WARRANTY });
  return (cell) => {
    const year = read(cell);
    return typeof year === 'number' ? year : null;
  };
}

function reader(
  readingYear: number,
  bounds: { readonly earliest: number; readonly latest: number },
): (cell: Cell) => DateReading {
  const ofText = remember((text: string): DateReading => {
    const year = parseYear(text, bounds);
    return year === 'impossible' ? (looseYear(text, readingYear, bounds) ?? year) : year;
  });
  const ofNumber = remember((value: number): DateReading => parseYear(value, bounds));
  const ofSerial = remember((serial: number): DateReading => parseYear(new DateCell(serial), bounds));
  return (cell) => {
    if (typeof cell === 'string') return ofText(cell);
    if (typeof cell === 'number') return ofNumber(cell);
    return cell instanceof DateCell ? ofSerial(cell.serial) : parseYear(cell, bounds);
  };
}
