import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Constraints } from './constraints';
import type { Hypotheses } from './hypotheses';
import type { Order } from './order';
import type { Ranked } from './turns';
import { WaitingList } from './waiting-list';

/** Units of an order bought in one year. */
export interface Purchase {
  readonly year: number;
  readonly gapQuantity: number;
  readonly renewalQuantity: number;
  readonly since: number;
}

/** Units of an order that wait at the end of a year. */
export interface Waiting {
  readonly year: number;
  readonly gapQuantity: number;
  readonly renewalQuantity: number;
  readonly since: number;
}

/** What became of an order over the years. */
export interface Scheduled {
  readonly order: Order;
  readonly purchases: readonly Purchase[];
  readonly waiting: readonly Waiting[];
}

export interface ScheduledYear {
  readonly year: number;
  readonly ceiling: Decimal | null;
  /** Bought under the ceiling, including VAT. */
  readonly planned: Decimal;
  readonly wanted: number;
  /** One unit costs more than the whole ceiling: never bought this year, and passed over. */
  readonly beyond: readonly Order[];
}

class Account {
  readonly gaps = new WaitingList();
  readonly renewals = new WaitingList();
  readonly purchases: Purchase[] = [];
  readonly waiting: Waiting[] = [];
  private readonly boughtIn = new Map<number, number>();

  constructor(readonly order: Order) {}

  /** What comes to be wanted in a year; returns how many units. */
  want(year: number, firstYear: number): number {
    const { gap, tariff } = this.order;
    const missing = year === firstYear ? (gap.gap ?? 0) : 0;
    const due = year === firstYear ? gap.due : (gap.dueLater.get(year) ?? 0);
    const again = tariff.cycle === null ? 0 : (this.boughtIn.get(year - tariff.cycle) ?? 0);
    this.gaps.want(missing, year);
    this.renewals.want(due + again, year);
    return missing + due + again;
  }

  close(year: number, gapQuantity: number, renewalQuantity: number): void {
    const quantity = gapQuantity + renewalQuantity;
    if (quantity > 0) {
      const since = Math.min(
        gapQuantity > 0 ? this.gaps.since : Infinity,
        renewalQuantity > 0 ? this.renewals.since : Infinity,
      );
      this.gaps.take(gapQuantity);
      this.renewals.take(renewalQuantity);
      this.boughtIn.set(year, quantity);
      this.purchases.push({ year, gapQuantity, renewalQuantity, since });
    }
    if (this.gaps.quantity + this.renewals.quantity > 0) {
      this.waiting.push({
        year,
        gapQuantity: this.gaps.quantity,
        renewalQuantity: this.renewals.quantity,
        since: Math.min(this.gaps.since, this.renewals.since),
      });
    }
  }
}

/**
 * Year by year: what is wanted and was not bought waits for the next year. Under a ceiling, gaps come before renewals;
 * within each, orders are served in their turn, unit by unit, and the first that does not fit ends it: nobody passes
 * before another, except before a unit that costs more than the whole ceiling. Running costs and orders without a price
 * are not bounded. Money left over at the end of a year is lost.
 */
export function schedule(
  ranked: readonly Ranked[],
  { firstYear, years }: Hypotheses,
  { ceilings }: Constraints,
): { readonly orders: readonly Scheduled[]; readonly years: readonly ScheduledYear[] } {
  const accounts = ranked.map(({ order }) => new Account(order));
  const scheduledYears: ScheduledYear[] = [];
  for (let year = firstYear; year < firstYear + years; year++) {
    let wanted = 0;
    for (const account of accounts) wanted += account.want(year, firstYear);
    const till = new Till(year, ceilings.get(year) ?? null);
    const gapQuantities = till.serve(accounts, ({ gaps }) => gaps.quantity);
    const renewalQuantities = till.serve(
      accounts,
      ({ renewals }) => renewals.quantity,
      (index) => gapQuantities[index],
    );
    accounts.forEach((account, index) => account.close(year, gapQuantities[index], renewalQuantities[index]));
    scheduledYears.push({ year, ceiling: till.ceiling, planned: till.spent, wanted, beyond: till.beyond });
  }
  return { orders: accounts, years: scheduledYears };
}

/** The money of one year. */
class Till {
  spent: Decimal = ZERO;
  readonly beyond: Order[] = [];

  constructor(
    private readonly year: number,
    readonly ceiling: Decimal | null,
  ) {}

  /** How many units of each order can be bought, in turn. `already` are the units that its line holds so far. */
  serve(
    accounts: readonly Account[],
    wantedOf: (account: Account) => number,
    already: (index: number) => number = () => 0,
  ): number[] {
    let open = true;
    return accounts.map((account, index) => {
      const wanted = wantedOf(account);
      const { order } = account;
      const unit = wanted > 0 && order.tariff.bounded ? order.tariff.cost(1, this.year) : null;
      if (unit === null) return wanted;
      if (this.ceiling !== null && unit.inclVat.gt(this.ceiling)) {
        this.beyond.push(order);
        return 0;
      }
      if (!open) return 0;
      const bought = this.buy(order, already(index), wanted);
      open = bought === wanted;
      return bought;
    });
  }

  private buy(order: Order, already: number, wanted: number): number {
    const costUpTo = (quantity: number) => order.tariff.cost(quantity, this.year)?.inclVat ?? ZERO;
    const before = already === 0 ? ZERO : costUpTo(already);
    // VAT is rounded on the whole line: what more units cost is the difference of two lines.
    const fits = (units: number) =>
      this.ceiling === null ||
      this.spent
        .minus(before)
        .plus(costUpTo(already + units))
        .lte(this.ceiling);
    let bought = wanted;
    if (!fits(wanted)) {
      bought = 0;
      let tooMany = wanted;
      while (tooMany - bought > 1) {
        const middle = Math.floor((bought + tooMany) / 2);
        if (fits(middle)) bought = middle;
        else tooMany = middle;
      }
    }
    if (bought > 0) this.spent = this.spent.minus(before).plus(costUpTo(already + bought));
    return bought;
  }
}
