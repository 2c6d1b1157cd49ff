import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { PlanLine } from '../plan/plan';
import type { Catalogue } from '../reference/category';
import type { Subsidy } from './subsidy';

/** Whether the terms of a subsidy take this line, priced or not. */
export function isEligible(line: PlanLine, subsidy: Subsidy, catalogue: Catalogue): boolean {
  const { categories, rules, firstYear, lastYear } = subsidy;
  const named = categories.includes(line.category);
  const invested = categories.length === 0 && catalogue.get(line.category)?.section !== 'fonctionnement';
  return (
    (named || invested) &&
    (rules.length === 0 || rules.includes(line.rule)) &&
    (firstYear === null || line.year >= firstYear) &&
    (lastYear === null || line.year <= lastYear)
  );
}

/** What a line counts for on the base of the subsidy; 0 without a price. */
export const onBase = (line: PlanLine, { base }: Pick<Subsidy, 'base'>): Decimal =>
  (base === 'excl-vat' ? line.exclVat : line.inclVat) ?? ZERO;

/** By line of the plan, in its order: the subsidies that take it, in theirs. */
export const eligibility = (
  lines: readonly PlanLine[],
  subsidies: readonly Subsidy[],
  catalogue: Catalogue,
): (readonly Subsidy[])[] =>
  lines.map((line) => subsidies.filter((subsidy) => isEligible(line, subsidy, catalogue)));
