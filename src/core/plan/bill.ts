import type { Link } from './links';
import type { LineCost, Tariff } from './tariff';

/** A link, how many units it brings, and what its linked category costs. */
export interface PricedLink {
  readonly link: Link;
  readonly units: (gaps: number, renewals: number) => number;
  readonly tariff: Tariff;
}

/** What a ceiling may count, in whole cents. */
export type BoundedCost = Pick<LineCost, 'inclVatCents' | 'netCents'>;

/**
 * What ceilings see of a line and of those linked to it: its parts that are investment and have a price; null when none
 * has. More units never cost less.
 */
export type Bill = (gaps: number, renewals: number, year: number) => BoundedCost | null;

const bounded = (tariff: Tariff, quantity: number, year: number): BoundedCost | null =>
  tariff.bounded ? tariff.cost(quantity, year) : null;

export function billOf(tariff: Tariff, links: readonly PricedLink[]): Bill {
  if (links.length === 0) return (gaps, renewals, year) => bounded(tariff, gaps + renewals, year);
  return (gaps, renewals, year) =>
    links.reduce<BoundedCost | null>(
      (sum, { units, tariff: linked }) => together(sum, bounded(linked, units(gaps, renewals), year)),
      bounded(tariff, gaps + renewals, year),
    );
}

function together(one: BoundedCost | null, other: BoundedCost | null): BoundedCost | null {
  if (one === null || other === null) return one ?? other;
  return {
    inclVatCents: one.inclVatCents + other.inclVatCents,
    netCents: one.netCents + other.netCents,
  };
}
