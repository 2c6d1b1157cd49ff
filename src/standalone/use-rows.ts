import { useEffect, useRef, useState } from 'react';
import type { RawRow } from '../core/inventory/cell';
import { failureOf, type Failure } from '../taskpane/failure';
import type { OpenBook } from './open-book';

/** Enough to look around in; the analysis itself reads every row. */
export const ROW_LIMIT = 10_000;

export interface SheetRows {
  readonly rows: readonly RawRow[];
  readonly status: 'reading' | 'read' | 'failed';
  readonly failure: Failure | null;
}

export interface RowsControl {
  readonly shown: SheetRows;
  stop(): void;
  again(): void;
}

const STOPPED: Failure = {
  code: 'rows-stopped',
  message: 'La lecture de cette feuille a été arrêtée : réessayez quand vous voudrez.',
};

const NOTHING: SheetRows = { rows: [], status: 'reading', failure: null };

/** The first rows of a sheet, shown as they arrive. The caller mounts anew (`key`) for another sheet. */
export function useRows(book: Pick<OpenBook, 'rows'>, sheet: string): RowsControl {
  const [shown, setShown] = useState<SheetRows>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = (reading.current = new AbortController());
    const { signal } = controller;
    // Batches may come in a row faster than the grid can be drawn: each frame takes all that has come.
    let waiting: RawRow[] = [];
    let frame = 0;
    const show = () => {
      const rows = waiting;
      waiting = [];
      frame = 0;
      setShown((before) => ({ ...before, rows: [...before.rows, ...rows] }));
    };
    const add = (batch: readonly RawRow[]) => {
      if (signal.aborted) return;
      waiting.push(...batch);
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    book.rows(sheet, ROW_LIMIT, signal, add).then(
      () => {
        cancelAnimationFrame(frame);
        show();
        setShown((before) => ({ ...before, status: 'read' }));
      },
      (thrown: unknown) => {
        if (!signal.aborted) {
          setShown((before) => ({ ...before, status: 'failed', failure: failureOf(thrown) }));
        }
      },
    );
    return () => {
      cancelAnimationFrame(frame);
      controller.abort();
    };
  }, [book, sheet, attempt]);

  return {
    shown,
    stop: () => {
      reading.current?.abort();
      setShown((before) => ({ ...before, status: 'failed', failure: STOPPED }));
    },
    again: () => {
      setShown(NOTHING);
      setAttempt((before) => before + 1);
    },
  };
}
