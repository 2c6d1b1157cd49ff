import { withScenario } from '../core/scenario/apply';
import {
  FACTORS,
  moved,
  outcomeOf,
  spanOf,
  type Comparison,
  type Outcome,
  type Sensitivity,
} from '../core/scenario/comparison';
import type { Scenario } from '../core/scenario/scenario';
import type { Steps } from '../core/steps';
import { evaluating, type Evaluable, type Evaluated } from './evaluate';

/** What the scenarios of the budget, and each factor moved alone, make of the plan. */
export function* comparing(inputs: Evaluable, base: Evaluated): Steps<Comparison> {
  const { budget, hypotheses } = inputs;
  const outcome = (evaluated: Evaluated): Outcome => outcomeIn(evaluated, hypotheses.years);
  function* of(scenario: Scenario): Steps<Outcome> {
    // Only cycles change what is due: the rest of the comparison with the référentiel holds.
    const known = scenario.cycle === 0 ? base.assessed : undefined;
    return outcome(yield* evaluating(withScenario(inputs, scenario), known));
  }
  const policy = budget.constraints.policy === 'priority' ? 'equity' : 'priority';
  const other = { policy, outcome: yield* of(moved({ policy })) } as const;
  const scenarios = [];
  for (const scenario of budget.scenarios) scenarios.push({ scenario, outcome: yield* of(scenario) });
  const sensitivity: Sensitivity[] = [];
  for (const factor of FACTORS) {
    const low = yield* of(moved(factor.down));
    const high = yield* of(moved(factor.up));
    sensitivity.push({ factor, low: low.net, high: high.net });
  }
  return {
    base: outcome(base),
    other,
    scenarios,
    sensitivity: sensitivity.sort((a, b) => spanOf(b).comparedTo(spanOf(a))),
  };
}

export const outcomeIn = ({ assessed, planned, funding }: Evaluated, years: number): Outcome =>
  outcomeOf(assessed.gaps, planned.backlog, funding, years);
