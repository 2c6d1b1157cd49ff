import type Decimal from 'decimal.js';
import type { FundingYear } from '../core/funding/funding-plan';
import { ZERO } from '../core/money/decimal';
import type { Hypotheses } from '../core/plan/hypotheses';
import type { Backlog, PlanTotals, WaitingCategory, YearCapacity, YearTotal } from '../core/plan/plan';
import type { Outcome } from '../core/scenario/comparison';

/** A year of a plan as a pane draws it. Euros including VAT. */
export interface ShownYear
  extends
    Pick<
      YearCapacity,
      'year' | 'ceiling' | 'netCeiling' | 'minimum' | 'planned' | 'netPlanned' | 'waiting' | 'waitingCost'
    >,
    Pick<YearTotal, 'unpricedLines'> {
  /** Bought, running costs of the plan included. */
  readonly spent: Decimal;
  /** What stays to be paid for these purchases, FCTVA and subsidies taken off. */
  readonly net: Decimal;
}

/** A plan as a pane draws it: what comes of it, by year, and what waits at its end by category. */
export interface ShownPlan {
  readonly firstYear: number;
  readonly years: number;
  readonly outcome: Outcome;
  readonly byYear: readonly ShownYear[];
  readonly waiting: readonly WaitingCategory[];
  readonly unpricedLines: number;
}

export interface Drawable {
  readonly hypotheses: Hypotheses;
  readonly totals: Pick<PlanTotals, 'byYear' | 'unpricedLines'>;
  readonly backlog: Pick<Backlog, 'byYear' | 'byCategory'>;
  readonly funding: { readonly byYear: readonly FundingYear[] };
  readonly outcome: Outcome;
}

const UNBOUNDED = {
  ...{ ceiling: null, netCeiling: null, minimum: null },
  ...{ planned: ZERO, netPlanned: ZERO, waiting: 0, waitingCost: ZERO },
};

export function shownPlan({ hypotheses, totals, backlog, funding, outcome }: Drawable): ShownPlan {
  const { firstYear, years } = hypotheses;
  const capacities = new Map(backlog.byYear.map((capacity) => [capacity.year, capacity]));
  const fundings = new Map(funding.byYear.map((one) => [one.year, one]));
  return {
    firstYear,
    years,
    outcome,
    byYear: totals.byYear.map(({ year, inclVat, unpricedLines }): ShownYear => ({
      ...(capacities.get(year) ?? UNBOUNDED),
      year,
      spent: inclVat,
      unpricedLines,
      net: fundings.get(year)?.net ?? inclVat,
    })),
    waiting: backlog.byCategory.filter(({ year }) => year === firstYear + years - 1),
    unpricedLines: totals.unpricedLines,
  };
}
