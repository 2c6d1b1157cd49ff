import { useEffect, type Dispatch } from 'react';
import type { ShownUseCases } from '../app/shown';
import type { PaneAction, PaneState } from './state';

/** Reads the hypotheses of the sheets again after each sign that somebody may have typed there. */
export function useTermsOfSheets(
  useCases: ShownUseCases,
  { freshness }: PaneState,
  dispatch: Dispatch<PaneAction>,
): void {
  useEffect(() => {
    const mayDiffer =
      freshness.status === 'unsure' || (freshness.status === 'known' && freshness.freshness.inputsChanged);
    if (!mayDiffer) return;
    let isOver = false;
    useCases.terms().then(
      (terms) => {
        if (!isOver) dispatch({ type: 'hypotheses', change: { type: 'seen', terms } });
      },
      // A cell that cannot be read is told by the run.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [useCases, freshness, dispatch]);
}
