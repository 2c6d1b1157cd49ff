import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';
import type { Account } from './account';
import type { Order } from './order';

/** The money of one year. It counts in whole cents. */
export class Till {
  /** Orders of which one unit costs more than the whole ceiling: not served, and passed over. */
  readonly beyond = new Set<Order>();
  private spent = 0n;
  private readonly limit: bigint | null;

  constructor(
    private readonly year: number,
    readonly ceiling: Decimal | null,
  ) {
    this.limit = ceiling && BigInt(ceiling.times(100).floor().toFixed());
  }

  /** Spent under the ceiling, in euros including VAT. */
  get planned(): Decimal {
    return new Money(this.spent.toString()).div(100);
  }

  /**
   * How many of the units wanted each account can buy, in turn; `already` are the units that its line of the year holds.
   * The first that does not fit ends it.
   */
  serve(
    accounts: readonly Account[],
    wanted: (account: Account) => number,
    already: readonly number[] | null,
  ): number[] {
    const bought: number[] = [];
    let open = true;
    for (let index = 0; index < accounts.length; index++) {
      const { order } = accounts[index];
      const units = wanted(accounts[index]);
      if (units === 0 || !order.tariff.bounded) {
        bought.push(units);
        continue;
      }
      const single = order.tariff.cost(1, this.year);
      if (single === null) {
        bought.push(units);
      } else if (this.limit !== null && single.inclVatCents > this.limit) {
        this.beyond.add(order);
        bought.push(0);
      } else if (open) {
        const some = this.buy(order, already === null ? 0 : already[index], units);
        open = some === units;
        bought.push(some);
      } else {
        bought.push(0);
      }
    }
    return bought;
  }

  private buy(order: Order, already: number, wanted: number): number {
    const without = this.spent - this.lineCost(order, already);
    let bought = wanted;
    if (!this.fits(without, order, already + wanted)) {
      bought = 0;
      let tooMany = wanted;
      while (tooMany - bought > 1) {
        const middle = Math.floor((bought + tooMany) / 2);
        if (this.fits(without, order, already + middle)) bought = middle;
        else tooMany = middle;
      }
    }
    this.spent = without + this.lineCost(order, already + bought);
    return bought;
  }

  private fits(without: bigint, order: Order, quantity: number): boolean {
    return this.limit === null || without + this.lineCost(order, quantity) <= this.limit;
  }

  /** VAT is rounded on the whole line: what more units cost is the difference of two lines. */
  private lineCost(order: Order, quantity: number): bigint {
    return quantity === 0 ? 0n : (order.tariff.cost(quantity, this.year)?.inclVatCents ?? 0n);
  }
}
