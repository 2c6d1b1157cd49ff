import type { Analysis } from '../core/analysis';
import type { BudgetInputs } from '../core/budget/budget-inputs';
import type { Severity } from '../core/finding';
import type { FundingPlan } from '../core/funding/funding-plan';
import type { GapLine } from '../core/gap/gap';
import type { Inventory } from '../core/inventory/inventory';
import { isUnsettled } from '../core/inventory/school-texts';
import { isStateToSettle } from '../core/inventory/state-list';
import type { WordingList } from '../core/inventory/wording-list';
import type { Backlog, PlanLine, PlanTotals } from '../core/plan/plan';
import type { Comparison } from '../core/scenario/comparison';
import type { School } from '../core/school/school';
import type { WriteReport } from '../workbook/port';
import type { RunResult, UseCases } from './use-cases';

/**
 * The part of an analysis that a pane shows. It leaves out what grows with the rows of the inventory, so that it
 * can come from a worker at little cost.
 */
export interface ShownAnalysis extends Pick<
  Analysis,
  'context' | 'hypotheses' | 'catalogue' | 'referentials' | 'rules' | 'findings'
> {
  readonly gaps: readonly Pick<GapLine, 'need' | 'gap' | 'due' | 'rule'>[];
  readonly plan: readonly Pick<PlanLine, 'category'>[];
  readonly totals: Pick<PlanTotals, 'inclVat' | 'unpricedLines' | 'byYear'>;
  readonly budget: Pick<BudgetInputs, 'constraints' | 'fctva' | 'maximumPriceAge'>;
  readonly backlog: Pick<Backlog, 'byYear' | 'byCategory'>;
  readonly funding: Pick<FundingPlan, 'byYear' | 'undecidedLines'>;
  readonly comparison: Comparison;
  readonly inventory: Pick<Inventory, 'counts' | 'wordings' | 'schoolTexts' | 'states'>;
  readonly schools: readonly Pick<School, 'uai' | 'name'>[];
  /** How many findings there are beyond those of `findings`; absent when all are there. */
  readonly moreFindings?: Readonly<Record<Severity, number>>;
}

export interface ShownResult {
  readonly analysis: ShownAnalysis;
  readonly report: WriteReport;
}

/** The use cases as far as a pane knows them. */
export interface ShownUseCases extends Omit<UseCases, 'run'> {
  run(...asked: Parameters<UseCases['run']>): Promise<ShownResult>;
}

/** More of a severity than a pane ever lists. */
const MOST_FINDINGS = 20;

/** The result without what a pane does not show. */
export function shown({ analysis, report }: RunResult): ShownResult {
  const { context, hypotheses, catalogue, referentials, rules, totals, inventory, schools, budget } =
    analysis;
  const { inclVat, unpricedLines, byYear } = totals;
  const { counts, wordings, schoolTexts, states } = inventory;
  return {
    analysis: {
      context,
      hypotheses,
      catalogue,
      referentials,
      rules,
      gaps: analysis.gaps.map(({ need, gap, due, rule }) => ({ need, gap, due, rule })),
      plan: analysis.plan.map(({ category }) => ({ category })),
      totals: { inclVat, unpricedLines, byYear },
      budget: {
        constraints: budget.constraints,
        fctva: budget.fctva,
        maximumPriceAge: budget.maximumPriceAge,
      },
      backlog: { byYear: analysis.backlog.byYear, byCategory: analysis.backlog.byCategory },
      funding: { byYear: analysis.funding.byYear, undecidedLines: analysis.funding.undecidedLines },
      comparison: analysis.comparison,
      inventory: {
        counts,
        ...(wordings && { wordings: unsettled(wordings) }),
        ...(schoolTexts && { schoolTexts: schoolTexts.filter(isUnsettled) }),
        ...(states && { states: { ...states, lines: states.lines.filter(isStateToSettle) } }),
      },
      schools: schools.map(({ uai, name }) => ({ uai, name })),
      ...firstFindings(analysis.findings),
    },
    report,
  };
}

/** A pane asks about what nobody recognised and what leaves a doubt; the rest is in « Correspondances ». */
const unsettled = ({ lines, beyond }: WordingList): WordingList => ({
  lines: lines.filter(({ category, doubt }) => category === null || doubt !== null),
  beyond,
});

function firstFindings(all: Analysis['findings']): Pick<ShownAnalysis, 'findings' | 'moreFindings'> {
  const seen = { error: 0, warning: 0, info: 0 };
  const findings = all.filter(({ severity }) => (seen[severity] += 1) <= MOST_FINDINGS);
  const beyond = (severity: Severity) => Math.max(0, seen[severity] - MOST_FINDINGS);
  return {
    findings,
    moreFindings: { error: beyond('error'), warning: beyond('warning'), info: beyond('info') },
  };
}
