import type { Freshness } from '../app/memory/freshness';

/** Whether the results in the workbook still answer its inventory. `unsure`: something may have changed since. */
export type FreshnessState =
  | { readonly status: 'none' }
  | { readonly status: 'unsure' }
  | { readonly status: 'checking' }
  | { readonly status: 'known'; readonly freshness: Freshness };
