import type Decimal from 'decimal.js';
import { fctvaOf, fctvaRateOf, type FctvaTerms } from '../funding/fctva-terms';
import { costOf, unitPriceOfYear, type Cost } from '../money/price';
import type { Catalogue, CategoryId } from '../reference/category';
import type { Hypotheses } from './hypotheses';

/** The cost of a line, and what it costs in whole cents, for sums that must be fast. */
export interface LineCost extends Cost {
  readonly inclVatCents: bigint;
  /** The same without its FCTVA. */
  readonly netCents: bigint;
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
export function tariffOf(
  category: CategoryId,
  catalogue: Catalogue,
  hypotheses: Hypotheses,
  fctva: FctvaTerms,
): Tariff {
  const known = catalogue.get(category);
  const price = known?.unitPrice ?? null;
  const change = known?.yearlyPriceChange ?? hypotheses.yearlyPriceChange;
  const priceYear = known?.priceYear ?? hypotheses.firstYear;
  const vatRate = known?.vatRate ?? hypotheses.vatRate;
  const fctvaRate = fctvaRateOf(known, fctva);
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
      const cost =
        prices.costs.get(quantity) ?? lineCost(costOf(quantity, prices.unitPrice, vatRate), fctvaRate);
      prices.costs.set(quantity, cost);
      return cost;
    },
  };
}

function lineCost(cost: Cost, fctvaRate: Decimal): LineCost {
  const inclVatCents = cents(cost.inclVat);
  return { ...cost, inclVatCents, netCents: inclVatCents - cents(fctvaOf(cost.inclVat, fctvaRate)) };
}

const cents = (amount: Decimal): bigint => BigInt(amount.times(100).toFixed());
