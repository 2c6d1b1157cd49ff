import { LARGEST_UNIT_PRICE, UNIT_PRICE } from '../money/price';
import { UNDATED_POLICIES, type Hypotheses } from '../plan/hypotheses';
import { CATEGORY_IDS, type Catalogue, type Category, type CategoryId } from '../reference/category';
import {
  isExampleSource,
  originAfter,
  partsOf,
  SOURCED_TERMS,
  type SourcedTerm,
} from '../reference/category-source';
import { InputRow, RATE_EXPECTED, YEAR_EXPECTED, type InputTable } from './input-row';
import { UNDATED_LABELS } from './labels';

const SECTIONS = ['investissement', 'fonctionnement'] as const;
const DURATION = 'un nombre entier d’années est attendu, de 1 à 100';
const CHANGE = 'une hausse annuelle entre −50 % et 100 % est attendue (2 % ou 0,02)';

const TITLES: Readonly<Record<SourcedTerm, string>> = {
  unitPrice: 'Prix unitaire HT',
  priceYear: 'Année du prix',
  vatRate: 'Taux de TVA',
  cycle: 'Cycle en années',
  section: 'Section',
  account: 'Compte M57',
};
type Typed = Pick<Category, SourcedTerm | 'source'>;

/** Where a row comes from: what it says is compared with what an earlier run wrote there, to tell the user's typing from ours. */
function originOf(
  typed: Typed,
  shipped: Category,
  example: Category | undefined,
  titles: readonly string[],
): Pick<Category, 'source' | 'confidence'> {
  const { source } = typed;
  const ofExample = isExampleSource(source);
  const written = ofExample ? (example ?? shipped) : shipped;
  const said = SOURCED_TERMS.filter(
    (term) => titles.includes(TITLES[term]) && String(typed[term]) !== String(written[term]),
  );
  const { rest } = partsOf(source);
  if (ofExample || rest === shipped.source) {
    return originAfter({ source: rest, confidence: written.confidence }, shipped, said);
  }
  // A source that the user typed is not ours to change.
  return { source, confidence: said.length === 0 ? shipped.confidence : 'user' };
}

/**
 * The table « Prix » laid over the catalogue. What is typed replaces it, an emptied cell too; a category whose row was
 * deleted keeps the catalogue's values. Throws `Problem('input-invalid')`.
 *
 * @param examples the catalogue filled with example prices, as an earlier run may have written it
 */
export function readPrices(
  table: InputTable,
  catalogue: Catalogue,
  examples: Catalogue,
): Map<CategoryId, Category> {
  const result = new Map(catalogue);
  for (const cells of table.rows) {
    const id = CATEGORY_IDS.find((known) => known === cells[table.titles.indexOf('Identifiant')]);
    const shipped = id === undefined ? undefined : catalogue.get(id);
    if (!shipped) continue;
    const row = new InputRow(table, cells, 'Prix', `ligne « ${shipped.label} »`);
    const typed = {
      unitPrice: row.decimal('Prix unitaire HT', 0, LARGEST_UNIT_PRICE, `${UNIT_PRICE} est attendu`),
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
    result.set(shipped.id, {
      ...shipped,
      ...typed,
      ...originOf(typed, shipped, examples.get(shipped.id), table.titles),
    });
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
