import type Decimal from 'decimal.js';
import { Money, ZERO, round2 } from '../money/decimal';
import type { PlanLine } from '../plan/plan';
import { STATE_GRANTS } from './subsidy';
import type { SubsidyResult } from './subsidy-plan';

/** Of the expense excluding VAT: the four State grants together at most (R2334-27 CGCT). */
export const STATE_GRANTS_MAXIMUM = new Money('0.8');
/** The least that each of the four grants pays (R2334-27 CGCT). */
export const STATE_GRANT_MINIMUM = new Money('0.2');
/** The least that the owner brings (L1111-10 III CGCT); read on the expense excluding VAT, a prudent working hypothesis. */
export const OWN_SHARE_MINIMUM = new Money('0.2');
/** The most that a fonds de concours pays of what the other subsidies and the FCTVA leave. */
export const FONDS_DE_CONCOURS_MAXIMUM = new Money('0.5');

/**
 * The lines of the plan that get exactly the same subsidies, and what these are planned to pay of them together. A real
 * cost lowers the amount and the expense alike: the tests look at both before it.
 */
export interface Cumulation {
  /** `;S1;S2;` */
  readonly codes: string;
  /** Of the plan, priced or not. */
  readonly lines: number;
  readonly exclVat: Decimal;
  readonly inclVat: Decimal;
  readonly stateGrants: Decimal;
  readonly allSubsidies: Decimal;
  readonly fondsDeConcours: Decimal;
  /** Of the expense excluding VAT, at four decimals: a rounded cent is no overrun. 0 without an expense. */
  readonly stateShare: Decimal;
  readonly subsidisedShare: Decimal;
  /** Whether one of its State grants is below its least, on the whole expense of that grant. */
  readonly lowStateGrant: boolean;
}

export const isStateGrant = ({ subsidy }: Pick<SubsidyResult, 'subsidy'>): boolean =>
  STATE_GRANTS.some((scheme) => scheme === subsidy.scheme);

/** A share of an expense, at four decimals. */
export const shareOf = (amount: Decimal, expense: Decimal): Decimal =>
  expense.isZero() ? ZERO : amount.dividedBy(expense).toDecimalPlaces(4, Money.ROUND_HALF_UP);

/** What a subsidy is planned to pay of its expense excluding VAT. */
export const plannedShare = ({ planned, exclVat }: Pick<SubsidyResult, 'planned' | 'exclVat'>): Decimal =>
  shareOf(planned, exclVat);

/** Without an eligible expense there is nothing to judge. */
export const isLowStateGrant = (result: SubsidyResult): boolean =>
  isStateGrant(result) && !result.expense.isZero() && plannedShare(result).lt(STATE_GRANT_MINIMUM);

/** By combination of subsidies, in the order of their codes: the tests of the law speak of one and the same expense. */
export function cumulations(
  lines: readonly PlanLine[],
  codes: readonly string[],
  results: readonly SubsidyResult[],
): Cumulation[] {
  const expenses = new Map<string, Pick<Cumulation, 'lines' | 'exclVat' | 'inclVat'>>();
  lines.forEach((line, index) => {
    const combination = codes[index] ?? '';
    if (combination === '') return;
    const before = expenses.get(combination) ?? { lines: 0, exclVat: ZERO, inclVat: ZERO };
    expenses.set(combination, {
      lines: before.lines + 1,
      exclVat: before.exclVat.plus(line.exclVat ?? ZERO),
      inclVat: before.inclVat.plus(line.inclVat ?? ZERO),
    });
  });
  return [...expenses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([combination, expense]) => {
      const taking = results.filter(({ subsidy }) => combination.includes(`;${subsidy.code};`));
      const paid = (paying: readonly SubsidyResult[]) =>
        round2(
          paying.reduce((sum, { subsidy, plannedRate }) => {
            const base = subsidy.base === 'excl-vat' ? expense.exclVat : expense.inclVat;
            return sum.plus(base.times(plannedRate));
          }, ZERO),
        );
      const stateGrants = paid(taking.filter(isStateGrant));
      const allSubsidies = paid(taking);
      return {
        codes: combination,
        ...expense,
        stateGrants,
        allSubsidies,
        fondsDeConcours: paid(taking.filter(({ subsidy }) => subsidy.scheme === 'fonds-de-concours')),
        stateShare: shareOf(stateGrants, expense.exclVat),
        subsidisedShare: shareOf(allSubsidies, expense.exclVat),
        lowStateGrant: taking.some(isLowStateGrant),
      };
    });
}
