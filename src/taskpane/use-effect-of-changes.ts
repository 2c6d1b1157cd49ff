import { useEffect, useMemo, useState } from 'react';
import type { ShownAnalysis, ShownUseCases } from '../app/shown';
import { shownPlan, type ShownPlan } from '../app/shown-plan';
import type { PlanChanges } from '../app/use-cases';
import { failureOf, type Failure } from './failure';
import { changedFields, changesIn } from './hypotheses/draft';
import type { PaneState } from './state';

/** What the hypotheses that were changed here make of the plan in the workbook. */
export type Effect =
  /** Nothing was changed. */
  | { readonly status: 'none' }
  /** Nothing was analysed in this session that it could be reckoned on. */
  | { readonly status: 'unknown' }
  /** A field is wrong, and said so beside it. */
  | { readonly status: 'wrong' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** `after` is what was reckoned before while `isComputing`; null at first. */
  | {
      readonly status: 'known';
      readonly before: ShownPlan;
      readonly after: ShownPlan | null;
      readonly isComputing: boolean;
    };

interface Reckoned {
  readonly base: ShownPlan;
  readonly changes: PlanChanges;
  readonly answer: ShownPlan | Failure | null;
}

/** People type a number digit by digit; the effect waits for a pause. */
const PAUSE = 250;

/** Reckons the effect of the changes each time that they change: the last ones win, what was under way is dropped. */
export function useEffectOfChanges(useCases: ShownUseCases, { run, hypotheses }: PaneState): Effect {
  const { draft, known } = hypotheses;
  const [reckoned, setReckoned] = useState<Reckoned | null>(null);
  const result = run.status === 'done' ? run.result : null;
  const base = useMemo(() => (result === null ? null : planOf(result.analysis)), [result]);
  const changed = useMemo(() => changedFields(draft, known).length > 0, [draft, known]);
  const changes = useMemo(() => changesIn(draft, known), [draft, known]);

  useEffect(() => {
    if (base === null || changes === null || !changed) return;
    const controller = new AbortController();
    const { signal } = controller;
    const answered = (answer: Reckoned['answer']) => {
      if (!signal.aborted) setReckoned({ base, changes, answer });
    };
    const timer = setTimeout(() => {
      useCases.forecast(changes, signal).then(answered, (thrown: unknown) => answered(failureOf(thrown)));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [useCases, base, changes, changed]);

  if (!changed || run.status === 'running') return { status: 'none' };
  if (base === null) return { status: 'unknown' };
  if (changes === null) return { status: 'wrong' };
  if (reckoned?.base !== base) return { status: 'known', before: base, after: null, isComputing: true };
  const { answer } = reckoned;
  const isComputing = reckoned.changes !== changes;
  if (answer === null) return { status: 'unknown' };
  if ('code' in answer) {
    return isComputing
      ? { status: 'known', before: base, after: null, isComputing }
      : { status: 'failed', failure: answer };
  }
  return { status: 'known', before: base, after: answer, isComputing };
}

/** The plan of an analysis as a pane draws it. */
export const planOf = (analysis: ShownAnalysis): ShownPlan =>
  shownPlan({
    ...analysis,
    outcome: analysis.comparison.base,
  });
