import { Breath } from '../breath';
import type { Progressing } from '../port';
import { jsonSize } from './json-size';

/**
 * Sends what was queued once it weighs enough, so that a big plan takes few trips and no trip is too big.
 * Cancellation is looked at between trips.
 */
export class Pace {
  private waiting = 0;
  private spent = 0;
  private readonly breath = new Breath();

  /** `total` is what all calls of `spend` will add up to, `target` the weight of one trip; both in bytes. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly total: number,
    private readonly target: number,
    private readonly options: Progressing,
  ) {
    this.begin();
  }

  /** Bytes that may still be queued before the next trip. */
  get room(): number {
    return this.target - this.waiting;
  }

  async spend(bytes: number): Promise<void> {
    this.waiting += bytes;
    this.spent += bytes;
    if (this.waiting >= this.target) await this.flush();
    else await this.breath.take();
  }

  /** Lets the pane answer while a heavy trip is being prepared. */
  async breathe(): Promise<void> {
    await this.breath.take();
  }

  async flush(): Promise<void> {
    const { context, options } = this;
    // What was queued is put into words at once: not right after the time it took to queue it.
    await this.breath.pause();
    options.signal?.throwIfAborted();
    await context.sync();
    options.signal?.throwIfAborted();
    this.waiting = 0;
    this.begin();
    options.onProgress?.(Math.min(1, this.spent / Math.max(1, this.total)));
  }

  /** Formulas are computed once at the end of a trip, not after every cell. */
  private begin(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
  }
}

/** Bytes of the values of one row. */
export function rowSize(row: readonly unknown[]): number {
  return row.reduce<number>((size, value) => size + jsonSize(value), 2);
}
