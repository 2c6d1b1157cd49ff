import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';

export const FCTVA_REGIMES = ['N', 'N+1', 'N+2'] as const;
/** When the State pays: in the year of the expense, one year later, or two (general rule). */
export type FctvaRegime = (typeof FCTVA_REGIMES)[number];

/** How the VAT compensation fund (FCTVA) is reckoned for the whole plan. */
export interface FctvaTerms {
  /** A fraction of the amount including VAT, for eligible categories that name none. */
  readonly rate: Decimal;
  readonly regime: FctvaRegime;
}

/** The single flat rate, and the timing that is the general rule (../shared/domain/finance.md §3). */
export const GENERAL_FCTVA: FctvaTerms = { rate: new Money('0.16404'), regime: 'N+2' };

/** Years between an expense and its FCTVA. */
export const fctvaDelay = (regime: FctvaRegime): number => FCTVA_REGIMES.indexOf(regime);
