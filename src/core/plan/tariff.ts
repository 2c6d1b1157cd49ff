import type Decimal from 'decimal.js';
import { costOf, unitPriceOfYear, type Cost } from '../money/price';
import type { Catalogue, CategoryId } from '../reference/category';
import type { Hypotheses } from './hypotheses';

/** The cost of a line, and what it costs including VAT in whole cents, for sums that must be fast. */
export interface LineCost extends Cost {
  readonly inclVatCents: bigint;
}

/** What a plan needs to know of a category that it buys. */
export interface Tariff {
  /** French, singular; the identifier when the catalogue does not know the category. */
  readonly label: string;
  /** Years; null: what is bought is never renewed. */
  readonly cycle: number | null;
  /** A fraction. */
  readonly vatRate: Decimal;
  /** Whether ceilings bound it: investment, and what nobody has put in a section. */
  readonly bounded: boolean;
  /** Euros excluding VAT, rounded to the cent; null when there is no price. */
  unitPrice(year: number): Decimal | null;
  /** Of one line of the year; null when there is no price. */
  cost(quantity: number, year: number): LineCost | null;
}

/**
 * The tariff of a category: what the catalogue leaves empty comes from the plan. A price without a price year
 * is taken as a price of the plan's first year.
 */
export function tariffOf(category: CategoryId, catalogue: Catalogue, hypotheses: Hypotheses): Tariff {
  const known = catalogue.get(category);
  const price = known?.unitPrice ?? null;
  const change = known?.yearlyPriceChange ?? hypotheses.yearlyPriceChange;
  const priceYear = known?.priceYear ?? hypotheses.firstYear;
  const vatRate = known?.vatRate ?? hypotheses.vatRate;
  // Schools ask for the same few quantities again and again: each is computed once.
  const years = new Map<number, { readonly unitPrice: Decimal; readonly costs: Map<number, LineCost> }>();
  const ofYear = (year: number) => {
    if (price === null) return null;
    const prices = years.get(year) ?? {
      unitPrice: unitPriceOfYear(price, change, priceYear, year),
      costs: new Map<number, LineCost>(),
    };
    years.set(year, prices);
    return prices;
  };
  return {
    label: known?.label ?? category,
    cycle: known?.cycle ?? null,
    vatRate,
    bounded: known?.section !== 'fonctionnement',
    unitPrice: (year) => ofYear(year)?.unitPrice ?? null,
    cost: (quantity, year) => {
      const prices = ofYear(year);
      if (prices === null) return null;
      const cost = prices.costs.get(quantity) ?? lineCost(quantity, prices.unitPrice, vatRate);
      prices.costs.set(quantity, cost);
      return cost;
    },
  };
}

function lineCost(quantity: number, unitPrice: Decimal, vatRate: Decimal): LineCost {
  const cost = costOf(quantity, unitPrice, vatRate);
  return { ...cost, inclVatCents: BigInt(cost.inclVat.times(100).toFixed()) };
}
