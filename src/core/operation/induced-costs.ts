import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { costOf } from '../money/price';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import { LINKED_ONLY } from '../reference/category';
import type { RunningCost } from '../running-cost/running-cost';
import type { RunningCostYear } from '../running-cost/running-cost-plan';
import type { Operation } from './operation';

/** What of a running cost counted by device is due to an operation in a year, or to the devices of today. */
export interface InducedLine {
  readonly cost: RunningCost;
  readonly year: number;
  /** Code of the operation; null: the devices of today. */
  readonly operation: string | null;
  /** Bought so far to fill a gap: a renewal replaces. */
  readonly units: number;
  /** The same with those of the lines before, of the same cost and year. */
  readonly upTo: number;
  /** Including VAT; null without a unit cost. */
  readonly inclVat: Decimal | null;
}

/** Over the costs that have a unit cost; null when none is due to the operation. One a year of the plan, including VAT. */
export interface InducedCost {
  readonly code: string;
  readonly byYear: readonly Decimal[] | null;
}

export interface InducedCosts {
  /** By cost, then by year: the devices of today, then the operations, in their order. */
  readonly lines: readonly InducedLine[];
  /** One an operation, in their order. */
  readonly byOperation: readonly InducedCost[];
}

interface Planned {
  /** Of the plan, with the code of the operation of each. */
  readonly lines: readonly PlanLine[];
  readonly operations: {
    readonly codes: readonly string[];
    readonly operations: readonly { readonly operation: Operation }[];
  };
  readonly runningCosts: { readonly lines: readonly RunningCostYear[] };
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years' | 'vatRate'>;
}

/**
 * Running costs by operation: only those counted by device have a key, which is the units that the operation adds. What is
 * shared is the cost of the year, by cumulated units, so that the parts sum to it.
 */
export function inducedCosts(planned: Planned): InducedCosts {
  const { operations, runningCosts, hypotheses } = planned;
  const gained = gainedOf(planned);
  const lines = runningCosts.lines
    .filter(({ cost }) => cost.base === 'device')
    .flatMap((ofYear): InducedLine[] => {
      const { cost, year, unitCost } = ofYear;
      const added = operations.operations.flatMap(({ operation }) => {
        const units = counts(cost, operation) ? unitsBy(gained.get(operation.code), year) : 0;
        return units === 0 ? [] : [{ operation: operation.code, units }];
      });
      const today = ofYear.units - added.reduce((sum, { units }) => sum + units, 0);
      const amountOf = (units: number) =>
        unitCost && costOf(units, unitCost, cost.vatRate ?? hypotheses.vatRate).inclVat;
      let upTo = 0;
      return [{ operation: null, units: today }, ...added].map(({ operation, units }) => {
        const before = amountOf(upTo);
        upTo += units;
        const inclVat = before && (amountOf(upTo)?.minus(before) ?? null);
        return { cost, year, operation, units, upTo, inclVat };
      });
    });
  const calendar = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  return {
    lines,
    byOperation: operations.operations.map(({ operation: { code } }) => {
      const own = lines.filter(({ operation, inclVat }) => operation === code && inclVat !== null);
      const ofYear = (year: number) =>
        own.reduce((sum, line) => (line.year === year ? sum.plus(line.inclVat ?? ZERO) : sum), ZERO);
      return { code, byYear: own.length === 0 ? null : calendar.map(ofYear) };
    }),
  };
}

/** The same devices as those that the cost counts in a school. */
const counts = (cost: RunningCost, { category, level }: Operation): boolean =>
  (cost.category === null ? !LINKED_ONLY.has(category) : cost.category === category) &&
  (cost.levels.length === 0 || cost.levels.includes(level));

/** Gap units by operation and year of purchase. */
function gainedOf({ lines, operations: { codes } }: Planned): ReadonlyMap<string, Map<number, number>> {
  const gained = new Map<string, Map<number, number>>();
  lines.forEach(({ year, gapQuantity }, index) => {
    if (gapQuantity === 0) return;
    const code = codes[index] ?? '';
    const years = gained.get(code) ?? new Map<number, number>();
    gained.set(code, years.set(year, (years.get(year) ?? 0) + gapQuantity));
  });
  return gained;
}

const unitsBy = (years: ReadonlyMap<number, number> | undefined, end: number): number =>
  [...(years ?? [])].reduce((sum, [year, units]) => (year <= end ? sum + units : sum), 0);
