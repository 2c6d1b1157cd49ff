import type Decimal from 'decimal.js';
import { Money, ZERO, round2 } from '../money/decimal';
import { CATEGORY_IDS, type CategoryId } from '../reference/category';
import type { Backlog, WaitingCategory, WaitingLine } from './plan';
import type { Scheduled, ScheduledYear } from './schedule';
import type { Tariff } from './tariff';

/** What one unit costs including VAT, rounded to the cent: what waits is valued with it, so that values add up. */
export function unitCostOf(tariff: Tariff, year: number): Decimal | null {
  const unitPrice = tariff.unitPrice(year);
  return unitPrice && round2(new Money(unitPrice).times(tariff.vatRate.plus(1)));
}

/** What the ceilings put off, by year, by category, and by (school, rule) at the end of the plan. */
export function backlogOf(orders: readonly Scheduled[], years: readonly ScheduledYear[]): Backlog {
  const tariffs = new Map(orders.map(({ order }) => [order.category, order.tariff]));
  const quantities = new Map<string, { quantity: number; gapQuantity: number }>();
  const bought = new Map<number, number>();
  for (const { order, purchases, waiting } of orders) {
    for (const { year, gapQuantity, renewalQuantity } of purchases) {
      bought.set(year, (bought.get(year) ?? 0) + gapQuantity + renewalQuantity);
    }
    for (const { year, gapQuantity, renewalQuantity } of waiting) {
      const sum = quantities.get(`${year} ${order.category}`) ?? { quantity: 0, gapQuantity: 0 };
      sum.quantity += gapQuantity + renewalQuantity;
      sum.gapQuantity += gapQuantity;
      quantities.set(`${year} ${order.category}`, sum);
    }
  }
  const valued = (category: CategoryId, year: number): WaitingCategory[] => {
    const waiting = quantities.get(`${year} ${category}`);
    const tariff = tariffs.get(category);
    if (!waiting || !tariff) return [];
    const unitCost = unitCostOf(tariff, year);
    return [{ year, category, ...waiting, unitCost, cost: unitCost && unitCost.times(waiting.quantity) }];
  };
  const byCategory = years.flatMap(({ year }) => CATEGORY_IDS.flatMap((id) => valued(id, year)));
  const byYear = years.map(({ year, ceiling, planned, wanted }) => {
    const waiting = byCategory.filter((line) => line.year === year);
    return {
      year,
      ceiling,
      planned,
      wanted,
      bought: bought.get(year) ?? 0,
      waiting: waiting.reduce((sum, { quantity }) => sum + quantity, 0),
      waitingCost: waiting.reduce((sum, { cost }) => (cost ? sum.plus(cost) : sum), ZERO),
    };
  });
  const lastYear = years.at(-1)?.year;
  return { byYear, byCategory, atEnd: orders.flatMap((scheduled) => atEnd(scheduled, lastYear)) };
}

function atEnd({ order, waiting }: Scheduled, lastYear: number | undefined): WaitingLine[] {
  const last = waiting.at(-1);
  if (!last || last.year !== lastYear) return [];
  const { gap, category, tariff } = order;
  const quantity = last.gapQuantity + last.renewalQuantity;
  const unitCost = unitCostOf(tariff, last.year);
  return [
    {
      uai: gap.uai,
      rule: gap.rule,
      category,
      quantity,
      gapQuantity: last.gapQuantity,
      since: last.since,
      cost: unitCost && unitCost.times(quantity),
    },
  ];
}
