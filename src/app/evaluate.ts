import type { BudgetInputs } from '../core/budget/budget-inputs';
import { fundingPlan, type FundingPlan } from '../core/funding/funding-plan';
import { assessing, type Assessment } from '../core/gap/assess';
import type { Inventory } from '../core/inventory/inventory';
import type { Hypotheses } from '../core/plan/hypotheses';
import { planning, type Purchases } from '../core/plan/plan-purchases';
import type { Catalogue } from '../core/reference/category';
import type { Rule } from '../core/reference/rule';
import type { School } from '../core/school/school';
import type { Steps } from '../core/steps';
import { subsidyPlan, type SubsidyPlan } from '../core/subsidy/subsidy-plan';

/** What gaps, purchases and money depend on. */
export interface Evaluable {
  readonly hypotheses: Hypotheses;
  readonly catalogue: Catalogue;
  readonly budget: BudgetInputs;
  readonly rules: readonly Rule[];
  readonly schools: readonly School[];
  readonly inventory: Inventory;
}

export interface Evaluated {
  readonly assessed: Assessment;
  readonly planned: Purchases;
  readonly subsidies: SubsidyPlan;
  readonly funding: FundingPlan;
}

/** @param known the comparison with the référentiel, where cycles and years are those of an earlier evaluation */
export function* evaluating(inputs: Evaluable, known?: Assessment): Steps<Evaluated> {
  const { schools, rules, catalogue, hypotheses, budget, inventory } = inputs;
  const assessed =
    known ?? (yield* assessing({ schools, rules, devices: inventory.devices, catalogue, hypotheses }));
  yield;
  const { constraints, fctva, links } = budget;
  const { gaps } = assessed;
  const networks = new Map(
    schools.flatMap(({ uai, priorityEducation }) => (priorityEducation ? [[uai, priorityEducation]] : [])),
  );
  const planned = yield* planning({
    gaps,
    rules,
    catalogue,
    hypotheses,
    constraints,
    fctva,
    links,
    networks,
  });
  yield;
  const { lines } = planned;
  const subsidies = subsidyPlan({ lines, catalogue, schools, hypotheses }, budget.subsidies);
  yield;
  return {
    assessed,
    planned,
    subsidies,
    funding: fundingPlan(lines, catalogue, hypotheses, budget.fctva, subsidies),
  };
}
