import type Decimal from 'decimal.js';
import { UNDATED_POLICIES, type Hypotheses } from '../plan/hypotheses';
import { CATEGORY_IDS, type Category, type CategoryId } from '../reference/category';
import { InputRow, RATE_EXPECTED, YEAR_EXPECTED, type InputTable } from './input-row';
import { UNDATED_LABELS } from './labels';

const SECTIONS = ['investissement', 'fonctionnement'] as const;
const DURATION = 'un nombre entier d’années est attendu, de 1 à 100';
const CHANGE = 'une hausse annuelle entre −50 % et 100 % est attendue (2 % ou 0,02)';

/** What is common to the catalogue and to the user's typing, to tell one from the other. */
const same = (a: Decimal | number | string | null, b: Decimal | number | string | null): boolean =>
  String(a) === String(b);

/**
 * The table « Prix » laid over the catalogue. What is typed replaces it, an emptied cell too; a category whose row was
 * deleted keeps the catalogue's values. Throws `Problem('input-invalid')`.
 */
export function readPrices(
  table: InputTable,
  catalogue: ReadonlyMap<CategoryId, Category>,
): Map<CategoryId, Category> {
  const result = new Map(catalogue);
  for (const cells of table.rows) {
    const id = CATEGORY_IDS.find((known) => known === cells[table.titles.indexOf('Identifiant')]);
    const shipped = id === undefined ? undefined : catalogue.get(id);
    if (!shipped) continue;
    const row = new InputRow(table, cells, 'Prix', `ligne « ${shipped.label} »`);
    const typed = {
      unitPrice: row.decimal('Prix unitaire HT', 0, 1e9, 'un prix en euros est attendu, positif ou nul'),
      priceYear: row.whole('Année du prix', 1990, 2100, YEAR_EXPECTED),
      vatRate: row.decimal('Taux de TVA', 0, 1, RATE_EXPECTED),
      yearlyPriceChange: row.decimal('Hausse annuelle', -0.5, 1, CHANGE),
      cycle: row.whole('Cycle en années', 1, 100, 'un nombre entier d’années est attendu, au moins 1'),
      section: row.oneOf('Section', SECTIONS, (section) => section),
      account: row.text('Compte M57'),
      fctvaEligible: row.yesNo('Éligible FCTVA'),
      fctvaRate: row.decimal('Taux FCTVA', 0, 1, RATE_EXPECTED),
      depreciationYears: row.whole('Amortissement en années', 1, 100, DURATION),
      source: row.text('Source') ?? '',
    };
    const unchanged =
      same(typed.unitPrice, shipped.unitPrice) &&
      same(typed.priceYear, shipped.priceYear) &&
      same(typed.vatRate, shipped.vatRate) &&
      same(typed.cycle, shipped.cycle) &&
      same(typed.section, shipped.section) &&
      same(typed.account, shipped.account);
    result.set(shipped.id, { ...shipped, ...typed, confidence: unchanged ? shipped.confidence : 'user' });
  }
  return result;
}

/** The table « Hypothèses »: only what is filled in. Throws `Problem('input-invalid')`. */
export function readHypothesesTable(table: InputTable): Partial<Hypotheses> {
  const [cells] = table.rows;
  if (!cells) return {};
  const row = new InputRow(table, cells, 'Hypothèses', 'première ligne du tableau');
  const read = {
    firstYear: row.whole('Première année', 1990, 2100, YEAR_EXPECTED),
    years: row.whole('Durée en années', 1, 15, 'un nombre d’années de 1 à 15 est attendu'),
    vatRate: row.decimal('Taux de TVA', 0, 1, RATE_EXPECTED),
    yearlyPriceChange: row.decimal('Hausse annuelle des prix', -0.5, 1, CHANGE),
    undatedPolicy: row.oneOf('Matériels sans date', UNDATED_POLICIES, (policy) => UNDATED_LABELS[policy]),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}
