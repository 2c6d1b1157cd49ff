import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import type { Catalogue } from '../reference/category';
import type { SubsidyPlan } from '../subsidy/subsidy-plan';
import { FCTVA_REGIMES, fctvaDelay, fctvaOf, fctvaRateOf, type FctvaTerms } from './fctva-terms';

/** Money of one year, euros including VAT. */
export interface FundingYear {
  readonly year: number;
  readonly spent: Decimal;
  /** FCTVA that the purchases of this year give right to. */
  readonly fctvaDue: Decimal;
  /** Subsidies that the purchases of this year give right to. */
  readonly subsidiesDue: Decimal;
  /** What stays to be paid by the collectivité for the purchases of this year: spent − fctvaDue − subsidiesDue. */
  readonly net: Decimal;
  /** FCTVA paid by the State in this year. */
  readonly fctvaReceived: Decimal;
  /** Subsidies paid in this year. */
  readonly subsidiesReceived: Decimal;
  /** FCTVA and subsidies due by the end of this year and not yet received. */
  readonly advanced: Decimal;
}

export interface FundingPlan {
  /** The FCTVA of each line of the plan, in its order; null where the line has no price. */
  readonly fctva: readonly (Decimal | null)[];
  /** The years of the plan, and the two after it: the latest FCTVA and instalments come then. */
  readonly byYear: readonly FundingYear[];
  readonly spent: Decimal;
  readonly fctvaDue: Decimal;
  readonly subsidiesDue: Decimal;
  readonly net: Decimal;
  /** Lines of which nobody has said whether their category is eligible: no FCTVA is counted for them. */
  readonly undecidedLines: number;
}

/**
 * FCTVA of a line = ROUND2(inclVat × rate) where its category is said to be eligible, and 0 otherwise;
 * received in the year of the line plus the delay of the regime.
 */
export function fundingPlan(
  lines: readonly PlanLine[],
  catalogue: Catalogue,
  { firstYear, years }: Pick<Hypotheses, 'firstYear' | 'years'>,
  terms: FctvaTerms,
  subsidies: Pick<SubsidyPlan, 'due' | 'received'>,
): FundingPlan {
  const fctva = lines.map(
    ({ category, inclVat }) => inclVat && fctvaOf(inclVat, fctvaRateOf(catalogue.get(category), terms)),
  );
  const [spentIn, dueIn] = [new Map<number, Decimal>(), new Map<number, Decimal>()];
  const add = (sums: Map<number, Decimal>, year: number, amount: Decimal | null) => {
    if (amount) sums.set(year, (sums.get(year) ?? ZERO).plus(amount));
  };
  lines.forEach(({ year, inclVat }, index) => {
    add(spentIn, year, inclVat);
    add(dueIn, year, fctva[index]);
  });
  let [spentSoFar, fctvaSoFar, subsidiesSoFar, receivedSoFar] = [ZERO, ZERO, ZERO, ZERO];
  const byYear = Array.from({ length: years + FCTVA_REGIMES.length - 1 }, (_, index): FundingYear => {
    const year = firstYear + index;
    const spent = spentIn.get(year) ?? ZERO;
    const fctvaDue = dueIn.get(year) ?? ZERO;
    const fctvaReceived = dueIn.get(year - fctvaDelay(terms.regime)) ?? ZERO;
    const subsidiesDue = subsidies.due.get(year) ?? ZERO;
    const subsidiesReceived = subsidies.received.get(year) ?? ZERO;
    spentSoFar = spentSoFar.plus(spent);
    fctvaSoFar = fctvaSoFar.plus(fctvaDue);
    subsidiesSoFar = subsidiesSoFar.plus(subsidiesDue);
    receivedSoFar = receivedSoFar.plus(fctvaReceived).plus(subsidiesReceived);
    return {
      year,
      spent,
      fctvaDue,
      subsidiesDue,
      net: spent.minus(fctvaDue).minus(subsidiesDue),
      fctvaReceived,
      subsidiesReceived,
      advanced: fctvaSoFar.plus(subsidiesSoFar).minus(receivedSoFar),
    };
  });
  return {
    fctva,
    byYear,
    spent: spentSoFar,
    fctvaDue: fctvaSoFar,
    subsidiesDue: subsidiesSoFar,
    net: spentSoFar.minus(fctvaSoFar).minus(subsidiesSoFar),
    undecidedLines: lines.filter(({ category }) => (catalogue.get(category)?.fctvaEligible ?? null) === null)
      .length,
  };
}
