import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import { shareOut, type SubsidyShare } from '../subsidy/share-out';
import type { SubsidyPlan } from '../subsidy/subsidy-plan';
import { affectationOf, type Affectation } from './affectation';
import { OUTSIDE, OUTSIDE_LABEL, type Programme } from './programme';

/** The columns of the official annex (« DATA_APCP » of the budget file TOTEM); « this year » is the first of the plan. */
export interface ProgrammeResult {
  readonly programme: Programme;
  /** paidBefore + all the CP of the plan: AP = CP antérieurs + CP N + reste N+1 + reste > N+1. */
  readonly total: Decimal;
  /** total − votedBefore. */
  readonly revision: Decimal;
  readonly thisYear: Decimal;
  readonly nextYear: Decimal;
  readonly later: Decimal;
  readonly affectation: Affectation;
}

/** Where the money for the CP of the plan comes from, as R2311-9 CGCT asks of each AP. */
export interface ProgrammeResources {
  /** Of an AP, or `hors AP`. */
  readonly code: string;
  readonly label: string;
  readonly cost: Decimal;
  readonly subsidies: Decimal;
  readonly fctva: Decimal;
  /** cost − subsidies − FCTVA: own funds and loans. */
  readonly ownFunds: Decimal;
}

/** Credits of a year: one amount for each AP, in their order, then what no AP takes. */
export interface CreditYear {
  readonly year: number;
  readonly credits: readonly Decimal[];
  readonly total: Decimal;
}

export interface ProgrammePlan {
  /** By line of the plan. */
  readonly codes: readonly string[];
  readonly results: readonly ProgrammeResult[];
  readonly byYear: readonly CreditYear[];
  /** What each subsidy brings to each AP, in their order, `hors AP` last. */
  readonly subsidies: readonly SubsidyShare[];
  readonly resources: readonly ProgrammeResources[];
}

interface Planned {
  readonly lines: readonly PlanLine[];
  /** Of each line; null without a price. */
  readonly fctva: readonly (Decimal | null)[];
  readonly codes: readonly string[];
  readonly subsidies: SubsidyPlan;
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years'>;
}

/** AP and CP of the plan's investment. A line without a price counts in none of it. */
export function programmePlan(
  { lines, fctva, codes, subsidies, hypotheses: { firstYear, years } }: Planned,
  programmes: readonly Programme[],
): ProgrammePlan {
  const owners = [...programmes.map(({ code }) => code), OUTSIDE];
  const sum = (
    value: (line: PlanLine, index: number) => Decimal | null | undefined,
    taken: (line: PlanLine, index: number) => boolean,
  ): Decimal =>
    lines.reduce(
      (total, line, index) => (taken(line, index) ? total.plus(value(line, index) ?? ZERO) : total),
      ZERO,
    );
  const inclVat = ({ inclVat: amount }: PlanLine) => amount;
  const credits = (code: string, inYear: (year: number) => boolean) =>
    sum(inclVat, ({ year }, index) => codes[index] === code && inYear(year));
  // Running costs come last: what a subsidy pays of them is for no AP.
  const shares = shareOut(lines, [...owners, ''], codes, subsidies).filter(({ owner }) => owner !== '');
  return {
    codes,
    results: programmes.map((programme) => {
      const { code, paidBefore, votedBefore } = programme;
      const total = paidBefore.plus(credits(code, () => true));
      const thisYear = credits(code, (year) => year === firstYear);
      return {
        programme,
        total,
        revision: total.minus(votedBefore),
        thisYear,
        affectation: affectationOf(programme, { total, thisYear, firstYear }),
        nextYear: credits(code, (year) => year === firstYear + 1),
        later: credits(code, (year) => year > firstYear + 1),
      };
    }),
    byYear: Array.from({ length: years }, (_, index) => {
      const inYear = (year: number) => year === firstYear + index;
      const amounts = owners.map((code) => credits(code, inYear));
      return {
        year: firstYear + index,
        credits: amounts,
        total: amounts.reduce((all, one) => all.plus(one), ZERO),
      };
    }),
    subsidies: shares,
    resources: owners.map((code) => {
      const cost = credits(code, () => true);
      const paid = shares.reduce((all, one) => (one.owner === code ? all.plus(one.amount) : all), ZERO);
      const compensated = sum(
        (_, index) => fctva[index],
        (_, index) => codes[index] === code,
      );
      return {
        code,
        label: programmes.find((one) => one.code === code)?.label ?? OUTSIDE_LABEL,
        cost,
        subsidies: paid,
        fctva: compensated,
        ownFunds: cost.minus(paid).minus(compensated),
      };
    }),
  };
}
