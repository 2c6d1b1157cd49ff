import type { CellFormat, PlanValue } from '../../core/report/book-plan';
import type { Cell } from '../../core/inventory/cell';
import { DateCell, ErrorCell } from '../../core/inventory/cell';

/** What `Range.values` takes; null leaves the cell as it is. */
export type Written = string | number | boolean | null;

/** Days between the origins of the two date systems of Excel. */
export const DAYS_TO_1904 = 1462;

/**
 * A value as it has to be sent. Excel parses what it is sent as if it were typed: a text that starts with `=`, `+`,
 * `-` or `@` would run as a formula, and `2024` or `1/2` would become a number or a date. An apostrophe in front keeps
 * text as it is and does not show. Cells formatted as text parse nothing but, possibly, formulas.
 * `dateShift` is 1462 in a workbook that counts days from 1904, else 0.
 */
export function written(value: PlanValue, format: CellFormat | undefined, dateShift: number): Written {
  if (typeof value === 'string') {
    if (value === '') return '';
    return format !== 'text' || /^[=+\-@']/.test(value) ? `'${value}` : value;
  }
  return typeof value === 'number' && format === 'date' ? value - dateShift : value;
}

/**
 * What Excel gave for a cell. It has no type for dates: the number's format tells.
 * `isError` is asked only where the text starts like an error.
 */
export function readCell(value: unknown, isDate: boolean, isError: boolean, dateShift: number): Cell {
  if (typeof value === 'number') return isDate ? new DateCell(value + dateShift) : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return isError ? new ErrorCell(value) : value;
}
