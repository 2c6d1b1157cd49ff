import { LARGEST_UNIT_PRICE, UNIT_PRICE } from '../money/price';
import { CATEGORY_IDS } from '../reference/category';
import { isIsoDate } from '../text/iso-date';
import type { JsonObject } from '../text/json-object';
import { quoteCode, type Quote } from './quote';
import { retainedTwice } from './retained';

const KEYS = [
  'category',
  'supplier',
  'reference',
  'market',
  'date',
  'unitPrice',
  'vatIncluded',
  'vatRate',
  'warranty',
  'validUntil',
  'retained',
  'source',
];

/**
 * `quotes` of the hypotheses file: a list, coded D1, D2… in its order. `category` is needed; a retained quote needs a
 * price; dates are ISO days.
 *
 * @throws Problem with the code of the file, naming the key; two quotes retained for one category, naming both
 */
export function readQuoteList(file: JsonObject): Quote[] {
  const quotes = file.objects('quotes').map(readQuote);
  const twice = retainedTwice(quotes);
  if (twice !== null) {
    const [first, second] = twice.map((index) => index + 1);
    throw file.fault(
      `quotes[${second}]`,
      `et « quotes[${first}] » sont tous deux retenus pour la même catégorie : n'en gardez qu'un`,
    );
  }
  return quotes;
}

function readQuote(one: JsonObject, index: number): Quote {
  one.onlyKeys(KEYS);
  const orNone = <T>(key: string, read: () => T): T | null => (one.isEmpty(key) ? null : read());
  const text = (key: string) => orNone(key, () => one.text(key)) ?? '';
  const day = (key: string) => orNone(key, () => readDay(one, key));
  const retained = one.has('retained') && one.flag('retained');
  const unitPrice = orNone('unitPrice', () => one.between('unitPrice', 0, LARGEST_UNIT_PRICE, UNIT_PRICE));
  if (retained && unitPrice === null) throw one.fault('unitPrice', 'manque : un devis retenu a un prix');
  return {
    code: quoteCode(index),
    category: one.oneOf('category', CATEGORY_IDS),
    supplier: text('supplier'),
    reference: text('reference'),
    market: text('market'),
    date: day('date'),
    unitPrice,
    vatIncluded: one.has('vatIncluded') && one.flag('vatIncluded'),
    vatRate: orNone('vatRate', () => one.between('vatRate', 0, 1, 'une fraction : pour 20 %, écrivez 0.20')),
    warranty: text('warranty'),
    validUntil: day('validUntil'),
    retained,
    source: text('source'),
  };
}

function readDay(one: JsonObject, key: string): string {
  const day = one.text(key);
  if (!isIsoDate(day)) throw one.fault(key, 'doit être un jour écrit 2026-11-23');
  return day;
}
