import type { Formula } from '../book-plan';
import { unlessEmpty } from '../table-of';

/** The cells of a row that wears: cost, year of service, its months of service, months of the duration. */
export interface WornCells {
  readonly cost: Formula;
  readonly year: Formula;
  readonly firstYearMonths: Formula;
  readonly months: Formula;
}

export const chargeTitle = (year: number): string => `Dotation ${year}`;

/** What is depreciated at the end of a year; nothing before the year of service. */
export const cumulatedBy = ({ cost, year, firstYearMonths, months }: WornCells, end: number): Formula =>
  `ROUND(${cost}*MAX(0,MIN(${months},${firstYearMonths}+12*(${end}-${year})))/${months},2)`;

/** A figure of a row that has a cost and a duration, else an empty text. */
export const unlessUndecided = ({ cost, months }: WornCells, formula: Formula): Formula =>
  unlessEmpty([cost, months], `ROUND(${formula},2)`);

/** Of the year of a row, the sum of the charges that have in a table a column for each year of the plan. */
export const chargesOf = (table: string, year: Formula, years: readonly number[]): Formula =>
  `ROUND(CHOOSE(${year}-${years[0] - 1},${years.map((one) => `SUM(${table}[${chargeTitle(one)}])`).join(',')}),2)`;
