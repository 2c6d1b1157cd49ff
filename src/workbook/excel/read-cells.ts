import type { Cell } from '../../core/inventory/cell';
import { isDateFormat } from '../date-format';
import { readCell } from './cell-value';

/** Whether number formats show dates. A sheet has few formats and many cells. */
export class DateFormats {
  private readonly known = new Map<string, boolean>();

  has(code: unknown): boolean {
    if (typeof code !== 'string') return false;
    const known = this.known.get(code) ?? isDateFormat(code);
    this.known.set(code, known);
    return known;
  }
}

/** The cells of a range of which values, number formats and value types were loaded. */
export function readCells(range: Excel.Range, dates: DateFormats, dateShift: number): Cell[][] {
  const { values, numberFormat, valueTypes } = range;
  return values.map((row: readonly unknown[], at) =>
    row.map((value, column) =>
      readCell(value, dates.has(numberFormat[at]?.[column]), valueTypes[at]?.[column] === 'Error', dateShift),
    ),
  );
}
