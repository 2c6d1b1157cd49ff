import { useCallback, useEffect, useRef, useState, type Dispatch } from 'react';
import type { ShownUseCases } from '../app/shown';
import { isShortSheet, type PaneAction, type PaneState } from './state';

/** People type many cells in a row; the check waits for a pause. */
const PAUSE = 1_500;

/**
 * Finds out whether the results in the workbook still answer its inventory: when the pane opens, and after events that
 * hint at a change. Returns how to ask for it.
 */
export function useFreshness(
  useCases: ShownUseCases,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
): () => void {
  const [hints, setHints] = useState(0);
  const seen = useRef(0);
  const opened = useRef(false);
  const controller = useRef<AbortController | null>(null);
  const { status } = state.freshness;
  const isRunning = state.run.status === 'running';
  const isShort = isShortSheet(state);

  const check = useCallback(() => {
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    dispatch({ type: 'freshness-asked' });
    useCases.freshness(signal).then(
      (freshness) => {
        if (!signal.aborted) dispatch({ type: 'freshness-known', freshness });
      },
      // Excel is busy or gone: nothing is claimed, and the user may ask again.
      () => {
        if (!signal.aborted) dispatch({ type: 'freshness-unsure' });
      },
    );
  }, [useCases, dispatch]);

  useEffect(() => {
    let stop = (): void => undefined;
    let isOver = false;
    useCases
      .watch(() => setHints((count) => count + 1))
      .then(
        (unwatch) => {
          if (isOver) unwatch();
          else stop = unwatch;
        },
        // Without events the check at the opening and the one on demand remain.
        () => undefined,
      );
    return () => {
      isOver = true;
      stop();
      controller.current?.abort();
    };
  }, [useCases]);

  const isOpening = status === 'unsure' && !isRunning;
  useEffect(() => {
    if (!isOpening || !isShort || opened.current) return;
    opened.current = true;
    check();
  }, [isOpening, isShort, check]);

  useEffect(() => {
    if (hints === seen.current || status === 'none' || isRunning) return;
    const timer = setTimeout(() => {
      seen.current = hints;
      if (isShort) check();
      else dispatch({ type: 'freshness-unsure' });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [hints, status, isRunning, isShort, check, dispatch]);

  return check;
}
