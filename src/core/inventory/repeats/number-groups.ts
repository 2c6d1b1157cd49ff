import { Fingerprint } from './fingerprint';
import type { NumberInCell } from './number-in-cell';
import { Sightings } from './sightings';

/** The rows that bear the same number. */
export interface NumberGroup {
  /** As it was written where it came again. */
  readonly text: string;
  readonly column: string;
  /** Of the devices kept, in the order met. */
  readonly places: number[];
  /** Two rows say, in another column, that they are not of the same device. */
  parted: boolean;
  one: number;
  other: number;
}

/** The devices kept of an inventory by the number that a column gives them; only those that share one are remembered as such. */
export class NumberGroups {
  private readonly seen: Sightings;
  private readonly groups = new Map<string, NumberGroup>();
  private readonly detail = new Fingerprint();

  /** @param partedBy whether what other columns say may part the rows of a number */
  constructor(
    private readonly partedBy: boolean,
    private readonly isForgotten: (place: number) => boolean,
  ) {
    this.seen = new Sightings(partedBy);
  }

  /** @returns whether the cell holds a number that can tell one device from another */
  add(read: NumberInCell, place: number, column: string, one: string, other: string): boolean {
    const { number, print } = read;
    if (number === '') return false;
    const [first, second] = this.partedBy ? [this.detailOf(one), this.detailOf(other)] : [0, 0];
    const slot = this.seen.slotOf(print);
    const before = this.seen.placeAt(slot);
    if (before < 0 || this.isForgotten(before)) {
      this.seen.put(slot, print, place, first, second);
      if (before >= 0) this.groups.get(number)?.places.push(place);
    } else {
      const group = this.group(read, column, before, slot);
      group.places.push(place);
      agree(group, first, second);
    }
    return true;
  }

  /** The place of a device kept with this number; null without one. */
  find({ number, print }: NumberInCell): number | null {
    if (number === '' || this.seen.isEmpty) return null;
    const place = this.seen.placeAt(this.seen.slotOf(print));
    return place < 0 || this.isForgotten(place) ? null : place;
  }

  all(): readonly NumberGroup[] {
    return [...this.groups.values()];
  }

  private group({ number, text }: NumberInCell, column: string, first: number, slot: number): NumberGroup {
    const known = this.groups.get(number);
    if (known !== undefined) return known;
    const [one, other] = this.seen.detailsAt(slot);
    const group = { text, column, places: [first], parted: false, one, other };
    this.groups.set(number, group);
    return group;
  }

  /** 0: nothing is said. */
  private detailOf(text: string): number {
    if (text === '') return 0;
    this.detail.restart();
    this.detail.takeText(text);
    this.detail.finish();
    return this.detail.low === 0 ? 1 : this.detail.low;
  }
}

/** Two different answers part the rows; the order in which they come does not matter. */
function agree(group: NumberGroup, one: number, other: number): void {
  if (group.one !== 0 && one !== 0 && group.one !== one) group.parted = true;
  if (group.other !== 0 && other !== 0 && group.other !== other) group.parted = true;
  if (group.one === 0) group.one = one;
  if (group.other === 0) group.other = other;
}
