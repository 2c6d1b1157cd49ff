import type { Preview } from '../app/preview';
import type { Failure } from './failure';
import type { Settled } from './settled';

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
      readonly settled: Settled;
    };

export const NO_PREVIEW: PreviewState = { status: 'none' };
