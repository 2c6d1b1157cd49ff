import type Decimal from 'decimal.js';
import { Problem } from '../problem';
import { Money, round2 } from './decimal';

/** Beyond it, a unit price is rather a slip of the keyboard: totals must stay within the 15 digits of a sheet. */
export const LARGEST_UNIT_PRICE = 10_000_000;

/** What is paid for one purchase, in euros with two decimals. */
export interface Cost {
  readonly exclVat: Decimal;
  readonly vat: Decimal;
  readonly inclVat: Decimal;
}

/**
 * ROUND2(price × (1 + yearlyChange)^(year − priceYear)), in euros excluding VAT.
 * A year before the price year divides by the change instead of multiplying.
 *
 * @param yearlyChange a fraction per year: 0.02 is 2 %
 * @throws Problem `price-change` when the change takes the whole price away (−100 % or worse)
 */
export function unitPriceOfYear(
  price: Decimal,
  yearlyChange: Decimal,
  priceYear: number,
  year: number,
): Decimal {
  const factor = new Money(yearlyChange).plus(1);
  if (factor.lte(0)) {
    throw new Problem(
      'price-change',
      'L’évolution annuelle des prix doit rester au-dessus de −100 % : corrigez-la dans « Hypothèses » ou dans « Prix ».',
    );
  }
  const years = year - priceYear;
  const change = factor.pow(Math.abs(years));
  // Dividing by the exact power, rather than multiplying by its rounded inverse, keeps exact ties exact.
  return round2(years < 0 ? new Money(price).div(change) : change.times(price));
}

/** ROUND2(exclVat × rate), in euros; `rate` is a fraction: 0.20 is 20 %. */
export function vatOf(exclVat: Decimal, rate: Decimal): Decimal {
  return round2(new Money(exclVat).times(rate));
}

/** ROUND2(unitPrice × (1 + rate)), in euros including VAT: what one unit costs, for what is counted unit by unit. */
export function unitCostOf(unitPrice: Decimal, rate: Decimal): Decimal {
  return round2(new Money(unitPrice).times(new Money(rate).plus(1)));
}

/** The cost of `quantity` units at a unit price already rounded to the cent; `rate` is the VAT fraction. */
export function costOf(quantity: number, unitPrice: Decimal, rate: Decimal): Cost {
  const exclVat = new Money(unitPrice).times(quantity);
  const vat = vatOf(exclVat, rate);
  return { exclVat, vat, inclVat: exclVat.plus(vat) };
}
