/** Units wanted and not yet bought of one kind (to fill a gap, or to renew), by the year in which they were wanted. */
export class WaitingList {
  private readonly units: { readonly year: number; quantity: number }[] = [];
  private total = 0;

  get quantity(): number {
    return this.total;
  }

  /** The year of the oldest want; `Infinity` when nothing waits. */
  get since(): number {
    return this.units[0]?.year ?? Infinity;
  }

  /** Years come in order. */
  want(quantity: number, year: number): void {
    if (quantity === 0) return;
    this.units.push({ year, quantity });
    this.total += quantity;
  }

  /** Takes the oldest wants first. */
  take(quantity: number): void {
    this.total -= quantity;
    let left = quantity;
    while (left > 0) {
      const [oldest] = this.units;
      const taken = Math.min(left, oldest.quantity);
      oldest.quantity -= taken;
      left -= taken;
      if (oldest.quantity === 0) this.units.shift();
    }
  }
}
