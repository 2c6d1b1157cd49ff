import type { Cell, RawRow } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import { Breath } from '../breath';
import type { ReadOptions } from '../port';
import { columnRuns, type ColumnRun } from './column-runs';
import { askDateSystem, dateShiftOf } from './date-system';
import { readBlock, type Block } from './read-block';
import { run, type ExcelGlobal } from './run';

/** Enough for a header to be found; more are read if they are empty. */
const FEWEST_ROWS = 50;

/** A trip brings many times as many; whoever takes the rows would not answer clicks for as long. */
const BATCH_ROWS = 1_000;

/** See `WorkbookPort.rows`. The geometry is asked first, then only the columns that are wanted. */
export async function* readRows(
  excel: ExcelGlobal,
  sheet: string,
  options: ReadOptions,
): AsyncGenerator<readonly RawRow[]> {
  options.signal?.throwIfAborted();
  const block = await locate(excel, sheet, options.columns);
  const { limit = Infinity } = options;
  let missing = limit;
  if (block === null || missing <= 0) return;
  const firstRows = limit === Infinity ? undefined : Math.max(FEWEST_ROWS, limit);
  const breath = new Breath();
  for await (const chunk of readBlock(excel, block, options, firstRows)) {
    for (let from = 0; from < chunk.rows.length; from += BATCH_ROWS) {
      const rows = chunk.rows.slice(from, from + BATCH_ROWS).flatMap((cells, at) => {
        if (cells.every((cell) => cell === null)) return [];
        return [{ row: chunk.top + from + at + 1, cells: spread(cells, block.runs) }];
      });
      const batch = rows.slice(0, Math.min(rows.length, missing));
      missing -= batch.length;
      if (batch.length > 0) yield batch;
      if (missing <= 0) return;
      await breath.take();
    }
  }
}

/** The used range without what formats alone make it; null when the sheet is empty. */
async function locate(
  excel: ExcelGlobal,
  name: string,
  columns: ReadonlySet<number> | undefined,
): Promise<Block | null> {
  return run(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const date = askDateSystem(context);
    await context.sync();
    if (sheet.isNullObject) throw unknownSheet(name);
    if (used.isNullObject) return null;
    return {
      sheet: name,
      top: used.rowIndex,
      rows: used.rowCount,
      runs: columnRuns(used.columnIndex, used.columnCount, columns),
      dateShift: dateShiftOf(date),
    };
  });
}

/** Puts the cells that were read in their columns, from A on; null in those that were not. */
function spread(cells: readonly Cell[], runs: readonly ColumnRun[]): Cell[] {
  const row: Cell[] = [];
  let next = 0;
  for (const { left, width } of runs) {
    while (row.length < left) row.push(null);
    for (let offset = 0; offset < width; offset += 1) row.push(cells[next + offset] ?? null);
    next += width;
  }
  return row;
}

function unknownSheet(name: string): Problem {
  return new Problem(
    'sheet-not-found',
    `La feuille « ${name} » n’est plus dans le classeur. Choisissez une autre feuille, ou rétablissez son nom.`,
  );
}
