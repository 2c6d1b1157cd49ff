import type Decimal from 'decimal.js';

/** What a price of the inventory says: nothing in it tells, so that the user must. `none`: prices are not used. */
export const STOCK_PRICES = [
  'none',
  'incl-vat-unit',
  'incl-vat-line',
  'excl-vat-unit',
  'excl-vat-line',
] as const;
export type StockPrices = (typeof STOCK_PRICES)[number];

export const STOCK_PRICE_LABELS: Readonly<Record<StockPrices, string>> = {
  none: 'non utilisés',
  'incl-vat-unit': 'TTC par unité',
  'incl-vat-line': 'TTC par ligne',
  'excl-vat-unit': 'HT par unité',
  'excl-vat-line': 'HT par ligne',
};

export const pricesAre = (
  prices: StockPrices,
): { readonly of: 'unit' | 'line'; readonly includeVat: boolean } => ({
  of: prices.endsWith('line') ? 'line' : 'unit',
  includeVat: prices.startsWith('incl'),
});

/** How the purchases of a plan are depreciated, for the whole plan. Durations are voted by category. */
export interface DepreciationTerms {
  /** Month of service of every purchase, 1 to 12: M57 counts from it (pro rata temporis). */
  readonly serviceMonth: number;
  /** Euros including VAT: what costs less a unit is depreciated in one year. Null: none was voted. */
  readonly lowValueThreshold: Decimal | null;
  /** False for a commune under 3 500 inhabitants: nothing obliges it, and the sheet says so. */
  readonly obliged: boolean;
  /** Whether what is already owned is depreciated at the prices of the inventory. */
  readonly stockPrices: StockPrices;
}

/** January is a working hypothesis, shown as such; the threshold is voted, so none is assumed. */
export const WORKING_DEPRECIATION: DepreciationTerms = {
  serviceMonth: 1,
  lowValueThreshold: null,
  obliged: true,
  stockPrices: 'none',
};

/** Months of service in the year of the purchase: all 12 from January, 1 from December. */
export const firstYearMonths = (serviceMonth: number): number => 13 - serviceMonth;
