import { budgetKeys, readBudgetKeys, type BudgetFile } from '../budget/budget-file';
import type { Catalogue, CategoryId } from '../reference/category';
import type { CategoryNames } from '../reference/category-names';
import { originAfter, SOURCED_TERMS } from '../reference/category-source';
import { priceTable, type PriceTerms } from '../reference/price-table';
import { readRecordObjects } from '../terms/records';
import { readSettingKeys, settingKeys } from '../terms/settings';
import { JsonObject } from '../text/json-object';
import type { Hypotheses } from './hypotheses';
import { hypothesesTable } from './hypotheses-table';

const FILE = "Le fichier d'hypothèses";
/** What a category of the file changes: a key that it does not name is not there. */
export type CategoryChanges = Partial<PriceTerms>;

export interface HypothesesFile {
  readonly hypotheses: Partial<Hypotheses>;
  readonly categories: ReadonlyMap<CategoryId, CategoryChanges>;
  readonly budget: BudgetFile;
}

/**
 * Reads the JSON of `--hypotheses`. Amounts are euros excluding VAT, rates are fractions, both as numbers or as texts
 * (exact). A key that is absent changes nothing; within a category, an empty text or null takes the value away.
 *
 * @throws Problem `hypotheses-invalid` naming the key that is unknown, or whose value its kind refuses
 */
export function readHypotheses(json: unknown, names: CategoryNames): HypothesesFile {
  const file = new JsonObject(json, 'hypotheses-invalid', FILE);
  file.onlyKeys(['$schema', ...settingKeys(hypothesesTable), 'categories', ...budgetKeys(names)]);
  const { maximumPriceAge, ...hypotheses } = readSettingKeys(hypothesesTable, file);
  return {
    hypotheses,
    categories: file.has('categories')
      ? readRecordObjects(priceTable(names), file.object('categories'))
      : new Map(),
    budget: { ...readBudgetKeys(file, names), ...(maximumPriceAge !== undefined && { maximumPriceAge }) },
  };
}

/**
 * The catalogue with what the user said of some categories; nothing else changes, nor the order.
 *
 * @param shipped the same without any example price, for the source of what the user left as it was
 */
export function applyToCatalogue(
  catalogue: Catalogue,
  categories: ReadonlyMap<CategoryId, CategoryChanges>,
  shipped: Catalogue,
): Catalogue {
  const changed = new Map(catalogue);
  for (const [id, changes] of categories) {
    const category = catalogue.get(id);
    if (category === undefined || Object.keys(changes).length === 0) continue;
    const said = SOURCED_TERMS.filter((term) => Object.hasOwn(changes, term));
    changed.set(id, { ...category, ...changes, ...originAfter(category, shipped.get(id) ?? category, said) });
  }
  return changed;
}
