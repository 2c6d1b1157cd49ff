import { WORKING_DEPRECIATION, type DepreciationTerms } from '../depreciation/depreciation-terms';
import { GENERAL_FCTVA, type FctvaTerms } from '../funding/fctva-terms';
import { NO_CONSTRAINTS, type Constraints } from '../plan/constraints';
import type { ChosenStatuses } from '../operation/operation-plan';
import { BY_LAW, type PayerTerms } from '../payer/payer';
import type { Programme } from '../programme/programme';
import { USUAL_IMPUTATION, type ImputationTerms } from '../imputation/imputation-terms';
import { SUGGESTED_COSTS } from '../running-cost/running-cost';
import type { CodedInputs } from './coded-tables';

/** What the user said of the budget, beside prices and hypotheses. */
export interface BudgetInputs extends Omit<CodedInputs, 'programmes'> {
  readonly constraints: Constraints;
  readonly fctva: FctvaTerms;
  /** Months beyond which a price of the plan is said to be old; null: prices are not checked. */
  readonly maximumPriceAge: number | null;
  readonly imputation: ImputationTerms;
  /** Null: one AP for each level. */
  readonly programmes: readonly Programme[] | null;
  /** Statuses that the user gave to operations. */
  readonly operationStatuses: ChosenStatuses;
  readonly payers: PayerTerms;
  readonly depreciation: DepreciationTerms;
}

/** Nobody has said anything: the plan is then bounded by nothing, helped by nobody, and the FCTVA follows the general rule. */
export const NO_BUDGET: BudgetInputs = {
  constraints: NO_CONSTRAINTS,
  fctva: GENERAL_FCTVA,
  quotes: [],
  links: [],
  maximumPriceAge: null,
  subsidies: [],
  scenarios: [],
  runningCosts: SUGGESTED_COSTS,
  imputation: USUAL_IMPUTATION,
  programmes: null,
  operationStatuses: new Map(),
  payers: BY_LAW,
  depreciation: WORKING_DEPRECIATION,
};
