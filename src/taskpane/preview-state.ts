import type { Preview } from '../app/preview';
import type { Failure } from './failure';
import type { PaneState } from './state';

/** How far the reading that shows what an analysis would take is. */
export type PreviewState =
  /** Nothing was read yet, or the reading was stopped. */
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly done: number }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'done';
      readonly preview: Preview;
      /** What was read: see `readingKey`. */
      readonly key: string;
      /** The choices that it follows. */
      readonly settled: PaneState['settled'];
    };

export const NO_PREVIEW: PreviewState = { status: 'none' };

/** How many choices of the user differ from those that were read with. */
export function pendingChoices(now: PaneState['settled'], then: PaneState['settled']): number {
  const keys = new Set([...now.keys(), ...then.keys()]);
  return [...keys].filter((key) => now.get(key)?.category !== then.get(key)?.category).length;
}
