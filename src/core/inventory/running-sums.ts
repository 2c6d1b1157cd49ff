/** Sums of quantities row after row, to know a row of totals that does not say that it is one. */
export class RunningSums {
  private all = 0;
  private sinceTotal = 0;

  add(quantity: number): void {
    this.all += quantity;
    this.sinceTotal += quantity;
  }

  /** Whether a number is the sum of the rows since the last total, or of all rows. */
  matches(quantity: number): boolean {
    return quantity > 0 && (quantity === this.sinceTotal || quantity === this.all);
  }

  restart(): void {
    this.sinceTotal = 0;
  }
}
