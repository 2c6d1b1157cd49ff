import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownUseCases } from '../app/shown';
import { failureOf } from './failure';
import { NO_PREVIEW, type PreviewState } from './preview-state';
import { readingKey, readingOf } from './request';
import { isShortSheet, type PaneState } from './state';

/** Choices are often made one after the other; the reading waits for a pause. */
const PAUSE = 300;

export interface PreviewControl {
  readonly state: PreviewState;
  /** Reads what is chosen now. */
  read(): void;
  /** Stops the reading and forgets what it found; the promise settles, never rejects, once it has let go of the workbook. */
  stop(): Promise<void>;
}

/** What the latest reading was of: the same is not read twice. */
interface LastRead {
  readonly key: string;
  readonly look: PaneState['look'];
}

interface Reading {
  readonly controller: AbortController;
  readonly settled: Promise<void>;
}

/**
 * Shows what would be read while the columns are being looked at: by itself for a sheet that is soon read, on demand for
 * a long one.
 */
export function usePreview(useCases: ShownUseCases, state: PaneState): PreviewControl {
  const [preview, setPreview] = useState<PreviewState>(NO_PREVIEW);
  const active = useRef<Reading | null>(null);
  const latest = useRef(state);
  const lastRead = useRef<LastRead | null>(null);
  const key = readingKey(state);
  const { look, step, run } = state;
  const isWanted = step === 'columns' && run.status !== 'running' && key !== null && isShortSheet(state);

  useEffect(() => {
    latest.current = state;
  });

  const stop = useCallback(() => {
    const reading = active.current;
    active.current = null;
    reading?.controller.abort();
    lastRead.current = null;
    setPreview(NO_PREVIEW);
    return reading?.settled ?? Promise.resolve();
  }, []);

  const read = useCallback(() => {
    const { settled: choices } = latest.current;
    const request = readingOf(latest.current);
    const asked = readingKey(latest.current);
    if (request === null || asked === null) return;
    const before = stop();
    lastRead.current = { key: asked, look: latest.current.look };
    const controller = new AbortController();
    const { signal } = controller;
    const show = (shown: PreviewState) => {
      if (!signal.aborted) setPreview(shown);
    };
    const onProgress = byWholePercent((done) => show({ status: 'reading', done }));
    show({ status: 'reading', done: 0 });
    const settled = before
      .then(() => useCases.preview(request, { signal, onProgress }))
      .then(
        (found) => show({ status: 'done', preview: found, key: asked, settled: choices }),
        (thrown: unknown) => show({ status: 'failed', failure: failureOf(thrown) }),
      );
    active.current = { controller, settled };
  }, [useCases, stop]);

  useEffect(() => {
    const before = lastRead.current;
    if (!isWanted || (before?.key === key && before.look === look)) return;
    const timer = setTimeout(read, PAUSE);
    return () => clearTimeout(timer);
  }, [isWanted, key, look, read]);

  useEffect(() => () => active.current?.controller.abort(), []);

  return { state: preview, read, stop };
}

function byWholePercent(report: (done: number) => void) {
  let shown = 0;
  return (done: number) => {
    const percent = Math.floor(done * 100);
    if (percent === shown) return;
    shown = percent;
    report(done);
  };
}
