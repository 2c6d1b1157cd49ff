import type Decimal from 'decimal.js';
import type { FctvaRegime } from '../funding/fctva-terms';
import { ZERO } from '../money/decimal';
import type { Policy } from '../plan/constraints';

/** What is changed of the hypotheses, to see what comes of it. Fractions, except where said. */
export interface Scenario {
  /** `SC1`, `SC2`… */
  readonly code: string;
  readonly name: string;
  /** Of every unit price: 0.10 is 10 % dearer. */
  readonly prices: Decimal;
  /** Added to every yearly price change: 0.01 is one point more. */
  readonly yearlyPriceChange: Decimal;
  /** Years added to every renewal cycle, which stays at 1 at least. */
  readonly cycle: number;
  /** Of every ceiling. */
  readonly ceilings: Decimal;
  /** Of every rate of subsidy, which stays at 100 % at most. */
  readonly subsidies: Decimal;
  /** Null: that of the plan. */
  readonly fctvaRegime: FctvaRegime | null;
  /** Null: that of the plan. */
  readonly policy: Policy | null;
}

/** Changes nothing. */
export const AS_PLANNED: Omit<Scenario, 'code' | 'name'> = {
  prices: ZERO,
  yearlyPriceChange: ZERO,
  cycle: 0,
  ceilings: ZERO,
  subsidies: ZERO,
  fctvaRegime: null,
  policy: null,
};
