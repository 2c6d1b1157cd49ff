import type Decimal from 'decimal.js';
import type { DeviceRow } from '../inventory/inventory';
import { Money, ZERO, round2 } from '../money/decimal';
import { unitCostOf } from '../money/price';
import type { Hypotheses } from '../plan/hypotheses';
import { CATEGORY_IDS, type Catalogue, type CategoryId } from '../reference/category';
import { firstYearMonths, pricesAre, type DepreciationTerms, type StockPrices } from './depreciation-terms';
import { spreadOver, type Spread } from './straight-line';

/** Devices of the inventory with a price and a date: those of a category put in service in one month. Euros. */
export interface StockLine {
  readonly year: number;
  /** Null: the date has none; that of the terms stands for it. */
  readonly month: number | null;
  readonly category: CategoryId;
  /** Under the low-value threshold, unit by unit. */
  readonly low: boolean;
  readonly devices: number;
  /** Sum of the prices as they were read, with VAT or without. */
  readonly read: Decimal;
  /** The unit price as read that is nearest to the threshold: the highest of a low line, the lowest of another. */
  readonly nearest: Decimal;
  /** The same including VAT. */
  readonly nearestCost: Decimal;
  /** Including VAT. */
  readonly cost: Decimal;
  /** Years; null: nobody has said, or the category is one of running costs. */
  readonly duration: number | null;
  /** Of a category of running costs, which never wears. */
  readonly running: boolean;
  /** Null without a duration. */
  readonly spread: Spread | null;
}

/** Over the lines that have a duration, euros. */
export interface StockYear {
  readonly year: number;
  readonly charge: Decimal;
  /** Charges up to the end of this year, those before the plan included. */
  readonly cumulated: Decimal;
  readonly netBookValue: Decimal;
}

/** What is already owned, as it goes on wearing over the years of the plan. */
export interface Stock {
  /** What the prices of the inventory were taken for; `none`: they were not asked for, and there is no line. */
  readonly prices: StockPrices;
  /** Devices in the lines; and those that lack a price or a date. */
  readonly devices: number;
  readonly without: number;
  /** By year, month (none first), in the order of `CATEGORY_IDS`, low values last. */
  readonly lines: readonly StockLine[];
  readonly byYear: readonly StockYear[];
  /** Of all lines; and of those with a duration. */
  readonly cost: Decimal;
  readonly depreciated: Decimal;
  /** depreciated = before + charged + beyond, which is the net book value at the end of the plan. */
  readonly before: Decimal;
  readonly charged: Decimal;
  readonly beyond: Decimal;
  readonly undecidedLines: number;
}

/** The plan, the prices and the terms that the stock is depreciated with. */
export interface StockContext {
  readonly catalogue: Catalogue;
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years' | 'vatRate'>;
  readonly terms: DepreciationTerms;
}

/** Devices alike but for their unit price, in whole cents. */
interface Lot {
  readonly year: number;
  readonly month: number | null;
  readonly category: CategoryId;
  readonly low: boolean;
  devices: number;
  cents: number;
  nearest: number;
}

/**
 * Straight-line depreciation of the devices of the inventory that are there and usable, as that of the purchases. Devices
 * are summed by year, month and category before any rounding: their order changes nothing.
 */
export function stockPlan(devices: readonly DeviceRow[], context: StockContext): Stock {
  const { terms } = context;
  const { firstYear, years } = context.hypotheses;
  const horizon = Array.from({ length: years }, (_, index) => firstYear + index);
  const { lots, without } = lotsOf(terms.stockPrices === 'none' ? [] : devices, context);
  const lines = lots.sort(inOrder).map((lot) => lineOf(lot, horizon, context));
  const spreads = lines.flatMap(({ spread }) => spread ?? []);
  const depreciated = sum(lines.map(({ cost, spread }) => (spread === null ? ZERO : cost)));
  const before = sum(spreads.map((spread) => spread.before));
  let cumulated = before;
  const byYear = horizon.map((year, index): StockYear => {
    const charge = sum(spreads.map(({ charges }) => charges[index]));
    cumulated = cumulated.plus(charge);
    return { year, charge, cumulated, netBookValue: depreciated.minus(cumulated) };
  });
  return {
    prices: terms.stockPrices,
    devices: lots.reduce((total, lot) => total + lot.devices, 0),
    without,
    lines,
    byYear,
    cost: sum(lines.map(({ cost }) => cost)),
    depreciated,
    before,
    charged: cumulated.minus(before),
    beyond: sum(spreads.map(({ beyond }) => beyond)),
    undecidedLines: lines.filter(({ duration, running }) => duration === null && !running).length,
  };
}

const sum = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce<Decimal>((total, amount) => total.plus(amount), ZERO);

const inCents = (cents: number): Decimal => new Money(cents).div(100);

function lotsOf(
  devices: readonly DeviceRow[],
  { catalogue, hypotheses, terms }: StockContext,
): { lots: Lot[]; without: number } {
  const { of } = pricesAre(terms.stockPrices);
  const lots = new Map<string, Lot>();
  const lows = new Map<string, boolean>();
  let without = 0;
  for (const { category, quantity, price, serviceYear: year, serviceMonth: month = null } of devices) {
    if (price === undefined || price === null || year === null || !catalogue.has(category)) {
      without += quantity;
      continue;
    }
    const unit =
      of === 'unit' ? price : round2(new Money(price).div(quantity).div(100)).times(100).toNumber();
    const cents = of === 'unit' ? price * quantity : price;
    const priced = `${category}|${unit}`;
    let low = lows.get(priced);
    if (low === undefined) {
      const { lowValueThreshold: threshold } = terms;
      const cost = unitCostOf(inCents(unit), vatRateOf(category, { catalogue, hypotheses, terms }));
      lows.set(priced, (low = threshold !== null && cost.lt(threshold)));
    }
    const key = `${year}|${month ?? ''}|${category}|${low}`;
    const lot = lots.get(key);
    if (lot === undefined) {
      lots.set(key, { year, month, category, low, devices: quantity, cents, nearest: unit });
      continue;
    }
    lot.devices += quantity;
    lot.cents += cents;
    lot.nearest = low ? Math.max(lot.nearest, unit) : Math.min(lot.nearest, unit);
  }
  return { lots: [...lots.values()], without };
}

function lineOf(
  { year, month, category, low, devices, cents, nearest }: Lot,
  horizon: readonly number[],
  context: StockContext,
): StockLine {
  const { catalogue, terms } = context;
  const known = catalogue.get(category);
  const vatRate = vatRateOf(category, context);
  const cost = unitCostOf(inCents(cents), vatRate);
  const running = known?.section === 'fonctionnement';
  const duration = running ? null : low ? 1 : (known?.depreciationYears ?? null);
  const months = firstYearMonths(month ?? terms.serviceMonth);
  return {
    ...{ year, month, category, low, devices, cost, duration, running },
    read: inCents(cents),
    nearest: inCents(nearest),
    nearestCost: unitCostOf(inCents(nearest), vatRate),
    spread: duration === null ? null : spreadOver({ cost, duration, year, firstYearMonths: months }, horizon),
  };
}

/** What the prices lack: the rate of the category, or nothing when they include VAT. */
const vatRateOf = (category: CategoryId, { catalogue, hypotheses, terms }: StockContext): Decimal =>
  pricesAre(terms.stockPrices).includeVat ? ZERO : (catalogue.get(category)?.vatRate ?? hypotheses.vatRate);

const RANKS = new Map(CATEGORY_IDS.map((id, index) => [id, index]));

const inOrder = (a: Lot, b: Lot): number =>
  a.year - b.year ||
  (a.month ?? 0) - (b.month ?? 0) ||
  (RANKS.get(a.category) ?? 0) - (RANKS.get(b.category) ?? 0) ||
  Number(a.low) - Number(b.low);
