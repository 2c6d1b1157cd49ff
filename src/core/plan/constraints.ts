import type Decimal from 'decimal.js';

export const POLICIES = ['priority', 'equity'] as const;
/** Who comes next when gaps are filled: the next in the order of service, or the school that is least covered by then. */
export type Policy = (typeof POLICIES)[number];

export const POLICY_LABELS: Readonly<Record<Policy, string>> = {
  priority: 'priorité',
  equity: 'équité',
};

export const LONGEST_CATCH_UP = 15;

/** What bounds a plan and gives it its order: money by year and by school, and which schools come first. */
export interface Constraints {
  /** Most that investment may cost in a year, euros including VAT; a year that is not there has no ceiling. */
  readonly ceilings: ReadonlyMap<number, Decimal>;
  /** The same, what the FCTVA gives back taken off; both may bound a year. */
  readonly netCeilings: ReadonlyMap<number, Decimal>;
  /** Least that investment should cost in a year, euros including VAT: gaps to be caught up later are advanced. */
  readonly minimums: ReadonlyMap<number, Decimal>;
  /** By UAI, most that investment may cost in a year, every year, euros including VAT. */
  readonly schoolCeilings: ReadonlyMap<string, Decimal>;
  /** By UAI, 1 is served first; a school that is not there comes after all that are. */
  readonly priorities: ReadonlyMap<string, number>;
  readonly policy: Policy;
  /** Years over which gaps come to be wanted, from the first year of the plan; at least 1. */
  readonly catchUpYears: number;
  /** Whether renewals of a category are held to their steady rhythm. */
  readonly smoothRenewals: boolean;
}

/** Nothing bounds, all gaps are wanted at once, by priority. */
export const NO_CONSTRAINTS: Constraints = {
  ceilings: new Map(),
  netCeilings: new Map(),
  minimums: new Map(),
  schoolCeilings: new Map(),
  priorities: new Map(),
  policy: 'priority',
  catchUpYears: 1,
  smoothRenewals: false,
};
