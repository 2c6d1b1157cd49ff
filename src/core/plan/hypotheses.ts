import type Decimal from 'decimal.js';

export const UNDATED_POLICIES = ['first-year', 'spread', 'ignore'] as const;
/** When devices without a date are due: all in the first year, spread over their cycle, or never. */
export type UndatedPolicy = (typeof UNDATED_POLICIES)[number];

export const UNDATED_LABELS: Readonly<Record<UndatedPolicy, string>> = {
  'first-year': 'première année',
  spread: 'étalement',
  ignore: 'ignorer',
};

/** What the user may change about a plan as a whole; what depends on a category sits in the catalogue. */
export interface Hypotheses {
  readonly firstYear: number;
  /** Horizon, in years. */
  readonly years: number;
  /** A fraction, for categories that name no rate. */
  readonly vatRate: Decimal;
  /** A fraction per year, for categories that name none. */
  readonly yearlyPriceChange: Decimal;
  readonly undatedPolicy: UndatedPolicy;
}
