import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { unitCostOf } from '../money/price';
import { CATEGORY_IDS } from '../reference/category';
import type { Backlog, WaitingCategory, WaitingLine, YearCapacity } from './plan';
import type { Scheduled, ScheduledYear } from './schedule';
import type { Tariff } from './tariff';

/** What waits is valued unit by unit, so that values add up. */
function unitCostIn(tariff: Tariff, year: number): Decimal | null {
  const unitPrice = tariff.unitPrice(year);
  return unitPrice && unitCostOf(unitPrice, tariff.vatRate);
}

/** What waits, by year, by category, and by (school, rule) at the end of the plan. */
export function backlogOf(orders: readonly Scheduled[], years: readonly ScheduledYear[]): Backlog {
  const tariffs = new Map(orders.map(({ order }) => [order.category, order.tariff]));
  const byCategory = years.flatMap(({ year, waiting }) =>
    CATEGORY_IDS.flatMap((category): WaitingCategory[] => {
      const units = waiting.get(category);
      const tariff = tariffs.get(category);
      if (!units || !tariff) return [];
      const unitCost = unitCostIn(tariff, year);
      return [{ year, category, ...units, unitCost, cost: unitCost && unitCost.times(units.quantity) }];
    }),
  );
  const byYear = years.map((scheduled): YearCapacity => {
    const { year, ceiling, netCeiling, minimum, planned, netPlanned, wanted, bought, upcoming } = scheduled;
    const waiting = byCategory.filter((line) => line.year === year);
    return {
      year,
      ceiling,
      netCeiling,
      minimum,
      planned,
      netPlanned,
      wanted,
      bought,
      upcoming,
      waiting: waiting.reduce((sum, { quantity }) => sum + quantity, 0),
      waitingCost: waiting.reduce((sum, { cost }) => (cost ? sum.plus(cost) : sum), ZERO),
    };
  });
  const lastYear = years.at(-1)?.year ?? 0;
  return { byYear, byCategory, atEnd: orders.flatMap((scheduled) => atEnd(scheduled, lastYear)) };
}

function atEnd(scheduled: Scheduled, lastYear: number): WaitingLine[] {
  const { order, gapsWaiting, renewalsWaiting, since, waitsFor } = scheduled;
  const quantity = gapsWaiting + renewalsWaiting;
  if (quantity === 0) return [];
  const { gap, category, tariff } = order;
  const unitCost = unitCostIn(tariff, lastYear);
  const cost = unitCost && unitCost.times(quantity);
  return [
    { uai: gap.uai, rule: gap.rule, category, quantity, gapQuantity: gapsWaiting, since, waitsFor, cost },
  ];
}
