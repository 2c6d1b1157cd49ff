import { NO_CONSTRAINTS, type Constraints } from '../plan/constraints';

/** What the user said of the budget, beside prices and hypotheses. */
export interface BudgetInputs {
  readonly constraints: Constraints;
}

/** Nobody has said anything: the plan is then bounded by nothing. */
export const NO_BUDGET: BudgetInputs = { constraints: NO_CONSTRAINTS };
