import { STOCK_PRICES, type DepreciationTerms } from '../depreciation/depreciation-terms';
import { InputRow, type InputTable } from './input-row';
import { STOCK_PRICE_LABELS } from './labels';

/**
 * The one row of the terms of depreciation: only what is filled in; an emptied threshold is none, and so are
 * emptied prices.
 * Throws `Problem('input-invalid')`.
 */
export function readDepreciationTerms(table: InputTable): Partial<DepreciationTerms> {
  const [cells] = table.rows;
  if (!cells) return {};
  const row = new InputRow(table, cells, 'Amortissements', 'tableau des hypothèses');
  const serviceMonth = row.whole('Mois de mise en service', 1, 12, 'un mois de 1 à 12 est attendu');
  const lowValueThreshold = row.decimal(
    'Seuil de faible valeur TTC',
    0,
    1e9,
    'un montant en euros est attendu, positif ou nul',
  );
  const obliged = row.yesNo('Amortissement obligatoire');
  const stockPrices = row.oneOf(
    'Prix d’achat de l’inventaire',
    STOCK_PRICES,
    (prices) => STOCK_PRICE_LABELS[prices],
  );
  return {
    lowValueThreshold,
    stockPrices: stockPrices ?? 'none',
    ...(serviceMonth !== null && { serviceMonth }),
    ...(obliged !== null && { obliged }),
  };
}
