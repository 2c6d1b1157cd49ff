import type { Depreciation } from './depreciation/depreciation-plan';
import type { Stock } from './depreciation/stock';
import type { Finding } from './finding';
import type { FundingPlan } from './funding/funding-plan';
import type { GapLine, SurplusLine } from './gap/gap';
import type { Inventory } from './inventory/inventory';
import type { Hypotheses } from './plan/hypotheses';
import type { BudgetInputs } from './budget/budget-inputs';
import type { Backlog, PlanLine, PlanTotals, Timing, Turn } from './plan/plan';
import type { Catalogue } from './reference/category';
import type { ReferentialIdentity } from './reference/referential';
import type { Rule } from './reference/rule';
import type { School } from './school/school';
import type { InducedCosts } from './operation/induced-costs';
import type { OperationCharges } from './operation/operation-charges';
import type { OperationPlan } from './operation/operation-plan';
import type { PayerPlan } from './payer/payer-plan';
import type { ProgrammePlan } from './programme/programme-plan';
import type { ImputationLine } from './imputation/recap';
import type { RunningCostPlan } from './running-cost/running-cost-plan';
import type { Comparison } from './scenario/comparison';
import type { SubsidyPlan } from './subsidy/subsidy-plan';

/** Where the figures were read, for the sheets to say so. The clock belongs to the faces. */
export interface ReadingContext {
  readonly source: string;
  readonly sheet: string;
  /** ISO date of the reading. */
  readonly readOn: string;
}

/** All that a run found, in units and euros: what the sheets, the pane and `--json` are made of. */
export interface Analysis {
  readonly context: ReadingContext;
  readonly hypotheses: Hypotheses;
  /** At the prices of the retained quotes. */
  readonly catalogue: Catalogue;
  /** As typed in « Prix », without the quotes. */
  readonly typedCatalogue: Catalogue;
  readonly budget: BudgetInputs;
  /** Those that the rules come from. */
  readonly referentials: readonly ReferentialIdentity[];
  readonly rules: readonly Rule[];
  readonly schools: readonly School[];
  readonly inventory: Inventory;
  readonly gaps: readonly GapLine[];
  readonly surplus: readonly SurplusLine[];
  readonly plan: readonly PlanLine[];
  /** Why each line of the plan is bought in its year, in their order. */
  readonly timings: readonly Timing[];
  readonly totals: PlanTotals;
  /** What ceilings and smoothing put off. */
  readonly backlog: Backlog;
  /** What the State gives back, and what stays to be paid. */
  readonly funding: FundingPlan;
  /** What others pay, by subsidy and by year. */
  readonly subsidies: SubsidyPlan;
  /** What the purchases of the plan weigh on the years, as they wear. */
  readonly depreciation: Depreciation;
  /** The same of what is already owned. */
  readonly stock: Stock;
  /** Autorisations de programme and crédits de paiement. */
  readonly programmes: ProgrammePlan;
  /** The plan by operation, as an assembly reads it. */
  readonly operations: OperationPlan;
  /** What the purchases of each operation weigh on the years, as they wear. */
  readonly operationCharges: OperationCharges;
  /** Running costs counted by device, by the operation that adds the devices. */
  readonly inducedCosts: InducedCosts;
  /** Who pays for each line, by law or by the user's choice. */
  readonly payers: PayerPlan;
  /** What scenarios and moved hypotheses would make of the plan. */
  readonly comparison: Comparison;
  /** The plan by section, chapter, function and account. */
  readonly imputation: readonly ImputationLine[];
  /** Yearly costs beside the purchases, and the whole cost of each school. */
  readonly runningCosts: RunningCostPlan;
  /** The turn of each (school, rule) when money is given out, by UAI then by rule. */
  readonly turns: ReadonlyMap<string, ReadonlyMap<string, Turn>>;
  /** Of the inventory, the schools, the rules and the plan together, the gravest first. */
  readonly findings: readonly Finding[];
}
