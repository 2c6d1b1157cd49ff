import type { Analysis, ReadingContext } from '../core/analysis';
import type { BudgetInputs } from '../core/budget/budget-inputs';
import { unusedTerms } from '../core/budget/unused-terms';
import { depreciationPlan } from '../core/depreciation/depreciation-plan';
import { stockPlan } from '../core/depreciation/stock';
import { stockFindings } from '../core/depreciation/stock-findings';
import type { Finding, Severity } from '../core/finding';
import { imputationRecap } from '../core/imputation/recap';
import { isOfReading } from '../core/inventory/account/account-findings';
import { thereNow, type Inventory } from '../core/inventory/inventory';
import { startFindings } from '../core/plan/start-findings';
import type { Hypotheses } from '../core/plan/hypotheses';
import { priceAgeFindings } from '../core/quote/price-age';
import { quoteFindings } from '../core/quote/quote-findings';
import { withQuotes } from '../core/quote/retained';
import type { Catalogue } from '../core/reference/category';
import type { ReferentialIdentity } from '../core/reference/referential';
import type { Rule } from '../core/reference/rule';
import { finish, type Steps } from '../core/steps';
import type { School } from '../core/school/school';
import { inducedCosts } from '../core/operation/induced-costs';
import { operationCharges } from '../core/operation/operation-charges';
import { operationPlan } from '../core/operation/operation-plan';
import { payerPlan } from '../core/payer/payer-plan';
import { programmeOfLines, programmesByLevel, withMandatedYear } from '../core/programme/programme';
import { programmeFindings } from '../core/programme/programme-findings';
import { programmePlan } from '../core/programme/programme-plan';
import { runningCostPlan } from '../core/running-cost/running-cost-plan';
import { fondsDeConcoursFindings } from '../core/subsidy/fonds-de-concours-findings';
import { subsidyFindings } from '../core/subsidy/subsidy-findings';
import { comparing } from './compare';
import { evaluating } from './evaluate';

/** All that a run knows before it compares. */
export interface Known {
  readonly context: ReadingContext;
  readonly hypotheses: Hypotheses;
  /** As typed; the prices of retained quotes come before its own. */
  readonly catalogue: Catalogue;
  readonly budget: BudgetInputs;
  readonly rules: readonly Rule[];
  /** Those that the rules come from. */
  readonly referentials?: readonly ReferentialIdentity[];
  readonly schools: readonly School[];
  readonly inventory: Inventory;
  /** What was noticed before the comparison, in the schools and the inputs. */
  readonly findings: readonly Finding[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What is to be known of the reading comes before what it led to. */
const first = (finding: Finding): number => (isOfReading(finding) ? 0 : 1);

/** Inventory, rules and prices → gaps, purchases, totals and findings. Pure: the same input gives the same result. */
export const analyse = (known: Known): Analysis => finish(analysing(known));

/** The same, in steps short enough for a page to stay alive. */
export function* analysing(known: Known): Steps<Analysis> {
  const { schools, hypotheses, budget, inventory, context } = known;
  const catalogue = withQuotes(known.catalogue, budget.quotes, hypotheses);
  const priced = { ...known, catalogue };
  const evaluated = yield* evaluating(priced);
  const { assessed, planned, subsidies, funding } = evaluated;
  const { lines } = planned;
  yield;
  const comparison = yield* comparing(priced, evaluated);
  yield;
  const programmes = withMandatedYear(budget.programmes ?? programmesByLevel(schools), hypotheses.firstYear);
  const codes = programmeOfLines(lines, programmes, catalogue, schools);
  const { fctva } = funding;
  const credits = programmePlan({ lines, fctva, codes, subsidies, hypotheses }, programmes);
  const operations = operationPlan(
    { lines, catalogue, schools, hypotheses, fctva, subsidies, programmes, programmeCodes: codes },
    budget.operationStatuses,
  );
  const { rules } = known;
  const payers = payerPlan({ lines, fctva, rules, schools, subsidies, hypotheses }, budget.payers);
  const depreciation = depreciationPlan(lines, catalogue, hypotheses, budget.depreciation);
  const devices = thereNow(inventory.devices);
  const stock = stockPlan(devices, { catalogue, hypotheses, terms: budget.depreciation });
  const runningCosts = runningCostPlan(
    { plan: lines, devices, schools, hypotheses, fctva: budget.fctva },
    budget.runningCosts,
  );
  const findings = [
    ...known.findings,
    ...quoteFindings(budget.quotes, known.catalogue, catalogue, context.readOn),
    ...startFindings(hypotheses, context.readOn),
    ...unusedTerms(budget, { rules, schools, hypotheses }),
    ...inventory.findings,
    ...assessed.findings,
    ...planned.findings,
    ...priceAgeFindings({ catalogue, quotes: budget.quotes, lines }, budget.maximumPriceAge, context.readOn),
    ...subsidyFindings(subsidies),
    ...fondsDeConcoursFindings({ subsidies, fctva }),
    ...programmeFindings(credits, hypotheses),
    ...stockFindings(stock),
  ];
  return {
    ...priced,
    referentials: known.referentials ?? [],
    typedCatalogue: known.catalogue,
    gaps: assessed.gaps,
    surplus: assessed.surplus,
    plan: lines,
    timings: planned.timings,
    totals: planned.totals,
    backlog: planned.backlog,
    funding,
    subsidies,
    programmes: credits,
    operations,
    operationCharges: operationCharges({
      lines,
      operations,
      depreciation,
      hypotheses,
      terms: budget.depreciation,
    }),
    inducedCosts: inducedCosts({ lines, operations, runningCosts, hypotheses }),
    payers,
    comparison,
    runningCosts,
    imputation: imputationRecap(lines, catalogue, schools, hypotheses),
    depreciation,
    stock,
    turns: planned.turns,
    findings: findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || first(a) - first(b)),
  };
}
