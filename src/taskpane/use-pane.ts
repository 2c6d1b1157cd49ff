import { useCallback, useEffect, useReducer, useRef, useState, type Dispatch, type RefObject } from 'react';
import type { ShownUseCases } from '../app/shown';
import type { NamedBytes, RunRequest, RunStage } from '../app/use-cases';
import { failureOf, type Failure } from './failure';
import type { Settings } from './settings';
import { changesIn } from './hypotheses/draft';
import { reduceHypotheses } from './hypotheses/hypotheses-state';
import { useEffectOfChanges, type Effect } from './use-effect-of-changes';
import { useFreshness } from './use-freshness';
import { useJoinedFiles } from './use-joined-files';
import { usePreview, type PreviewControl } from './use-preview';
import { useTermsOfSheets } from './use-terms-of-sheets';
import { initialState, reduce, type PaneAction, type PaneState } from './state';

export interface PaneControl {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly effect: Effect;
  lookAgain(): void;
  stopLooking(): void;
  start(request: RunRequest): void;
  cancel(): void;
  /** Reads the inventory again to tell whether it changed since it was analysed. */
  check(): void;
  /** What an analysis would read. */
  readonly preview: PreviewControl;
}

const LOOK_STOPPED: Failure = {
  code: 'look-stopped',
  message: "La recherche de l'inventaire a été arrêtée : réessayez quand vous voudrez.",
};

interface ActiveRun {
  readonly controller: AbortController;
  /** Settles, never rejects, once the use case has let go of the workbook. */
  readonly settled: Promise<void>;
}

/** Joins the reducer to the use cases. Cancelling shows at once; a new run waits until the old one has let go. */
export function usePane(
  useCases: ShownUseCases,
  today: string,
  settings?: Partial<Settings>,
  files?: readonly NamedBytes[],
): PaneControl {
  const [state, dispatch] = useReducer(reduce, undefined, () => initialState(today, settings, files));
  const [attempt, setAttempt] = useState(0);
  const looking = useRef<AbortController | null>(null);
  const active = useRef<ActiveRun | null>(null);
  const lastId = useRef(0);
  const latest = useRef(state);

  useEffect(() => {
    latest.current = state;
  }, [state]);

  useEffect(() => {
    const controller = (looking.current = new AbortController());
    useCases.look(controller.signal).then(
      (look) => {
        if (!controller.signal.aborted) dispatch({ type: 'look-done', look });
      },
      (thrown: unknown) => {
        if (!controller.signal.aborted) dispatch({ type: 'look-failed', failure: failureOf(thrown) });
      },
    );
    return () => controller.abort();
  }, [useCases, attempt]);

  useEffect(() => () => active.current?.controller.abort(), []);

  const lookAgain = useCallback(() => {
    dispatch({ type: 'look-started' });
    setAttempt((previous) => previous + 1);
  }, []);

  const stopLooking = useCallback(() => {
    looking.current?.abort();
    dispatch({ type: 'look-failed', failure: LOOK_STOPPED });
  }, []);

  useJoinedFiles(useCases, state.joined.files, dispatch);
  const preview = usePreview(useCases, state);
  const { stop } = preview;

  const start = useCallback(
    (request: RunRequest) => {
      const id = (lastId.current += 1);
      const controller = new AbortController();
      const previous = Promise.all([active.current?.settled, stop()]);
      dispatch({ type: 'run-started', id });
      const settled = previous
        .then(() => {
          const asNow = asTheSheetsSay(useCases, request, latest, dispatch);
          return runOnce(useCases, asNow, controller.signal, id, dispatch);
        })
        .catch((thrown: unknown) => dispatch({ type: 'run-failed', id, failure: failureOf(thrown) }));
      active.current = { controller, settled };
    },
    [useCases, stop],
  );

  const cancel = useCallback(() => {
    active.current?.controller.abort();
    dispatch({ type: 'run-cancelled' });
  }, []);

  const check = useFreshness(useCases, state, dispatch);
  useTermsOfSheets(useCases, state, dispatch);
  const effect = useEffectOfChanges(useCases, state);

  return { state, dispatch, effect, lookAgain, stopLooking, start, cancel, check, preview };
}

async function runOnce(
  useCases: ShownUseCases,
  asked: Promise<RunRequest>,
  signal: AbortSignal,
  id: number,
  dispatch: Dispatch<PaneAction>,
): Promise<void> {
  const request = await asked;
  signal.throwIfAborted();
  const onProgress = byWholePercent((stage, done) => dispatch({ type: 'run-progressed', id, stage, done }));
  const result = await useCases.run(request, { signal, onProgress });
  dispatch({ type: 'run-done', id, result });
}

/**
 * The request with only those corrections that the sheets have not overtaken: somebody may have typed there since they
 * were last read.
 */
async function asTheSheetsSay(
  useCases: ShownUseCases,
  request: RunRequest,
  latest: RefObject<PaneState>,
  dispatch: Dispatch<PaneAction>,
): Promise<RunRequest> {
  const seen = { type: 'seen', terms: await useCases.terms() } as const;
  const { draft, known } = reduceHypotheses(latest.current.hypotheses, seen);
  dispatch({ type: 'hypotheses', change: seen });
  dispatch({ type: 'hypotheses', change: { type: 'sent' } });
  const { hypotheses, budget } = changesIn(draft, known) ?? request;
  return { ...request, hypotheses, budget };
}

/** Reports come once a batch, thousands of times in a big workbook; the bar has a hundred positions. */
function byWholePercent(report: (stage: RunStage, done: number) => void) {
  let shown = '';
  return (stage: RunStage, done: number) => {
    const position = `${stage} ${Math.floor(done * 100)}`;
    if (position === shown) return;
    shown = position;
    report(stage, done);
  };
}
