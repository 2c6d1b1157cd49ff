import type Decimal from 'decimal.js';

/** How the purchases of a plan are depreciated, for the whole plan. Durations are voted by category. */
export interface DepreciationTerms {
  /** Month of service of every purchase, 1 to 12: M57 counts from it (pro rata temporis). */
  readonly serviceMonth: number;
  /** Euros including VAT: what costs less a unit is depreciated in one year. Null: none was voted. */
  readonly lowValueThreshold: Decimal | null;
  /** False for a commune under 3 500 inhabitants: nothing obliges it, and the sheet says so. */
  readonly obliged: boolean;
}

/** January is a working hypothesis, shown as such; the threshold is voted, so none is assumed. */
export const WORKING_DEPRECIATION: DepreciationTerms = {
  serviceMonth: 1,
  lowValueThreshold: null,
  obliged: true,
};

/** Months of service in the year of the purchase: all 12 from January, 1 from December. */
export const firstYearMonths = (serviceMonth: number): number => 13 - serviceMonth;
