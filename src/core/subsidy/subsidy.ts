import type Decimal from 'decimal.js';
import type { CategoryId } from '../reference/category';

/** The four State grants that R2334-27 CGCT bounds together, and the rest. */
export const STATE_GRANTS = ['DETR', 'DSIL', 'DSID', 'DPV'] as const;
export const SCHEMES = [...STATE_GRANTS, 'fonds-de-concours', 'other'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const SUBSIDY_BASES = ['excl-vat', 'incl-vat'] as const;
export type SubsidyBase = (typeof SUBSIDY_BASES)[number];

/**
 * What the second rate applies to once the expense passes the threshold: to what is beyond it (`slices`), or to the
 * whole expense (`by-total`).
 */
export const SLICINGS = ['slices', 'by-total'] as const;
export type Slicing = (typeof SLICINGS)[number];

export const CEILING_SCOPES = ['total', 'school', 'class', 'pupil'] as const;
/** What a ceiling is counted by: the whole subsidy, or each school, once or times its classes or pupils. */
export type CeilingScope = (typeof CEILING_SCOPES)[number];

export const STANDINGS = ['expected', 'notified'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A subsidy by the general rule. Amounts in euros of its base; rates and shares are fractions. */
export interface Subsidy {
  /** `S1`, `S2`… */
  readonly code: string;
  readonly funder: string;
  readonly scheme: Scheme;
  readonly base: SubsidyBase;
  /** Empty: all that the plan buys as investment. Named ones are taken whatever their section. */
  readonly categories: readonly CategoryId[];
  /** Ids of rules; empty: all. */
  readonly rules: readonly string[];
  /** First and last year of purchase that count; null: that of the plan. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly rate: Decimal;
  /** Null: one rate whatever the expense. */
  readonly threshold: Decimal | null;
  /** Null: nothing. */
  readonly rateBeyond: Decimal | null;
  readonly slicing: Slicing;
  /** An eligible expense below it gets nothing. */
  readonly floor: Decimal | null;
  readonly ceiling: Decimal | null;
  readonly ceilingScope: CeilingScope;
  readonly standing: Standing;
  /** Paid in the year of the purchases, and one year later; the rest comes two years later. */
  readonly paidAtOnce: Decimal;
  readonly paidNextYear: Decimal;
  /** What the purchases really cost, on the base, once known: a lower cost lowers the subsidy, a higher one does not raise it. */
  readonly realCost: Decimal | null;
  /** Where the terms come from, as the user wrote it. */
  readonly source: string;
}

/** The subsidies of a line of the plan as one text that a formula can search: `;S1;S3;`, empty without any. */
export const codesText = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `;${codes.join(';')};`;
