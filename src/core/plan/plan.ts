import type Decimal from 'decimal.js';
import type { CategoryId } from '../reference/category';

/** One purchase line: (school, rule, category, year), or a line linked to one. Amounts are null when the category has no price. */
export interface PlanLine {
  readonly uai: string;
  readonly rule: string;
  readonly category: CategoryId;
  /** The category that the line comes with; null for what the rule itself buys. */
  readonly linkedTo: CategoryId | null;
  readonly year: number;
  readonly quantity: number;
  /** Of which to fill the gap; the rest renews. */
  readonly gapQuantity: number;
  /** The first year in which one of these units was wanted: the line's own year unless a ceiling put it off. */
  readonly since: number;
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

/** What makes a unit wait: a ceiling of all schools, including VAT or net of FCTVA, that of its school, or smoothing. */
export type WaitReason = 'ceiling' | 'net-ceiling' | 'school-ceiling' | 'smoothing';

/** Why a line of the plan is bought in its year. */
export interface Timing {
  /** Gap units that the minimum of the year made wanted before their year. */
  readonly advanced: number;
  /** What the line waited for since it was wanted; nothing when it is bought as it is wanted. */
  readonly waitedFor: readonly WaitReason[];
}

/**
 * Units of a (school, rule, category) that the plan wanted and has not bought at the end of a year, or what would come with
 * them if they were bought at once.
 */
export interface WaitingLine {
  readonly uai: string;
  readonly rule: string;
  readonly category: CategoryId;
  /** As in a line of the plan. */
  readonly linkedTo: CategoryId | null;
  readonly quantity: number;
  /** Of which to fill the gap; the rest renews. */
  readonly gapQuantity: number;
  /** The first year in which one of these units was wanted. */
  readonly since: number;
  readonly waitsFor: readonly WaitReason[];
  /** quantity × unit cost of the year, including VAT; null without a price. */
  readonly cost: Decimal | null;
}

/** What waits at the end of a year, by category bought, or what would come with it. */
export interface WaitingCategory {
  readonly year: number;
  readonly category: CategoryId;
  readonly linkedTo: CategoryId | null;
  readonly quantity: number;
  readonly gapQuantity: number;
  /** ROUND2(unit price of the year × (1 + VAT rate)); null without a price. */
  readonly unitCost: Decimal | null;
  readonly cost: Decimal | null;
}

/** How a year stands against its ceilings and its minimum. */
export interface YearCapacity {
  readonly year: number;
  readonly ceiling: Decimal | null;
  readonly netCeiling: Decimal | null;
  readonly minimum: Decimal | null;
  /** Investment bought, including VAT, and net of FCTVA. */
  readonly planned: Decimal;
  readonly netPlanned: Decimal;
  /** Units that came to be wanted this year. */
  readonly wanted: number;
  readonly bought: number;
  /** Gap units whose turn to be caught up comes in later years. */
  readonly upcoming: number;
  /** Units still waiting at the end of the year, and their cost with what would come with them, what has no price left out. */
  readonly waiting: number;
  readonly waitingCost: Decimal;
  /** Of which for what would come with them. */
  readonly waitingLinkedCost: Decimal;
}

/** What ceilings and smoothing put off: nothing when there are none. */
export interface Backlog {
  /** One a year of the horizon. */
  readonly byYear: readonly YearCapacity[];
  /** By year, then in the order of `CATEGORY_IDS`, each followed by what would come with it; only what waits. */
  readonly byCategory: readonly WaitingCategory[];
  /** At the end of the plan, in the order of the gaps, each followed by what would come with it. */
  readonly atEnd: readonly WaitingLine[];
}

/** Where a (school, rule) stands in the order in which money is given out. */
export interface Turn {
  /** 1 is served first. */
  readonly turn: number;
  /** Devices matched and needed in the whole school, over the rules that were evaluated. */
  readonly matched: number;
  readonly need: number;
}
