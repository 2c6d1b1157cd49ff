import type { Hypotheses } from './hypotheses';
import type { Order } from './order';

/** Units of an order bought in one year. */
export interface Purchase {
  readonly year: number;
  readonly gapQuantity: number;
  readonly renewalQuantity: number;
  /** The first year in which one of them was wanted. */
  readonly since: number;
}

/** What an order wants, has bought and waits for, as the years go by. */
export class Account {
  readonly purchases: Purchase[] = [];
  gapsWaiting = 0;
  renewalsWaiting = 0;
  /** Renewals wanted and bought, by year from the first; of the wanted ones, those still waiting. */
  private readonly renewalsOf: number[] = [];
  private readonly boughtIn: number[] = [];
  /** Index of the oldest renewals that wait. */
  private oldest = 0;

  constructor(
    readonly order: Order,
    private readonly firstYear: Hypotheses['firstYear'],
  ) {}

  /** The first year in which something that still waits was wanted. Gaps are all wanted in the first year. */
  get since(): number {
    return this.gapsWaiting > 0 ? this.firstYear : this.firstYear + this.oldest;
  }

  /** What comes to be wanted in a year, year after year; returns how many units. */
  want(year: number): number {
    const { gap, tariff } = this.order;
    const index = year - this.firstYear;
    const missing = index === 0 ? (gap.gap ?? 0) : 0;
    const due = index === 0 ? gap.due : (gap.dueLater.get(year) ?? 0);
    const again = tariff.cycle === null || tariff.cycle > index ? 0 : this.boughtIn[index - tariff.cycle];
    if (this.renewalsWaiting === 0) this.oldest = index;
    this.gapsWaiting += missing;
    this.renewalsWaiting += due + again;
    this.renewalsOf.push(due + again);
    return missing + due + again;
  }

  /** Buys in a year that was wanted for; the oldest wants first. */
  buy(year: number, gapQuantity: number, renewalQuantity: number): void {
    const quantity = gapQuantity + renewalQuantity;
    this.boughtIn.push(quantity);
    if (quantity === 0) return;
    const since = gapQuantity > 0 ? this.firstYear : this.firstYear + this.oldest;
    this.purchases.push({ year, gapQuantity, renewalQuantity, since });
    this.gapsWaiting -= gapQuantity;
    this.renewalsWaiting -= renewalQuantity;
    let left = renewalQuantity;
    while (left > 0) {
      const taken = Math.min(left, this.renewalsOf[this.oldest]);
      this.renewalsOf[this.oldest] -= taken;
      left -= taken;
      if (this.renewalsOf[this.oldest] === 0) this.oldest += 1;
    }
    while (this.renewalsWaiting > 0 && this.renewalsOf[this.oldest] === 0) this.oldest += 1;
  }
}
