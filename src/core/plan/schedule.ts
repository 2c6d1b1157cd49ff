import type Decimal from 'decimal.js';
import type { CategoryId } from '../reference/category';
import type { Steps } from '../steps';
import { Account, earliest, union, type Purchase } from './account';
import type { Constraints } from './constraints';
import { gapRuns, type GapRun } from './gap-runs';
import type { Hypotheses } from './hypotheses';
import type { Link } from './links';
import type { Order } from './order';
import type { WaitReason } from './plan';
import { steadyRenewals } from './smoothing';
import { inclVatBound, Till, type Bound } from './till';
import type { Ranked } from './turns';

/** What became of an order over the years. */
export interface Scheduled {
  readonly order: Order;
  readonly purchases: readonly Purchase[];
  /** Units that wait at the end of the plan, since when and what for; `since` says nothing when none waits. */
  readonly gapsWaiting: number;
  readonly renewalsWaiting: number;
  readonly since: number;
  readonly waitsFor: readonly WaitReason[];
}

export interface WaitingUnits {
  readonly quantity: number;
  readonly gapQuantity: number;
}

export interface ScheduledYear {
  readonly year: number;
  readonly ceiling: Decimal | null;
  readonly netCeiling: Decimal | null;
  readonly minimum: Decimal | null;
  /** Investment bought, including VAT, and net of FCTVA. */
  readonly planned: Decimal;
  readonly netPlanned: Decimal;
  readonly wanted: number;
  readonly bought: number;
  /** Gap units that are to be wanted in later years. */
  readonly upcoming: number;
  /** Units that wait at the end of the year, by category bought; only what waits. */
  readonly waiting: ReadonlyMap<CategoryId, WaitingUnits>;
  /** What would come with them, as if each order bought all that it waits for at once. */
  readonly waitingLinked: ReadonlyMap<Link, WaitingUnits>;
  /** Of which for rules that are legal obligations, by what stopped them this year; by UAI for a ceiling of a school. */
  readonly legalWaiting: ReadonlyMap<WaitReason | string, number>;
  /** Ceilings of all schools, and of each school that has one, with the orders dearer than the whole. */
  readonly bounds: readonly Bound[];
  readonly schoolBounds: ReadonlyMap<string, Bound>;
}

export interface Schedule {
  /** In the order of service. */
  readonly orders: readonly Scheduled[];
  readonly years: readonly ScheduledYear[];
}

/**
 * Year by year: what is wanted and was not bought waits for the next year. Gaps come before renewals; gaps are served in
 * their sequence, renewals in the order of service, unit by unit. The first unit that a ceiling does not hold ends what
 * that ceiling bounds, except that a unit dearer than a whole ceiling is passed over. Running costs and orders without a
 * price are not bounded. Under a minimum, the next gap units of the sequence are then advanced until it is reached.
 * Money left over at the end of a year is lost.
 */
export function* scheduling(
  ranked: readonly Ranked[],
  hypotheses: Hypotheses,
  constraints: Constraints,
): Steps<Schedule> {
  const { firstYear, years } = hypotheses;
  const accounts = ranked.map(({ order }) => new Account(order, firstYear));
  const orders = ranked.map(({ order }) => order);
  const steady = constraints.smoothRenewals ? steadyRenewals(orders) : null;
  // A catch-up longer than the plan is refused before; here it ends with the plan, so that nothing is left unwanted.
  let runs = gapRuns(ranked, constraints.policy, Math.min(constraints.catchUpYears, years));
  const scheduled: ScheduledYear[] = [];
  for (let index = 0; index < years; index += 1) {
    yield;
    scheduled.push(new ServedYear(accounts, runs, steady, index, firstYear + index, constraints).result());
    runs = runs.filter(({ left }) => left > 0);
  }
  const oldestGap = new Map<number, number>();
  for (const { index, wanted } of runs) if (!oldestGap.has(index)) oldestGap.set(index, wanted);
  return {
    orders: accounts.map((account, index) => ended(account, oldestGap.get(index) ?? null)),
    years: scheduled,
  };
}

/** @param oldestGap the year, from 0, since which its gap units wait */
function ended(account: Account, oldestGap: number | null): Scheduled {
  const { order, purchases, gaps, renewals, firstYear } = account;
  return {
    order,
    purchases,
    gapsWaiting: gaps.waiting,
    renewalsWaiting: renewals.waiting,
    since: firstYear + earliest(oldestGap, renewals.waiting > 0 ? account.renewalsSince : null),
    waitsFor: union(gaps.reasons, renewals.reasons),
  };
}

interface CountedUnits {
  quantity: number;
  gapQuantity: number;
}

function count<Key>(counts: Map<Key, CountedUnits>, key: Key, quantity: number, gapQuantity: number): void {
  const sum = counts.get(key) ?? { quantity: 0, gapQuantity: 0 };
  sum.quantity += quantity;
  sum.gapQuantity += gapQuantity;
  counts.set(key, sum);
}

/** One year, as it is served. */
class ServedYear {
  private readonly till: Till;
  private readonly minimum: Decimal | null;
  /** Ceilings that let no more gap pass. */
  private readonly closed = new Set<Bound>();
  private wanted = 0;

  constructor(
    private readonly accounts: readonly Account[],
    private readonly runs: readonly GapRun[],
    steady: ReadonlyMap<CategoryId, number> | null,
    private readonly index: number,
    private readonly year: number,
    { ceilings, netCeilings, schoolCeilings, minimums }: Constraints,
  ) {
    const schools = new Map(
      [...schoolCeilings].map(([uai, limit]) => [uai, inclVatBound(limit, 'school-ceiling')] as const),
    );
    this.till = new Till(year, ceilings.get(year) ?? null, netCeilings.get(year) ?? null, schools);
    this.minimum = minimums.get(year) ?? null;
    for (const account of accounts) this.wanted += account.open(index);
    this.serveGaps();
    this.serveRenewals(steady && new Map(steady));
    if (this.minimum !== null) this.advanceGaps(this.minimum);
  }

  private serveGaps(): void {
    for (const run of this.runs) {
      if (run.wanted > this.index) continue;
      const account = this.accounts[run.index];
      if (run.wanted === this.index) {
        account.gaps.waiting += run.left;
        this.wanted += run.left;
      }
      const { quantity, stop } = this.till.take(account.order, 'gap', account.units, run.left, this.closed);
      account.buyGaps(quantity, run.wanted);
      account.gaps.stop = stop;
      run.left -= quantity;
    }
  }

  /** @param steady how many renewals of a category may still be bought; null: all that are wanted */
  private serveRenewals(steady: Map<CategoryId, number> | null): void {
    const closed = new Set<Bound>();
    for (const account of this.accounts) {
      const { order, renewals } = account;
      if (renewals.waiting === 0) continue;
      const quota = steady?.get(order.category) ?? renewals.waiting;
      const wanted = Math.min(renewals.waiting, quota);
      const { quantity, stop } = this.till.take(order, 'renewal', account.units, wanted, closed);
      renewals.stop = stop ?? (wanted < renewals.waiting ? 'smoothing' : null);
      renewals.buy(quantity);
      if (steady?.has(order.category)) steady.set(order.category, quota - quantity);
    }
  }

  /** Where no ceiling has stopped a gap, those of later years come next in the sequence. */
  private advanceGaps(minimum: Decimal): void {
    for (const run of this.runs) {
      if (run.wanted <= this.index) continue;
      const account = this.accounts[run.index];
      const { order, units } = account;
      if (order.bill(1, 0, this.year) === null) continue;
      const enough = this.till.toReach(minimum, order, units, run.left);
      if (enough === 0) return;
      const { quantity } = this.till.take(order, 'gap', units, enough, this.closed);
      account.advance(quantity, this.index);
      run.left -= quantity;
      this.wanted += quantity;
    }
  }

  /** Closes the year. */
  result(): ScheduledYear {
    const { year, minimum, wanted, till } = this;
    let bought = 0;
    const waiting = new Map<CategoryId, CountedUnits>();
    const waitingLinked = new Map<Link, CountedUnits>();
    const legalWaiting = new Map<WaitReason | string, number>();
    for (const account of this.accounts) {
      const { order, gaps, renewals, held } = account;
      bought += held;
      account.close(this.index);
      const left = gaps.waiting + renewals.waiting;
      if (left === 0) continue;
      count(waiting, order.category, left, gaps.waiting);
      for (const { link, units } of order.links) {
        const linked = units(gaps.waiting, renewals.waiting);
        if (linked > 0) count(waitingLinked, link, linked, units(gaps.waiting, 0));
      }
      if (order.rule.status !== 'legal') continue;
      for (const { stop, waiting: units } of [gaps, renewals]) {
        const by = stop === 'school-ceiling' ? order.gap.uai : stop;
        if (by !== null && units > 0) legalWaiting.set(by, (legalWaiting.get(by) ?? 0) + units);
      }
    }
    return {
      year,
      ceiling: till.ceiling,
      netCeiling: till.netCeiling,
      minimum,
      planned: till.planned,
      netPlanned: till.netPlanned,
      wanted,
      bought,
      upcoming: this.runs.reduce((sum, { wanted: when, left }) => sum + (when > this.index ? left : 0), 0),
      waiting,
      waitingLinked,
      legalWaiting,
      bounds: till.bounds,
      schoolBounds: till.schools,
    };
  }
}
