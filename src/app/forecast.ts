import type { Assessment } from '../core/gap/assess';
import { checkConstraints } from '../core/plan/check-constraints';
import type { Hypotheses } from '../core/plan/hypotheses';
import type { Analysis } from '../core/analysis';
import { withQuotes } from '../core/quote/retained';
import type { Steps } from '../core/steps';
import { constraintsWith } from './budget-of';
import { outcomeIn } from './compare';
import { evaluating } from './evaluate';
import { shownPlan, type ShownPlan } from './shown-plan';
import type { PlanChanges } from './use-cases';

/** Hypotheses that change nothing of what is missing and due. */
const OF_MONEY: readonly (keyof Hypotheses)[] = ['vatRate', 'yearlyPriceChange'];

/**
 * The plan of an analysis as if these changes had been typed before it.
 *
 * @throws Problem when bounds contradict each other
 */
export function* forecasting(analysis: Analysis, changes: PlanChanges): Steps<ShownPlan> {
  const { budget, gaps, surplus } = analysis;
  const hypotheses = { ...analysis.hypotheses, ...changes.hypotheses };
  const constraints = constraintsWith(budget.constraints, changes.budget);
  checkConstraints(constraints, hypotheses);
  const changed = {
    ...analysis,
    hypotheses,
    // A quote including VAT may be brought to HT with the rate of the plan.
    catalogue: withQuotes(analysis.typedCatalogue, budget.quotes, hypotheses),
    budget: {
      ...budget,
      constraints,
      fctva: { ...budget.fctva, ...changes.budget?.fctva },
    },
  };
  const assessed: Assessment = { gaps, surplus, findings: [] };
  const evaluated = yield* evaluating(changed, isOfMoney(changes) ? assessed : undefined);
  const { planned, funding } = evaluated;
  const outcome = outcomeIn(evaluated, hypotheses.years);
  return shownPlan({ hypotheses, ...planned, funding, outcome });
}

const isOfMoney = ({ hypotheses }: PlanChanges): boolean =>
  Object.keys(hypotheses).every((key) => OF_MONEY.some((known) => known === key));
