import { euros, oneOf, optional, orElse, whole, yesNo } from '../terms/kind';
import type { Settings } from '../terms/settings';
import { field } from '../terms/table';
import { STOCK_PRICES, STOCK_PRICE_LABELS, type DepreciationTerms } from './depreciation-terms';

export const DEPRECIATION_TERMS = 'SB_AmortHypotheses';
export const DEPRECIATION_NAMES = {
  lowValueThreshold: 'SB_SeuilFaibleValeur',
  depreciationObliged: 'SB_AmortObligatoire',
  stockPrices: 'SB_PrixInventaire',
} as const;

/** The months of a year, as a list to choose from. */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

export const depreciationTable: Settings<DepreciationTerms> = {
  name: DEPRECIATION_TERMS,
  sheet: 'Amortissements',
  place: 'tableau des hypothèses',
  about: 'Comment les achats du plan s’amortissent.',
  fields: {
    serviceMonth: field('Mois de mise en service', 18, {
      ...whole(1, 12, 'un mois'),
      rule: { list: MONTHS },
    }),
    lowValueThreshold: field(
      'Seuil de faible valeur TTC',
      30,
      optional(euros('un montant TTC en euros', 1e9)),
      { name: DEPRECIATION_NAMES.lowValueThreshold },
    ),
    obliged: field('Amortissement obligatoire', 16, yesNo, {
      key: 'depreciationObliged',
      name: DEPRECIATION_NAMES.depreciationObliged,
    }),
    stockPrices: field(
      'Prix d’achat de l’inventaire',
      16,
      orElse(
        oneOf(STOCK_PRICES, (prices) => STOCK_PRICE_LABELS[prices]),
        'none',
      ),
      { name: DEPRECIATION_NAMES.stockPrices },
    ),
  },
};
