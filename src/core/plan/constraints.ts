import type Decimal from 'decimal.js';

/** What bounds a plan: money by year, and which schools come first. Nothing by default. */
export interface Constraints {
  /** Most that investment may cost in a year, euros including VAT; a year that is not there has no ceiling. */
  readonly ceilings: ReadonlyMap<number, Decimal>;
  /** By UAI, 1 is served first; a school that is not there comes after all that are. */
  readonly priorities: ReadonlyMap<string, number>;
}

export const NO_CONSTRAINTS: Constraints = { ceilings: new Map(), priorities: new Map() };
