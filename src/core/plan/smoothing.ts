import type { CategoryId } from '../reference/category';
import type { Order } from './order';

/**
 * The steady rhythm of renewals, by category bought: ceil(places / cycle) a year, places being what all schools have
 * matched or lack. A category without a cycle has none.
 */
export function steadyRenewals(orders: readonly Order[]): Map<CategoryId, number> {
  const places = new Map<CategoryId, number>();
  const cycles = new Map<CategoryId, number>();
  for (const { gap, category, tariff } of orders) {
    if (tariff.cycle === null) continue;
    places.set(category, (places.get(category) ?? 0) + (gap.need ?? 0));
    cycles.set(category, tariff.cycle);
  }
  return new Map([...cycles].map(([id, cycle]) => [id, Math.ceil((places.get(id) ?? 0) / cycle)]));
}
