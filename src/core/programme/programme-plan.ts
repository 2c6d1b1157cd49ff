import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { spread } from '../money/spread';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import { onBase } from '../subsidy/eligible';
import type { SubsidyPlan } from '../subsidy/subsidy-plan';
import { OUTSIDE, OUTSIDE_LABEL, type Programme } from './programme';

/** The columns of the official annex (../shared/domain/finance.md §4.2); « this year » is the first of the plan. */
export interface ProgrammeResult {
  readonly programme: Programme;
  /** paidBefore + all the CP of the plan: AP = CP antérieurs + CP N + reste N+1 + reste > N+1. */
  readonly total: Decimal;
  /** total − votedBefore. */
  readonly revision: Decimal;
  readonly thisYear: Decimal;
  readonly nextYear: Decimal;
  readonly later: Decimal;
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

/** What a subsidy brings to an AP: shared on its eligible expense, in the order of the APs, `hors AP` last. */
export interface ProgrammeSubsidy {
  readonly subsidy: string;
  readonly code: string;
  readonly place: number;
  readonly expense: Decimal;
  readonly amount: Decimal;
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
  readonly subsidies: readonly ProgrammeSubsidy[];
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
  const shares = subsidies.results.flatMap(({ subsidy, final }) => {
    const expenseOf = (code: string) =>
      sum(
        (line) => onBase(line, subsidy),
        (_, index) => codes[index] === code && (subsidies.codes[index] ?? '').includes(`;${subsidy.code};`),
      );
    // Running costs come last: what the subsidy pays of them is for no AP.
    const expenses = [...owners, ''].map(expenseOf);
    const amounts = spread(final, expenses);
    return owners.map((code, index) => ({
      subsidy: subsidy.code,
      code,
      place: index + 1,
      expense: expenses[index] ?? ZERO,
      amount: amounts[index] ?? ZERO,
    }));
  });
  return {
    codes,
    results: programmes.map((programme) => {
      const { code, paidBefore, votedBefore } = programme;
      const total = paidBefore.plus(credits(code, () => true));
      return {
        programme,
        total,
        revision: total.minus(votedBefore),
        thisYear: credits(code, (year) => year === firstYear),
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
      const paid = shares.reduce((all, one) => (one.code === code ? all.plus(one.amount) : all), ZERO);
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
