import { DAYS_TO_1904 } from './cell-value';

const SERIAL_IN_1900_SYSTEM = 36_526;

/**
 * Asks for the number that the workbook gives 1 January 2000, since Office.js does not tell its date system.
 * To be read with {@link dateShiftOf} after a sync.
 */
export function askDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const serial = context.workbook.functions.date(2000, 1, 1);
  serial.load('value');
  return serial;
}

/** Days to add to a date of this workbook to get a serial of the 1900 system: 0 or 1462. */
export function dateShiftOf(serial: Excel.FunctionResult<number>): number {
  return SERIAL_IN_1900_SYSTEM - serial.value === DAYS_TO_1904 ? DAYS_TO_1904 : 0;
}
