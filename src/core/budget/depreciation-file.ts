import { STOCK_PRICES, type DepreciationTerms } from '../depreciation/depreciation-terms';
import type { JsonObject } from '../text/json-object';

/** The keys of the hypotheses file that speak of depreciation. */
export const DEPRECIATION_KEYS = ['serviceMonth', 'lowValueThreshold', 'depreciationObliged', 'stockPrices'];

/**
 * `serviceMonth`: 1 to 12. `lowValueThreshold`: euros including VAT for one unit, an empty one is none.
 * `depreciationObliged`: false for a commune under 3 500 inhabitants.
 * `stockPrices`: what the prices of the inventory are, `none` (or empty) leaves them unused.
 *
 * @throws Problem with the code of the file, naming the key
 */
export const readDepreciationKeys = (file: JsonObject): Partial<DepreciationTerms> => ({
  ...(file.has('serviceMonth') && { serviceMonth: file.whole('serviceMonth', { min: 1, max: 12 }) }),
  ...(file.has('lowValueThreshold') && { lowValueThreshold: readThreshold(file) }),
  ...(file.has('depreciationObliged') && { obliged: file.flag('depreciationObliged') }),
  ...(file.has('stockPrices') && {
    stockPrices: file.isEmpty('stockPrices') ? ('none' as const) : file.oneOf('stockPrices', STOCK_PRICES),
  }),
});

function readThreshold(file: JsonObject): DepreciationTerms['lowValueThreshold'] {
  if (file.isEmpty('lowValueThreshold')) return null;
  const threshold = file.number('lowValueThreshold');
  if (threshold.lt(0)) {
    throw file.fault(
      'lowValueThreshold',
      'ne peut pas être négatif : donnez un montant TTC par unité, ou null',
    );
  }
  return threshold;
}
