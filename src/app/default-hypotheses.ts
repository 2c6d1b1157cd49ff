import { NO_BUDGET } from '../core/budget/budget-inputs';
import { Money, ZERO } from '../core/money/decimal';
import type { Hypotheses } from '../core/plan/hypotheses';
import type { PlanTerms } from './use-cases';

/** Standard rate of VAT in France, a fraction (as configured by the Région Île-de-France, github.com/OPEN-ENT-NG/lystore, README). */
const STANDARD_VAT = new Money('0.20');

/**
 * Where a plan starts when nobody has said: next year, five years, no price change.
 * They stand in « Hypothèses », each with its explanation, for the user to change.
 */
export const defaultHypotheses = (today: string): Hypotheses => ({
  firstYear: Number(today.slice(0, 4)) + 1,
  years: 5,
  vatRate: STANDARD_VAT,
  yearlyPriceChange: ZERO,
  undatedPolicy: 'first-year',
});

/** The same for all terms of a plan, in a workbook that says nothing yet. */
export const defaultTerms = (today: string): PlanTerms => ({
  hypotheses: defaultHypotheses(today),
  constraints: NO_BUDGET.constraints,
  fctva: NO_BUDGET.fctva,
  maximumPriceAge: NO_BUDGET.maximumPriceAge,
});
