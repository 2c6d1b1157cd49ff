import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';
import type { Bill, BoundedCost } from './bill';
import type { Order } from './order';
import type { WaitReason } from './plan';

const euros = (cents: bigint): Decimal => new Money(cents.toString()).div(100);
const centsOf = (amount: Decimal): bigint => BigInt(amount.times(100).floor().toFixed());

export type UnitKind = 'gap' | 'renewal';

/** Units of a line. */
export interface Held {
  readonly gaps: number;
  readonly renewals: number;
}

export interface Taken {
  readonly quantity: number;
  /** What stopped the rest, if anything did. */
  readonly stop: WaitReason | null;
}

/** A sum that investment of one year must not exceed, in whole cents. */
export class Bound {
  /** Orders of which one unit costs more than the whole: passed over. */
  readonly beyond = new Set<Order>();
  /** What it lets pass once it has stopped a unit. */
  readonly nothing: Taken;
  private readonly limit: bigint;
  private spent = 0n;

  constructor(
    limit: Decimal,
    readonly reason: WaitReason,
    readonly amountOf: (cost: BoundedCost) => bigint,
  ) {
    this.limit = centsOf(limit);
    this.nothing = { quantity: 0, stop: reason };
  }

  /** One unit alone costs more. */
  excludes(order: Order, single: BoundedCost): boolean {
    if (this.amountOf(single) <= this.limit) return false;
    this.beyond.add(order);
    return true;
  }

  /** Whether a line may grow from one cost to another. */
  holds(before: BoundedCost | null, after: BoundedCost | null): boolean {
    return this.spent + growth(before, after, this.amountOf) <= this.limit;
  }

  add(before: BoundedCost | null, after: BoundedCost | null): void {
    this.spent += growth(before, after, this.amountOf);
  }
}

/** VAT is rounded on the whole line: what more units cost is the difference of two lines. */
function growth(
  before: BoundedCost | null,
  after: BoundedCost | null,
  amountOf: (cost: BoundedCost) => bigint,
): bigint {
  const cost = after === null ? 0n : amountOf(after);
  return before === null ? cost : cost - amountOf(before);
}

const inclVat = ({ inclVatCents }: BoundedCost): bigint => inclVatCents;
const net = ({ netCents }: BoundedCost): bigint => netCents;

/** The money of one year: what is bought may exceed no ceiling, neither of all schools nor of its own. */
export class Till {
  /** On investment, including VAT, in whole cents. */
  private spent = 0n;
  private netSpent = 0n;
  private readonly common: readonly Bound[];
  private readonly ofSchool = new Map<string, readonly Bound[]>();

  constructor(
    private readonly year: number,
    readonly ceiling: Decimal | null,
    readonly netCeiling: Decimal | null,
    readonly schools: ReadonlyMap<string, Bound>,
  ) {
    this.common = [
      ...(ceiling === null ? [] : [inclVatBound(ceiling, 'ceiling')]),
      ...(netCeiling === null ? [] : [new Bound(netCeiling, 'net-ceiling', net)]),
    ];
    for (const [uai, bound] of schools) this.ofSchool.set(uai, [bound, ...this.common]);
  }

  /** Spent on investment, including VAT. */
  get planned(): Decimal {
    return euros(this.spent);
  }

  get netPlanned(): Decimal {
    return euros(this.netSpent);
  }

  /** The ceilings of all schools together. */
  get bounds(): readonly Bound[] {
    return this.common;
  }

  /**
   * Buys what it can of more units of an order, with what comes with them. A ceiling that stops one is added to `closed`
   * and lets nothing more pass, except that a unit dearer than a whole ceiling is passed over.
   *
   * @param held the units of its line of the year so far
   */
  take(order: Order, kind: UnitKind, held: Held, wanted: number, closed: Set<Bound>): Taken {
    const { bill } = order;
    const single = kind === 'gap' ? bill(1, 0, this.year) : bill(0, 1, this.year);
    if (single === null) return { quantity: wanted, stop: null };
    const bounds = this.ofSchool.get(order.gap.uai) ?? this.common;
    let dearer: Bound | null = null;
    let shut: Bound | null = null;
    for (const bound of bounds) {
      if (bound.excludes(order, single)) dearer ??= bound;
      else if (closed.has(bound)) shut ??= bound;
    }
    if (dearer !== null) return dearer.nothing;
    if (shut !== null) return shut.nothing;
    return this.buy((units) => this.costWith(bill, kind, held, units), bounds, wanted, closed);
  }

  /** The cost of a line with more units than it holds. */
  private costWith(bill: Bill, kind: UnitKind, { gaps, renewals }: Held, units: number): BoundedCost | null {
    return kind === 'gap' ? bill(gaps + units, renewals, this.year) : bill(gaps, renewals + units, this.year);
  }

  private buy(
    costWith: (units: number) => BoundedCost | null,
    bounds: readonly Bound[],
    wanted: number,
    closed: Set<Bound>,
  ): Taken {
    const before = costWith(0);
    let after = costWith(wanted);
    let quantity = wanted;
    let stop: Bound | null = null;
    for (const bound of bounds) {
      if (bound.holds(before, after)) continue;
      stop = bound;
      quantity = mostThat((units) => bound.holds(before, costWith(units)), quantity);
      after = costWith(quantity);
    }
    if (stop !== null) closed.add(stop);
    for (const bound of bounds) bound.add(before, after);
    this.spent += growth(before, after, inclVat);
    this.netSpent += growth(before, after, net);
    return { quantity, stop: stop === null ? null : stop.reason };
  }

  /** How many of `wanted` more gap units it takes to have spent `minimum`: all of them if that is not enough, 0 if it has been. */
  toReach(minimum: Decimal, { bill }: Order, held: Held, wanted: number): number {
    const least = BigInt(minimum.times(100).ceil().toFixed());
    if (this.spent >= least) return 0;
    const cost = (units: number) => this.costWith(bill, 'gap', held, units)?.inclVatCents ?? 0n;
    const without = this.spent - cost(0);
    return Math.min(wanted, 1 + mostThat((units) => without + cost(units) < least, wanted));
  }
}

/** The most units of 0…`wanted` that keep a condition, which 0 keeps and which is lost once and for all. */
function mostThat(holds: (units: number) => boolean, wanted: number): number {
  let [most, tooMany] = [0, wanted + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (holds(middle)) most = middle;
    else tooMany = middle;
  }
  return most;
}

export const inclVatBound = (limit: Decimal, reason: WaitReason): Bound => new Bound(limit, reason, inclVat);
