import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Programme } from './programme';

/** What cannot be true of what was typed of an AP, given its plan. */
export type AffectationDoubt =
  | 'cancelled-above-affected'
  | 'affected-above-programme'
  | 'paid-above-affected'
  | 'mandated-of-another-year'
  | 'mandated-above-credits';

/**
 * Affectations and mandates of an AP. The official annex has the fields; what they are reckoned from is our reading of
 * their names (docs/decisions.md). Null where what it needs is not said.
 */
export interface Affectation {
  /** total − affected + cancelled: `MtAutoriDispoAffectation`. */
  readonly available: Decimal | null;
  /** affected − cancelled − CP antérieurs: `MtAutoriNonCouvParCP_01_01_N`. */
  readonly uncovered: Decimal | null;
  /** `MtCPReal`; null too when it was said of another year than N. */
  readonly mandated: Decimal | null;
  /** CP of N not mandated yet. */
  readonly toMandate: Decimal | null;
  readonly doubts: readonly AffectationDoubt[];
}

interface Planned {
  /** Of the AP. */
  readonly total: Decimal;
  /** CP of N. */
  readonly thisYear: Decimal;
  /** N. */
  readonly firstYear: number;
}

/** An affectation that is said without a cancellation has none. */
export function affectationOf(programme: Programme, { total, thisYear, firstYear }: Planned): Affectation {
  const { affected, paidBefore } = programme;
  const cancelled = programme.affectedCancelled ?? ZERO;
  const standing = affected && affected.minus(cancelled);
  const available = standing && total.minus(standing);
  const uncovered = standing && standing.minus(paidBefore);
  const ofAnotherYear = programme.mandated !== null && (programme.mandatedYear ?? firstYear) !== firstYear;
  const mandated = ofAnotherYear ? null : programme.mandated;
  const toMandate = mandated && thisYear.minus(mandated);
  const doubts: readonly (readonly [AffectationDoubt, boolean | undefined])[] = [
    ['cancelled-above-affected', cancelled.gt(affected ?? ZERO)],
    ['affected-above-programme', available?.lt(0)],
    ['paid-above-affected', uncovered?.lt(0)],
    ['mandated-of-another-year', ofAnotherYear],
    ['mandated-above-credits', toMandate?.lt(0)],
  ];
  return {
    available,
    uncovered,
    mandated,
    toMandate,
    doubts: doubts.flatMap(([doubt, holds]) => (holds === true ? [doubt] : [])),
  };
}
