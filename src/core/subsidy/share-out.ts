import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { spread } from '../money/spread';
import type { PlanLine } from '../plan/plan';
import { onBase } from './eligible';
import type { SubsidyPlan } from './subsidy-plan';

/** What a subsidy brings to one of those between whom the plan is shared (an AP, an operation, a payer). */
export interface SubsidyShare {
  readonly subsidy: string;
  readonly owner: string;
  /** From 1: amounts are rounded on the expense cumulated in this order. */
  readonly place: number;
  /** Eligible lines, priced or not. */
  readonly lines: number;
  readonly expense: Decimal;
  readonly amount: Decimal;
}

/**
 * The final amount of each subsidy, shared on its eligible expense by cumulated rounding, in the order of the owners:
 * the shares of a subsidy sum to it.
 *
 * @param ownerOf of each line of the plan; one of `owners`
 */
export function shareOut(
  lines: readonly PlanLine[],
  owners: readonly string[],
  ownerOf: readonly string[],
  { results, codes }: Pick<SubsidyPlan, 'results' | 'codes'>,
): SubsidyShare[] {
  return results.flatMap(({ subsidy, final }) => {
    const taken = new Map(owners.map((owner) => [owner, { lines: 0, expense: ZERO }]));
    lines.forEach((line, index) => {
      const sums = taken.get(ownerOf[index] ?? '');
      if (!sums || !codes[index]?.includes(`;${subsidy.code};`)) return;
      sums.lines += 1;
      sums.expense = sums.expense.plus(onBase(line, subsidy));
    });
    const sums = [...taken];
    const amounts = spread(
      final,
      sums.map(([, { expense }]) => expense),
    );
    return sums.map(([owner, eligible], index) => ({
      subsidy: subsidy.code,
      owner,
      place: index + 1,
      ...eligible,
      amount: amounts[index] ?? ZERO,
    }));
  });
}
