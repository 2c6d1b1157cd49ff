import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { unitCostOf } from '../money/price';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import { sumLines } from '../plan/totals';
import { CATEGORY_IDS, type Catalogue, type CategoryId } from '../reference/category';
import { firstYearMonths, type DepreciationTerms } from './depreciation-terms';
import { spreadOver } from './straight-line';

/** What the plan buys of a category in a year. Euros including VAT: the FCTVA is not taken off the cost. */
export interface DepreciationLine {
  readonly year: number;
  readonly category: CategoryId;
  /** Null without a price: there is then nothing to depreciate. */
  readonly cost: Decimal | null;
  /** Of one unit, to be held against the low-value threshold. */
  readonly unitCost: Decimal | null;
  /** Years, at least 1: that of the category, 1 under the low-value threshold; null: nobody has said. */
  readonly duration: number | null;
  /** One a year of the plan, and what comes after it; null without a price or a duration. */
  readonly charges: readonly Decimal[] | null;
  readonly beyond: Decimal | null;
}

/** Over the lines that have a price and a duration, euros. */
export interface DepreciationYear {
  readonly year: number;
  /** Cost of what is bought this year. */
  readonly bought: Decimal;
  readonly charge: Decimal;
  /** Charges up to the end of this year. */
  readonly cumulated: Decimal;
  /** What is bought so far − cumulated, at the end of this year; never negative. */
  readonly netBookValue: Decimal;
}

export interface Depreciation {
  /** By year, then in the order of `CATEGORY_IDS`. */
  readonly lines: readonly DepreciationLine[];
  /** One a year of the plan. */
  readonly byYear: readonly DepreciationYear[];
  /** Of all the lines that have a price; and of those that have a duration too. */
  readonly cost: Decimal;
  readonly depreciated: Decimal;
  readonly charged: Decimal;
  /** Charges after the last year of the plan: depreciated − charged. */
  readonly beyond: Decimal;
  /** Lines with a price and no duration: in no charge and no net book value. */
  readonly undecidedLines: number;
}

/**
 * Straight-line depreciation of the plan's investment, a line a (year of purchase, category), from the month of
 * service.
 */
export function depreciationPlan(
  plan: readonly PlanLine[],
  catalogue: Catalogue,
  { firstYear, years }: Pick<Hypotheses, 'firstYear' | 'years'>,
  terms: DepreciationTerms,
): Depreciation {
  const horizon = Array.from({ length: years }, (_, index) => firstYear + index);
  const lines = horizon.flatMap((year) => linesOfYear(plan, year, catalogue, horizon, terms));
  const sum = (amountOf: (line: DepreciationLine) => Decimal | null | undefined, among = lines): Decimal =>
    among.reduce((total, line) => total.plus(amountOf(line) ?? ZERO), ZERO);
  const decided = lines.filter(({ charges }) => charges !== null);
  let [cumulated, boughtSoFar] = [ZERO, ZERO];
  const byYear = horizon.map((year, index): DepreciationYear => {
    const bought = sum((line) => (line.year === year ? line.cost : null), decided);
    const charge = sum(({ charges }) => charges?.[index]);
    boughtSoFar = boughtSoFar.plus(bought);
    cumulated = cumulated.plus(charge);
    return { year, bought, charge, cumulated, netBookValue: boughtSoFar.minus(cumulated) };
  });
  return {
    lines,
    byYear,
    cost: sum(({ cost }) => cost),
    depreciated: boughtSoFar,
    charged: cumulated,
    beyond: sum(({ beyond }) => beyond),
    undecidedLines: lines.filter(({ cost, duration }) => cost !== null && duration === null).length,
  };
}

function linesOfYear(
  plan: readonly PlanLine[],
  year: number,
  catalogue: Catalogue,
  horizon: readonly number[],
  terms: DepreciationTerms,
): DepreciationLine[] {
  const bought = new Map<CategoryId, PlanLine[]>();
  for (const line of plan) {
    if (line.year !== year || catalogue.get(line.category)?.section === 'fonctionnement') continue;
    const alike = bought.get(line.category);
    if (alike) alike.push(line);
    else bought.set(line.category, [line]);
  }
  return CATEGORY_IDS.flatMap((category): DepreciationLine[] => {
    const alike = bought.get(category);
    if (!alike) return [];
    // One category has one price a year: all its lines have it, or none has.
    const [{ unitPrice, vatRate }] = alike;
    const unitCost = unitPrice && unitCostOf(unitPrice, vatRate);
    const cost = unitPrice && sumLines(alike).inclVat;
    const low = unitCost !== null && terms.lowValueThreshold !== null && unitCost.lt(terms.lowValueThreshold);
    const duration = low ? 1 : (catalogue.get(category)?.depreciationYears ?? null);
    const line = { year, category, cost, unitCost, duration };
    if (cost === null || duration === null) return [{ ...line, charges: null, beyond: null }];
    const months = firstYearMonths(terms.serviceMonth);
    const { charges, beyond } = spreadOver({ cost, duration, year, firstYearMonths: months }, horizon);
    return [{ ...line, charges, beyond }];
  });
}
