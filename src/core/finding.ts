import type Decimal from 'decimal.js';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something the user must be able to see: what was read, what was done with it, and the effect on the result.
 * `row` is the sheet's row number and `column` the header's text, where there is one. `message` and `effect` are French.
 */
export interface Finding {
  /** Stable, kebab-case English, such as `unknown-uai`. */
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly effect: string;
  /** Devices concerned, where the finding is about devices. */
  readonly devices?: number;
  /** Euros including VAT that it brings into the plan, where that is known. */
  readonly cost?: Decimal;
}
