import type { Fingerprint } from './fingerprint';

type Key = Pick<Fingerprint, 'high' | 'low'>;

/** Share of the slots that may be taken before there are twice as many. */
const FULL = 0.6;

/**
 * Where each fingerprint was seen first: a hash table over flat arrays, 16 bytes a slot, 24 with two details of the row.
 * A slot without a place is free.
 */
export class Sightings {
  private slots = 1 << 10;
  private taken = 0;
  private arrays: Arrays;

  constructor(private readonly detailed: boolean) {
    this.arrays = arraysOf(this.slots, detailed);
  }

  get isEmpty(): boolean {
    return this.taken === 0;
  }

  /** The slot where a fingerprint is, or may be put. */
  slotOf({ high, low }: Key): number {
    const { high: highs, low: lows, place } = this.arrays;
    const mask = this.slots - 1;
    let slot = low & mask;
    while ((place[slot] ?? -1) >= 0 && (highs[slot] !== high || lows[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  /** Negative: nothing was seen. */
  placeAt(slot: number): number {
    return this.arrays.place[slot] ?? -1;
  }

  detailsAt(slot: number): readonly [number, number] {
    return [this.arrays.one[slot] ?? 0, this.arrays.other[slot] ?? 0];
  }

  put(slot: number, key: Key, place: number, one = 0, other = 0): void {
    if (this.placeAt(slot) < 0) this.taken += 1;
    write(this.arrays, slot, key, place, one, other);
    if (this.taken > this.slots * FULL) this.double();
  }

  private double(): void {
    const before = this.arrays;
    this.slots *= 2;
    this.arrays = arraysOf(this.slots, this.detailed);
    for (const [slot, place] of before.place.entries()) {
      if (place < 0) continue;
      const key = { high: before.high[slot] ?? 0, low: before.low[slot] ?? 0 };
      write(this.arrays, this.slotOf(key), key, place, before.one[slot] ?? 0, before.other[slot] ?? 0);
    }
  }
}

interface Arrays {
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly place: Float64Array;
  readonly one: Int32Array;
  readonly other: Int32Array;
}

const arraysOf = (slots: number, detailed: boolean): Arrays => ({
  high: new Int32Array(slots),
  low: new Int32Array(slots),
  place: new Float64Array(slots).fill(-1),
  one: new Int32Array(detailed ? slots : 0),
  other: new Int32Array(detailed ? slots : 0),
});

/** Details are let go where there is no room for them. */
function write(arrays: Arrays, slot: number, key: Key, place: number, one: number, other: number): void {
  arrays.high[slot] = key.high;
  arrays.low[slot] = key.low;
  arrays.place[slot] = place;
  arrays.one[slot] = one;
  arrays.other[slot] = other;
}
