import type { FctvaTerms } from '../funding/fctva-terms';
import type { GapLine } from '../gap/gap';
import type { Catalogue, CategoryId } from '../reference/category';
import type { Rule } from '../reference/rule';
import type { Hypotheses } from './hypotheses';
import { purchaseCategory } from './purchase';
import { billOf, type Bill, type PricedLink } from './bill';
import { linkCounter, type Link } from './links';
import { tariffOf, type Tariff } from './tariff';

/** A gap and what its rule buys. */
export interface Order {
  readonly gap: GapLine;
  readonly rule: Rule;
  readonly category: CategoryId;
  readonly tariff: Tariff;
  /** What is bought with it. */
  readonly links: readonly PricedLink[];
  readonly bill: Bill;
}

/** One order a gap, in the order of the gaps; a gap whose rule is not among `rules` has none. */
export function ordersOf(
  gaps: readonly GapLine[],
  rules: readonly Rule[],
  catalogue: Catalogue,
  hypotheses: Hypotheses,
  fctva: FctvaTerms,
  links: readonly Link[] = [],
): Order[] {
  // One tariff a category: it remembers the prices of the years it was asked for.
  const tariffs = new Map<CategoryId, Tariff>();
  const tariff = (category: CategoryId): Tariff => {
    const made = tariffs.get(category) ?? tariffOf(category, catalogue, hypotheses, fctva);
    tariffs.set(category, made);
    return made;
  };
  const pricedLinks = links.map((link) => ({
    link,
    units: linkCounter(link),
    tariff: tariff(link.linked),
  }));
  const bought = new Map<string, Omit<Order, 'gap'>>();
  for (const rule of rules) {
    const category = purchaseCategory(rule, catalogue);
    const own = tariff(category);
    const priced = pricedLinks.filter(({ link }) => link.category === category);
    bought.set(rule.id, { rule, category, tariff: own, links: priced, bill: billOf(own, priced) });
  }
  return gaps.flatMap((gap) => {
    const order = bought.get(gap.rule);
    return order ? [{ gap, ...order }] : [];
  });
}
