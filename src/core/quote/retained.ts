import type { Hypotheses } from '../plan/hypotheses';
import type { Catalogue, CategoryId } from '../reference/category';
import { quoteName, quotePrice, quoteVatRate, type Quote } from './quote';

/** The quote that the plan buys at, by category: the first that is retained and has a price. */
export function retainedQuotes(quotes: readonly Quote[]): ReadonlyMap<CategoryId, Quote> {
  const retained = new Map<CategoryId, Quote>();
  for (const quote of quotes) {
    if (quote.retained && quote.unitPrice !== null && !retained.has(quote.category)) {
      retained.set(quote.category, quote);
    }
  }
  return retained;
}

/** Two quotes retained for the same category, by their places in the list; null when there are none. */
export function retainedTwice(quotes: readonly Quote[]): readonly [number, number] | null {
  const seen = new Map<CategoryId, number>();
  for (const [index, { category, retained }] of quotes.entries()) {
    if (!retained) continue;
    const first = seen.get(category);
    if (first !== undefined) return [first, index];
    seen.set(category, index);
  }
  return null;
}

/** The catalogue at the prices of the retained quotes: price, year and VAT rate of a quote come before those typed. */
export function withQuotes(
  catalogue: Catalogue,
  quotes: readonly Quote[],
  hypotheses: Hypotheses,
): Catalogue {
  const priced = new Map(catalogue);
  for (const [id, quote] of retainedQuotes(quotes)) {
    const category = catalogue.get(id);
    if (category === undefined) continue;
    priced.set(id, {
      ...category,
      unitPrice: quotePrice(quote, quoteVatRate(quote, category, hypotheses)),
      priceYear: quote.date === null ? null : Number(quote.date.slice(0, 4)),
      vatRate: quote.vatRate ?? category.vatRate,
      source: `Devis ${quoteName(quote)}`,
      confidence: 'user',
    });
  }
  return priced;
}
