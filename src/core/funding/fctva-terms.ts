import type Decimal from 'decimal.js';
import { Money, round2, ZERO } from '../money/decimal';
import type { Category } from '../reference/category';

export const FCTVA_REGIMES = ['N', 'N+1', 'N+2'] as const;
/** When the State pays: in the year of the expense, one year later, or two (general rule). */
export type FctvaRegime = (typeof FCTVA_REGIMES)[number];

/** How the VAT compensation fund (FCTVA) is reckoned for the whole plan. */
export interface FctvaTerms {
  /** A fraction of the amount including VAT, for eligible categories that name none. */
  readonly rate: Decimal;
  readonly regime: FctvaRegime;
}

/**
 * The single flat rate (statement of the Government, nosdeputes.fr/15/intervention/666536), and the timing that is the general
 * rule (archive.nossenateurs.fr/intervention/2823759).
 */
export const GENERAL_FCTVA: FctvaTerms = { rate: new Money('0.16404'), regime: 'N+2' };

/** Years between an expense and its FCTVA. */
export const fctvaDelay = (regime: FctvaRegime): number => FCTVA_REGIMES.indexOf(regime);

/** A fraction of the amount including VAT: 0 unless the category is said to be eligible. */
export const fctvaRateOf = (category: Category | undefined, terms: FctvaTerms): Decimal =>
  category?.fctvaEligible === true ? (category.fctvaRate ?? terms.rate) : ZERO;

/** ROUND2(inclVat × rate). */
export const fctvaOf = (inclVat: Decimal, rate: Decimal): Decimal => round2(new Money(inclVat).times(rate));
