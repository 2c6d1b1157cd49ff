import { useEffect, useState } from 'react';
import type { RawRow } from '../core/inventory/cell';
import type { WorkbookPort } from '../workbook/port';
import { failureOf, type Failure } from '../taskpane/failure';

/** Enough to look around in; the analysis itself reads every row. */
export const ROW_LIMIT = 10_000;

export interface SheetRows {
  readonly rows: readonly RawRow[];
  readonly status: 'reading' | 'read' | 'failed';
  readonly failure: Failure | null;
}

const NOTHING: SheetRows = { rows: [], status: 'reading', failure: null };

/** The first rows of a sheet, shown as they arrive. The caller mounts anew (`key`) for another sheet. */
export function useRows(workbook: WorkbookPort, sheet: string): SheetRows {
  const [state, setState] = useState<SheetRows>(NOTHING);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      try {
        for await (const batch of workbook.rows(sheet, { limit: ROW_LIMIT, signal })) {
          if (signal.aborted) return;
          setState((shown) => ({ ...shown, rows: [...shown.rows, ...batch] }));
        }
        if (!signal.aborted) setState((shown) => ({ ...shown, status: 'read' }));
      } catch (thrown) {
        if (!signal.aborted) {
          setState((shown) => ({ ...shown, status: 'failed', failure: failureOf(thrown) }));
        }
      }
    };
    void read();
    return () => controller.abort();
  }, [workbook, sheet]);
  return state;
}
