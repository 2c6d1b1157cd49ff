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
  readonly expense: Decimal;
  readonly amount: Decimal;
}

/**
 * The final amount of each subsidy, shared on its eligible expense by cumulated rounding, in the order of the owners:
 * the shares of a subsidy sum to it. An owner of no eligible line has no share.
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
    const expenses = new Map<string, Decimal>();
    lines.forEach((line, index) => {
      const owner = ownerOf[index] ?? '';
      if (!codes[index]?.includes(`;${subsidy.code};`)) return;
      expenses.set(owner, (expenses.get(owner) ?? ZERO).plus(onBase(line, subsidy)));
    });
    const taking = owners.filter((owner) => expenses.has(owner));
    const amounts = spread(
      final,
      taking.map((owner) => expenses.get(owner) ?? ZERO),
    );
    return taking.map((owner, index) => ({
      subsidy: subsidy.code,
      owner,
      place: index + 1,
      expense: expenses.get(owner) ?? ZERO,
      amount: amounts[index] ?? ZERO,
    }));
  });
}
