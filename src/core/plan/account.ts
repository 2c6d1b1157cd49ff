import type { Hypotheses } from './hypotheses';
import type { Order } from './order';
import type { WaitReason } from './plan';
import type { Held } from './till';

/** Units of an order bought in one year. */
export interface Purchase {
  readonly year: number;
  readonly gapQuantity: number;
  readonly renewalQuantity: number;
  /** The first year in which one of them was wanted. */
  readonly since: number;
  /** Gap units that a minimum made wanted before their year. */
  readonly advanced: number;
  /** What they waited for, if one did. */
  readonly waitedFor: readonly WaitReason[];
}

const NOTHING: readonly WaitReason[] = [];

/** Most lines wait for nothing, and few for two things: lists are shared rather than made anew. */
export function union(some: readonly WaitReason[], more: readonly WaitReason[]): readonly WaitReason[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...new Set([...some, ...more])];
}

/** Of two years that may not be there; 0 when neither is. */
export const earliest = (one: number | null, other: number | null): number =>
  one === null ? (other ?? 0) : other === null ? one : Math.min(one, other);

/** Gaps or renewals of an order: how many wait, and what for. */
class Queue {
  waiting = 0;
  /** Bought in the year that is being served. */
  bought = 0;
  /** What stopped them in that year. */
  stop: WaitReason | null = null;
  reasons: readonly WaitReason[] = NOTHING;

  open(): void {
    this.bought = 0;
    this.stop = null;
  }

  buy(quantity: number): void {
    this.bought += quantity;
    this.waiting -= quantity;
  }

  close(): void {
    if (this.waiting === 0) this.reasons = NOTHING;
    else if (this.stop !== null && !this.reasons.includes(this.stop)) {
      this.reasons = [...this.reasons, this.stop];
    }
  }
}

/** What an order wants, has bought and waits for, as the years go by. Years count from 0, the first of the plan. */
export class Account {
  readonly purchases: Purchase[] = [];
  readonly gaps = new Queue();
  readonly renewals = new Queue();
  private advanced = 0;
  /** The year in which the oldest gap unit of this year's line was wanted. */
  private gapSince: number | null = null;
  /** Renewals wanted by year; of the wanted ones, those still waiting. */
  private readonly renewalsOf: number[] = [];
  private readonly boughtIn: number[] = [];
  /** The year of the oldest renewals that wait. */
  private oldest = 0;

  constructor(
    readonly order: Order,
    readonly firstYear: Hypotheses['firstYear'],
  ) {}

  /** The year, from 0, since which renewals wait; says nothing when none waits. */
  get renewalsSince(): number {
    return this.oldest;
  }

  /** Units of this year's line. */
  get held(): number {
    return this.gaps.bought + this.renewals.bought;
  }

  /** The same, by kind. */
  get units(): Held {
    return { gaps: this.gaps.bought, renewals: this.renewals.bought };
  }

  /** Opens a year, one after the other; returns how many renewals come to be wanted. */
  open(index: number): number {
    const { gap, tariff } = this.order;
    this.gaps.open();
    this.renewals.open();
    this.advanced = 0;
    this.gapSince = null;
    const due = index === 0 ? gap.due : (gap.dueLater.get(this.firstYear + index) ?? 0);
    const again = tariff.cycle === null || tariff.cycle > index ? 0 : this.boughtIn[index - tariff.cycle];
    if (this.renewals.waiting === 0) this.oldest = index;
    this.renewals.waiting += due + again;
    this.renewalsOf.push(due + again);
    return due + again;
  }

  /** @param since the year, from 0, in which they came to be wanted */
  buyGaps(quantity: number, since: number): void {
    this.gaps.buy(quantity);
    // Of one order, the units that were wanted first are served first.
    if (quantity > 0) this.gapSince ??= since;
  }

  /** Buys gap units that are to be wanted in a later year. */
  advance(quantity: number, index: number): void {
    this.gaps.waiting += quantity;
    this.advanced += quantity;
    this.buyGaps(quantity, index);
  }

  /** Ends the year that was opened last. */
  close(index: number): void {
    const gapQuantity = this.gaps.bought;
    const renewalQuantity = this.renewals.bought;
    this.boughtIn.push(gapQuantity + renewalQuantity);
    if (gapQuantity + renewalQuantity > 0) {
      const { gapSince } = this;
      const renewalSince = renewalQuantity > 0 ? this.oldest : null;
      this.purchases.push({
        year: this.firstYear + index,
        gapQuantity,
        renewalQuantity,
        since: this.firstYear + earliest(gapSince, renewalSince),
        advanced: this.advanced,
        waitedFor: union(
          gapSince !== null && gapSince < index ? this.gaps.reasons : NOTHING,
          renewalSince !== null && renewalSince < index ? this.renewals.reasons : NOTHING,
        ),
      });
      this.takeRenewals(renewalQuantity);
    }
    this.gaps.close();
    this.renewals.close();
  }

  /** The oldest want first. */
  private takeRenewals(quantity: number): void {
    let left = quantity;
    while (left > 0) {
      const taken = Math.min(left, this.renewalsOf[this.oldest]);
      this.renewalsOf[this.oldest] -= taken;
      left -= taken;
      if (this.renewalsOf[this.oldest] === 0) this.oldest += 1;
    }
    while (this.renewals.waiting > 0 && this.renewalsOf[this.oldest] === 0) this.oldest += 1;
  }
}
