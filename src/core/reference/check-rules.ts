import type Decimal from 'decimal.js';
import { Problem } from '../problem';
import type { Rule } from './rule';

/** What a message calls rules that do not come from a sheet of ours. */
export const REFERENTIAL = 'Référentiel';

/** How a message points at a rule: the table adds the row. */
export type RulePlace = (rule: Rule, index: number) => string;

const byId: RulePlace = ({ id }) => `règle « ${id} »`;

/**
 * Checks what no rule can say alone, and that each can be computed.
 *
 * @throws Problem `socle-invalid` on a duplicate id, one that formulas would take for another, an unknown base rule, a cycle of base rules, « Par » of 0 or less,
 * a negative quantity, a minimum that is not a whole number of 0 or more, a rank below 1, no kind of school,
 * no category, a purchase the rule does not accept, or an « official » rule that does not name its document
 */
export function checkRules(
  rules: readonly Rule[],
  place: RulePlace = byId,
  origin: string = REFERENTIAL,
): void {
  const known = new Map<string, Rule>();
  const taken = new Set<string>();
  rules.forEach((rule, index) => {
    const fault = faultOf(rule, taken.has(asMatched(rule.id)));
    if (fault !== null) throw invalid(place(rule, index), fault, origin);
    known.set(rule.id, rule);
    taken.add(asMatched(rule.id));
  });
  rules.forEach((rule, index) => {
    const fault = baseFault(rule, known);
    if (fault !== null) throw invalid(place(rule, index), fault, origin);
  });
}

/** What formulas of a sheet take for a pattern or a comparison, and what separates identifiers in a cell. */
const UNSAFE = /[*?~<>=;|"]/;

/** As formulas of a sheet compare identifiers: whatever their case, and numbers by their value. */
const asMatched = (id: string): string =>
  id.trim() !== '' && Number.isFinite(Number(id)) ? String(Number(id)) : id.toLowerCase();

/**
 * The sentence that every fault of a référentiel is told with.
 *
 * @param origin where the rules stand: a sheet of ours, else {@link REFERENTIAL}
 */
export function invalid(place: string, fault: string, origin: string = REFERENTIAL): Problem {
  return new Problem('socle-invalid', `${origin}, ${place} : ${fault}.`);
}

const shown = (value: Decimal | number): string => String(value).replace('.', ',');

function faultOf(rule: Rule, duplicate: boolean): string | null {
  if (rule.id === '') return '« Id » est vide, or chaque règle doit avoir un identifiant';
  if (UNSAFE.test(rule.id)) {
    return `l'identifiant « ${rule.id} » contient un signe que les formules d’un tableur interprètent (* ? ~ < > = ; | "), retirez-le`;
  }
  if (duplicate) {
    return `l'identifiant « ${rule.id} » est déjà pris par une autre règle (majuscules et minuscules comptent pour une), donnez-en un autre`;
  }
  if (rule.kinds.length === 0) return '« Niveaux » est vide, indiquez au moins un niveau';
  if (rule.categories.length === 0) return '« Catégories » est vide, indiquez au moins une catégorie';
  if (!rule.per.isFinite() || rule.per.lte(0))
    return `« Par » vaut « ${shown(rule.per)} », or ce doit être un nombre supérieur à 0`;
  if (rule.quantity !== null && (!rule.quantity.isFinite() || rule.quantity.lt(0))) {
    return `« Quantité » vaut « ${shown(rule.quantity)} », or ce doit être un nombre de 0 ou plus, ou rester vide (« à renseigner »)`;
  }
  if (!Number.isSafeInteger(rule.minimum) || rule.minimum < 0) {
    return `« Minimum » vaut « ${shown(rule.minimum)} », or ce doit être un nombre entier de 0 ou plus`;
  }
  if (!Number.isSafeInteger(rule.rank) || rule.rank < 1) {
    return `« Rang » vaut « ${shown(rule.rank)} », or ce doit être un nombre entier de 1 ou plus (1 : servi en premier)`;
  }
  if (rule.purchase !== null && !rule.categories.includes(rule.purchase)) {
    return '« Catégorie achetée » doit être une des catégories acceptées par la règle : ajoutez-la à « Catégories »';
  }
  if (rule.provenance === 'official' && (rule.source === '' || rule.date === '')) {
    return 'une règle de provenance « document officiel » doit nommer le document dans « Source » et le jour de sa lecture dans « Date »';
  }
  return null;
}

function baseFault(rule: Rule, known: ReadonlyMap<string, Rule>): string | null {
  const seen = [rule.id];
  for (let current: Rule = rule; 'rule' in current.base;) {
    const next = known.get(current.base.rule);
    if (next === undefined) {
      return `« Base » renvoie à la règle « ${current.base.rule} », qui n'existe pas dans ce référentiel`;
    }
    if (seen.includes(next.id)) {
      return `« Base » tourne en rond (${[...seen, next.id].join(' → ')}), faites partir une de ces règles d'un effectif`;
    }
    seen.push(next.id);
    current = next;
  }
  return null;
}
