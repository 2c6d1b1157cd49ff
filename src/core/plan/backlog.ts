import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { unitCostOf } from '../money/price';
import { CATEGORY_IDS, type CategoryId } from '../reference/category';
import type { PricedLink } from './bill';
import type { Backlog, WaitingCategory, WaitingLine, YearCapacity } from './plan';
import type { Scheduled, ScheduledYear, WaitingUnits } from './schedule';
import type { Tariff } from './tariff';

/** What waits is valued unit by unit, so that values add up. */
function unitCostIn(tariff: Tariff, year: number): Decimal | null {
  const unitPrice = tariff.unitPrice(year);
  return unitPrice && unitCostOf(unitPrice, tariff.vatRate);
}

/** What a rule buys, and what comes with it. */
interface Sold {
  readonly tariff: Tariff;
  readonly links: readonly PricedLink[];
}

/** What waits, by year, by category, and by (school, rule) at the end of the plan. */
export function backlogOf(orders: readonly Scheduled[], years: readonly ScheduledYear[]): Backlog {
  const sold = new Map(orders.map(({ order }): [CategoryId, Sold] => [order.category, order]));
  const byCategory = years.flatMap((year) => categoriesOf(year, sold));
  const byYear = years.map((scheduled): YearCapacity => {
    const { year, ceiling, netCeiling, minimum, planned, netPlanned, wanted, bought, upcoming } = scheduled;
    const waiting = byCategory.filter((line) => line.year === year);
    const linked = waiting.filter(({ linkedTo }) => linkedTo !== null);
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
      waiting: waiting.reduce((sum, line) => (line.linkedTo === null ? sum + line.quantity : sum), 0),
      waitingCost: costOf(waiting),
      waitingLinkedCost: costOf(linked),
    };
  });
  const lastYear = years.at(-1)?.year ?? 0;
  return { byYear, byCategory, atEnd: orders.flatMap((scheduled) => atEnd(scheduled, lastYear)) };
}

const costOf = (lines: readonly WaitingCategory[]): Decimal =>
  lines.reduce((sum, { cost }) => (cost ? sum.plus(cost) : sum), ZERO);

function categoriesOf(
  { year, waiting, waitingLinked }: ScheduledYear,
  sold: ReadonlyMap<CategoryId, Sold>,
): WaitingCategory[] {
  const lineOf = (
    category: CategoryId,
    linkedTo: CategoryId | null,
    units: WaitingUnits | undefined,
    tariff: Tariff,
  ): WaitingCategory[] => {
    if (!units) return [];
    const unitCost = unitCostIn(tariff, year);
    return [
      { year, category, linkedTo, ...units, unitCost, cost: unitCost && unitCost.times(units.quantity) },
    ];
  };
  return CATEGORY_IDS.flatMap((category): WaitingCategory[] => {
    const bought = sold.get(category);
    if (!bought) return [];
    return [
      ...lineOf(category, null, waiting.get(category), bought.tariff),
      ...bought.links.flatMap(({ link, tariff }) =>
        lineOf(link.linked, category, waitingLinked.get(link), tariff),
      ),
    ];
  });
}

function atEnd(scheduled: Scheduled, lastYear: number): WaitingLine[] {
  const { order, gapsWaiting, renewalsWaiting, since, waitsFor } = scheduled;
  if (gapsWaiting + renewalsWaiting === 0) return [];
  const { gap, category, tariff } = order;
  const lineOf = (
    bought: CategoryId,
    linkedTo: CategoryId | null,
    priced: Tariff,
    { quantity, gapQuantity }: WaitingUnits,
  ): WaitingLine => {
    const unitCost = unitCostIn(priced, lastYear);
    return {
      uai: gap.uai,
      rule: gap.rule,
      category: bought,
      linkedTo,
      quantity,
      gapQuantity,
      since,
      waitsFor,
      cost: unitCost && unitCost.times(quantity),
    };
  };
  return [
    lineOf(category, null, tariff, { quantity: gapsWaiting + renewalsWaiting, gapQuantity: gapsWaiting }),
    ...order.links.flatMap(({ link, units, tariff: linked }) => {
      const quantity = units(gapsWaiting, renewalsWaiting);
      if (quantity === 0) return [];
      return [lineOf(link.linked, category, linked, { quantity, gapQuantity: units(gapsWaiting, 0) })];
    }),
  ];
}
