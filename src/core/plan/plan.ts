import type Decimal from 'decimal.js';
import type { CategoryId } from '../reference/category';

/** One purchase line: (school, rule, category, year). Amounts are null when the category has no price. */
export interface PlanLine {
  readonly uai: string;
  readonly rule: string;
  readonly category: CategoryId;
  readonly year: number;
  readonly quantity: number;
  /** Of which to fill the gap (first year only); the rest renews. */
  readonly gapQuantity: number;
  readonly unitPrice: Decimal | null;
  readonly vatRate: Decimal;
  readonly exclVat: Decimal | null;
  readonly vat: Decimal | null;
  readonly inclVat: Decimal | null;
}

export interface Amounts {
  readonly exclVat: Decimal;
  readonly vat: Decimal;
  readonly inclVat: Decimal;
}

export interface YearTotal extends Amounts {
  readonly year: number;
  readonly lines: number;
  readonly unpricedLines: number;
}

/** Sums of the displayed lines, never of unrounded amounts. One entry a year of the horizon, also when nothing is bought. */
export interface PlanTotals extends Amounts {
  readonly byYear: readonly YearTotal[];
  readonly unpricedLines: number;
}
