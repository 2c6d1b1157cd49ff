import { useEffect, useState } from 'react';
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

const NOTHING: SheetRows = { rows: [], status: 'reading', failure: null };

/** The first rows of a sheet, shown as they arrive. The caller mounts anew (`key`) for another sheet. */
export function useRows(book: Pick<OpenBook, 'rows'>, sheet: string): SheetRows {
  const [state, setState] = useState<SheetRows>(NOTHING);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Batches may come in a row faster than the grid can be drawn: each frame takes all that has come.
    let waiting: RawRow[] = [];
    let frame = 0;
    const show = () => {
      const rows = waiting;
      waiting = [];
      frame = 0;
      setState((shown) => ({ ...shown, rows: [...shown.rows, ...rows] }));
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
        setState((shown) => ({ ...shown, status: 'read' }));
      },
      (thrown: unknown) => {
        if (!signal.aborted) {
          setState((shown) => ({ ...shown, status: 'failed', failure: failureOf(thrown) }));
        }
      },
    );
    return () => {
      cancelAnimationFrame(frame);
      controller.abort();
    };
  }, [book, sheet]);
  return state;
}
