import { Problem } from '../problem';
import type { Catalogue, CategoryId } from '../reference/category';
import type { Rule } from '../reference/rule';

/**
 * The category that a rule buys: the one the user chose, else the first accepted one that has a price,
 * else the first accepted one, whose lines then stay without amounts.
 *
 * @throws Problem `rule-without-category` when the rule accepts none
 */
export function purchaseCategory(rule: Rule, catalogue: Catalogue): CategoryId {
  if (rule.purchase !== null) return rule.purchase;
  const priced = rule.categories.find((id) => (catalogue.get(id)?.unitPrice ?? null) !== null);
  const bought = priced ?? rule.categories.at(0);
  if (bought === undefined) {
    throw new Problem(
      'rule-without-category',
      `La règle « ${rule.label} » (${rule.id}) n’accepte aucune catégorie : complétez « Catégories » dans « Socle ».`,
    );
  }
  return bought;
}
