/**
 * A cell once parsed at the border of the workbook: empty, text, number, date, boolean or error.
 * The JavaScript type is the tag, so that two million cells cost no wrapper objects.
 */
export type Cell = null | string | number | boolean | DateCell | ErrorCell;

/** A date as Excel keeps it: days since 1899-12-30 (1900 system; readers convert 1904 workbooks). */
export class DateCell {
  constructor(readonly serial: number) {}
}

/** An error value such as `#N/A` or `#DIV/0!`. */
export class ErrorCell {
  constructor(readonly code: string) {}
}

/** One row of a sheet. `row` is the 1-based number that the user sees; `cells[0]` is column A. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}
