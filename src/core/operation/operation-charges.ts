import type Decimal from 'decimal.js';
import type { DepreciationLine } from '../depreciation/depreciation-plan';
import { firstYearMonths, type DepreciationTerms } from '../depreciation/depreciation-terms';
import { spreadOver } from '../depreciation/straight-line';
import { ZERO } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import type { CategoryId } from '../reference/category';
import type { Operation } from './operation';
import type { OperationPlan } from './operation-plan';

/** The part of an operation in what is bought of its category in a year. Euros including VAT. */
export interface OperationChargeLine {
  readonly code: string;
  readonly year: number;
  readonly category: CategoryId;
  /** Its place among the operations that buy the category in that year, from 1. */
  readonly rank: number;
  /** Null without a price. */
  readonly cost: Decimal | null;
  /** Cost of the operations of lower rank. */
  readonly costBefore: Decimal | null;
  /** Years; null: nobody has said. */
  readonly duration: number | null;
  /** One a year of the plan, and what comes after it; null without a price or a duration. */
  readonly charges: readonly Decimal[] | null;
  readonly beyond: Decimal | null;
}

/** Over the lines of an operation that have a price and a duration; null when it has none. */
export interface OperationCharge {
  readonly code: string;
  readonly depreciated: Decimal | null;
  readonly charges: readonly Decimal[] | null;
  readonly beyond: Decimal | null;
}

export interface OperationCharges {
  /** By year and category as those of the depreciation, then in the order of the operations. */
  readonly lines: readonly OperationChargeLine[];
  /** One an operation, in their order. */
  readonly byOperation: readonly OperationCharge[];
}

interface Planned {
  /** Of the plan, with the code of the operation of each. */
  readonly lines: readonly PlanLine[];
  readonly operations: Pick<OperationPlan, 'codes'> & {
    readonly operations: readonly { readonly operation: Operation }[];
  };
  readonly depreciation: { readonly lines: readonly DepreciationLine[] };
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years'>;
  readonly terms: Pick<DepreciationTerms, 'serviceMonth'>;
}

/**
 * Depreciation of the purchases, by operation. What operations wear of one purchase is the difference of two cumulated
 * costs depreciated alike, so that the operations sum to the purchase in each year, to the cent.
 */
export function operationCharges(planned: Planned): OperationCharges {
  const { operations, depreciation, hypotheses, terms } = planned;
  const horizon = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  const costs = costsOf(planned);
  const months = firstYearMonths(terms.serviceMonth);
  const lines = depreciation.lines.flatMap((line) => {
    const { year, category, duration } = line;
    const bought = operations.operations.flatMap(({ operation: { code, category: own } }) => {
      const cost = own === category ? costs.get(keyOf(code, year)) : undefined;
      return cost ? [{ code, cost }] : [];
    });
    let before = ZERO;
    return bought.map(({ code, cost }, index): OperationChargeLine => {
      const costBefore = before;
      before = before.plus(cost);
      const known = { code, year, category, rank: index + 1, duration };
      if (line.cost === null) return { ...known, cost: null, costBefore: null, charges: null, beyond: null };
      if (duration === null) return { ...known, cost, costBefore, charges: null, beyond: null };
      const worn = { duration, year, firstYearMonths: months };
      const [lower, upper] = [costBefore, before].map((sum) => spreadOver({ ...worn, cost: sum }, horizon));
      const charges = upper.charges.map((charge, at) => charge.minus(lower.charges[at]));
      return { ...known, cost, costBefore, charges, beyond: upper.beyond.minus(lower.beyond) };
    });
  });
  return {
    lines,
    byOperation: operations.operations.map(({ operation: { code } }) => together(code, lines, horizon)),
  };
}

const keyOf = (code: string, year: number): string => `${code} ${year}`;

/** Of the purchases of each operation in each year. */
function costsOf({ lines, operations: { codes } }: Planned): ReadonlyMap<string, Decimal> {
  const costs = new Map<string, Decimal>();
  lines.forEach(({ year, inclVat }, index) => {
    const key = keyOf(codes[index] ?? '', year);
    costs.set(key, (costs.get(key) ?? ZERO).plus(inclVat ?? ZERO));
  });
  return costs;
}

function together(
  code: string,
  lines: readonly OperationChargeLine[],
  horizon: readonly number[],
): OperationCharge {
  const decided = lines.filter((line) => line.code === code && line.charges !== null);
  if (decided.length === 0) return { code, depreciated: null, charges: null, beyond: null };
  const sum = (amountOf: (line: OperationChargeLine) => Decimal | null | undefined) =>
    decided.reduce((all, line) => all.plus(amountOf(line) ?? ZERO), ZERO);
  return {
    code,
    depreciated: sum(({ cost }) => cost),
    charges: horizon.map((_, index) => sum(({ charges }) => charges?.[index])),
    beyond: sum(({ beyond }) => beyond),
  };
}
