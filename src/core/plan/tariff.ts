import type Decimal from 'decimal.js';
import { unitPriceOfYear } from '../money/price';
import type { Catalogue, CategoryId } from '../reference/category';
import type { Hypotheses } from './hypotheses';

/** What a plan needs to know of a category that it buys. */
export interface Tariff {
  /** French, singular; the identifier when the catalogue does not know the category. */
  readonly label: string;
  /** Years; null: what is bought is never renewed. */
  readonly cycle: number | null;
  /** A fraction. */
  readonly vatRate: Decimal;
  /** Euros excluding VAT, rounded to the cent; null when there is no price. */
  unitPrice(year: number): Decimal | null;
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
  const prices = new Map<number, Decimal>();
  return {
    label: known?.label ?? category,
    cycle: known?.cycle ?? null,
    vatRate: known?.vatRate ?? hypotheses.vatRate,
    unitPrice: (year) => {
      if (price === null) return null;
      const unitPrice = prices.get(year) ?? unitPriceOfYear(price, change, priceYear, year);
      prices.set(year, unitPrice);
      return unitPrice;
    },
  };
}
