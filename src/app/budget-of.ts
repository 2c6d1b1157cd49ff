import type Decimal from 'decimal.js';
import { NO_BUDGET, type BudgetInputs } from '../core/budget/budget-inputs';
import type { BudgetFile } from '../core/budget/budget-file';
import type { FctvaTerms } from '../core/funding/fctva-terms';
import type { Constraints } from '../core/plan/constraints';
import type { Catalogue } from '../core/reference/category';
import { readOperations } from '../core/report/read-operations';
import { readChosenPayers, readPayerExceptions } from '../core/report/read-payers';
import { readProgrammes } from '../core/report/read-programmes';
import { readScenarios } from '../core/report/read-scenarios';
import { readLevelImputations, readVote } from '../core/report/read-imputation';
import { readRunningCosts } from '../core/report/read-running-costs';
import { readLinks } from '../core/report/read-links';
import { readMaximumPriceAge, readQuotes } from '../core/report/read-quotes';
import { readSubsidies } from '../core/report/read-subsidies';
import { TABLES } from '../core/report/names';
import { readDepreciationTerms } from '../core/report/read-depreciation';
import { readFctvaTerms, readPlanRules, readSchoolTerms, readYearBounds } from '../core/report/read-budget';
import type { OwnedTable } from '../workbook/port';

/** What the user typed about the budget in the owned sheets, over which the orders of this run win. */
export function budgetOf(
  inputs: ReadonlyMap<string, OwnedTable>,
  catalogue: Catalogue,
  orders: BudgetOrders | undefined,
): BudgetInputs {
  const scenarios = inputs.get(TABLES.scenarios);
  const costs = inputs.get(TABLES.runningCosts);
  const vote = inputs.get(TABLES.imputationVote);
  const levels = inputs.get(TABLES.imputationTerms);
  const programmes = inputs.get(TABLES.programmes);
  const operations = inputs.get(TABLES.operations);
  const links = inputs.get(TABLES.links);
  const quotes = inputs.get(TABLES.quotes);
  const payers = inputs.get(TABLES.payers);
  const exceptions = inputs.get(TABLES.payerExceptions);
  const subsidies = inputs.get(TABLES.subsidies);
  const depreciation = inputs.get(TABLES.depreciationTerms);
  return {
    constraints: constraintsWith(typedConstraints(inputs), orders),
    fctva: { ...typedFctva(inputs), ...orders?.fctva },
    scenarios: orders?.scenarios ?? (scenarios ? readScenarios(scenarios) : NO_BUDGET.scenarios),
    runningCosts:
      orders?.runningCosts ?? (costs ? readRunningCosts(costs, catalogue) : NO_BUDGET.runningCosts),
    imputation: orders?.imputation ?? {
      vote: vote ? readVote(vote) : NO_BUDGET.imputation.vote,
      levels: levels ? readLevelImputations(levels) : NO_BUDGET.imputation.levels,
    },
    programmes: orders?.programmes ?? (programmes ? readProgrammes(programmes) : NO_BUDGET.programmes),
    operationStatuses:
      orders?.operationStatuses ?? (operations ? readOperations(operations) : NO_BUDGET.operationStatuses),
    maximumPriceAge: maximumPriceAgeOf(inputs, orders),
    links: orders?.links ?? (links ? readLinks(links, catalogue) : NO_BUDGET.links),
    quotes: orders?.quotes ?? (quotes ? readQuotes(quotes, catalogue) : NO_BUDGET.quotes),
    payers: orders?.payers ?? {
      chosen: payers ? readChosenPayers(payers) : NO_BUDGET.payers.chosen,
      exceptions: exceptions ? readPayerExceptions(exceptions) : NO_BUDGET.payers.exceptions,
    },
    subsidies: orders?.subsidies ?? (subsidies ? readSubsidies(subsidies, catalogue) : NO_BUDGET.subsidies),
    depreciation: {
      ...NO_BUDGET.depreciation,
      ...(depreciation && readDepreciationTerms(depreciation)),
      ...orders?.depreciation,
    },
  };
}

/** An order may be that prices are not checked. */
export function maximumPriceAgeOf(
  inputs: ReadonlyMap<string, OwnedTable>,
  orders?: BudgetOrders,
): number | null {
  if (orders?.maximumPriceAge !== undefined) return orders.maximumPriceAge;
  const hypotheses = inputs.get(TABLES.hypotheses);
  return hypotheses ? readMaximumPriceAge(hypotheses) : NO_BUDGET.maximumPriceAge;
}

export const YEAR_BOUNDS = ['ceilings', 'netCeilings', 'minimums'] as const;
export type YearBound = (typeof YEAR_BOUNDS)[number];
export type YearBoundChanges = Readonly<Partial<Record<YearBound, ReadonlyMap<number, Decimal | null>>>>;

/** What a run says of the budget for itself: a part that it does not name stays as the sheets say. */
export interface BudgetOrders extends Partial<BudgetFile> {
  /** What bounds some years, the others standing; null takes a bound away. */
  readonly yearBounds?: YearBoundChanges;
}

/** What bounds the plan in the sheets, nothing where nobody typed. Throws `Problem('input-invalid')`. */
export function typedConstraints(inputs: ReadonlyMap<string, OwnedTable>): Constraints {
  const ceilings = inputs.get(TABLES.ceilings);
  const schools = inputs.get(TABLES.schools);
  const planRules = inputs.get(TABLES.planRules);
  return {
    ...NO_BUDGET.constraints,
    ...(ceilings && readYearBounds(ceilings)),
    ...(schools && readSchoolTerms(schools)),
    ...(planRules && readPlanRules(planRules)),
  };
}

/** The terms of the FCTVA in the sheets, else the general ones. Throws `Problem('input-invalid')`. */
export function typedFctva(inputs: ReadonlyMap<string, OwnedTable>): FctvaTerms {
  const fctva = inputs.get(TABLES.fctva);
  return { ...NO_BUDGET.fctva, ...(fctva && readFctvaTerms(fctva)) };
}

export function constraintsWith(before: Constraints, orders: BudgetOrders | undefined): Constraints {
  const constraints = { ...before, ...orders?.constraints };
  const bounds = YEAR_BOUNDS.flatMap((bound) => {
    const changes = orders?.yearBounds?.[bound];
    return changes === undefined ? [] : [[bound, withChanges(constraints[bound], changes)] as const];
  });
  return { ...constraints, ...Object.fromEntries(bounds) };
}

function withChanges(
  before: ReadonlyMap<number, Decimal>,
  changes: ReadonlyMap<number, Decimal | null>,
): ReadonlyMap<number, Decimal> {
  const after = new Map(before);
  for (const [year, amount] of changes) {
    if (amount === null) after.delete(year);
    else after.set(year, amount);
  }
  return after;
}
