import { readRecords } from '../terms/records';
import type { InputTable } from '../terms/input-row';
import type { Catalogue, Category, CategoryId } from './category';
import type { CategoryNames } from './category-names';
import { isExampleSource, originAfter, partsOf, SOURCED_TERMS } from './category-source';
import { priceTable, type PriceTerms } from './price-table';

/** Where a row comes from: what it says is compared with what an earlier run wrote there, to tell the user's typing from ours. */
function originOf(
  typed: PriceTerms,
  shipped: Category,
  example: Category | undefined,
): Pick<Category, 'source' | 'confidence'> {
  const { source } = typed;
  const ofExample = isExampleSource(source);
  const written = ofExample ? (example ?? shipped) : shipped;
  const said = SOURCED_TERMS.filter((term) => String(typed[term]) !== String(written[term]));
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
  names: CategoryNames,
  catalogue: Catalogue,
  examples: Catalogue,
): ReadonlyMap<CategoryId, Category> {
  const result = new Map(catalogue);
  for (const [id, typed] of readRecords(priceTable(names), table)) {
    const shipped = catalogue.get(id);
    if (!shipped) continue;
    result.set(id, { ...shipped, ...typed, ...originOf(typed, shipped, examples.get(id)) });
  }
  return result;
}
