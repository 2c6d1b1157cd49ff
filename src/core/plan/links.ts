import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';
import type { CategoryId } from '../reference/category';

/** What is bought with each unit of a category: installation, delivery, a mount, a warranty, a cart for some tablets. */
export interface Link {
  /** `L1`, `L2`… */
  readonly code: string;
  /** The one that a rule buys. */
  readonly category: CategoryId;
  readonly linked: CategoryId;
  /** So many of the linked category for `per` units; more than 0, three decimals at most. */
  readonly quantity: Decimal;
  readonly per: Decimal;
  /** Whether renewals bring it too, or only units that fill a gap. */
  readonly onRenewal: boolean;
}

/** Units of the linked category that a line brings: ceil(quantity × units / per), of its gap units alone unless `onRenewal`. */
export function linkedUnits({ quantity, per, onRenewal }: Link, gaps: number, renewals: number): number {
  const units = onRenewal ? gaps + renewals : gaps;
  return new Money(quantity).times(units).dividedBy(per).ceil().toNumber();
}

/** The same for one link, remembered: schools buy the same few quantities again and again. */
export function linkCounter(link: Link): (gaps: number, renewals: number) => number {
  const known = new Map<number, number>();
  return (gaps, renewals) => {
    const units = link.onRenewal ? gaps + renewals : gaps;
    const counted = known.get(units) ?? linkedUnits(link, units, 0);
    known.set(units, counted);
    return counted;
  };
}

/** Two links of the same two categories, by their places in the list; null when there are none. */
export function linkedTwice(links: readonly Link[]): readonly [number, number] | null {
  const seen = new Map<string, number>();
  for (const [index, { category, linked }] of links.entries()) {
    const key = `${category} ${linked}`;
    const first = seen.get(key);
    if (first !== undefined) return [first, index];
    seen.set(key, index);
  }
  return null;
}
