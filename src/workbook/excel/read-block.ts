import type { Cell } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import type { Progressing } from '../port';
import type { ColumnRun } from './column-runs';
import { TOO_LARGE } from './errors';
import { jsonSize, TRIP_BYTES } from './json-size';
import { Needs, readChunk } from './read-chunk';
import { run, type ExcelGlobal } from './run';

/** A block of a sheet, 0-based. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly runs: readonly ColumnRun[];
  /** Days to add to the dates of a workbook that counts from 1904. */
  readonly dateShift: number;
}

export interface Chunk {
  /** 0-based row of the first one. */
  readonly top: number;
  /** The columns of the runs side by side. */
  readonly rows: readonly Cell[][];
}

/** The first chunk shows how heavy rows are. */
const FIRST_ROWS = 1_000;
const MOST_ROWS = 20_000;
const MOST_CELLS = 1_000_000;
/** What the number format and the type of one cell add to a response. */
const DETAIL_BYTES = 14;

/**
 * Reads a block from top to bottom, as many rows at a time as fit in one trip; half as many when Excel still finds it
 * too much. Throws the signal's reason between chunks when it is aborted.
 */
export async function* readBlock(
  excel: ExcelGlobal,
  block: Block,
  { signal, onProgress }: Progressing,
  firstRows = FIRST_ROWS,
): AsyncGenerator<Chunk> {
  const width = block.runs.reduce((sum, columns) => sum + columns.width, 0);
  if (width === 0) return;
  const needs = new Needs();
  let most = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / width)));
  let size = Math.min(firstRows, most);
  for (let done = 0; done < block.rows;) {
    signal?.throwIfAborted();
    const place = { ...block, top: block.top + done, rows: Math.min(size, block.rows - done) };
    const rows = await unlessTooLarge(place.rows, () =>
      run(excel, (context) => readChunk(context, place, needs, block.dateShift)),
    );
    if (rows === null) {
      // This Excel takes less than others: no chunk is that big again.
      most = Math.ceil(place.rows / 2);
      size = most;
      continue;
    }
    done += place.rows;
    onProgress?.(done / block.rows);
    yield { top: place.top, rows };
    size = Math.min(most, rowsPerTrip(rows, needs));
  }
}

async function unlessTooLarge<T>(rows: number, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (rows > 1 && error instanceof Problem && error.code === TOO_LARGE) return null;
    throw error;
  }
}

function rowsPerTrip(rows: readonly (readonly Cell[])[], needs: Needs): number {
  const sample = rows.slice(-200);
  const bytes = sample.reduce(
    (total, row) => total + row.reduce<number>((size, cell) => size + jsonSize(cell), 2),
    0,
  );
  const perRow = bytes / Math.max(1, sample.length) + DETAIL_BYTES * (needs.formats.size + needs.types.size);
  return Math.max(1, Math.floor(TRIP_BYTES / perRow));
}
