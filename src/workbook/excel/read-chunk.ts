import type { Cell } from '../../core/inventory/cell';
import { readCell } from './cell-value';
import type { ColumnRun } from './column-runs';
import { DateFormats } from './read-cells';

/** 0-based place of the cells to read in one trip, or two. */
export interface ChunkPlace {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly runs: readonly ColumnRun[];
}

/**
 * Columns of which more than the values is needed. It fills as reading goes on, so that only the first chunk that
 * shows a number or an error in a column costs a second trip.
 */
export class Needs {
  /** Columns with numbers: whether one is a date shows in its format. */
  readonly formats = new Set<number>();
  /** Columns with texts that look like errors. */
  readonly types = new Set<number>();
}

/** The largest serial of a date, 31 December 9999. */
const LAST_DATE = 2_958_465;

/**
 * The cells of the chunk, one array a row, the columns of the runs side by side. To be called inside a batch.
 */
export async function readChunk(
  context: Excel.RequestContext,
  place: ChunkPlace,
  needs: Needs,
  dateShift: number,
): Promise<Cell[][]> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const ranges = place.runs.map(({ left, width }) => {
    const range = sheet.getRangeByIndexes(place.top, left, place.rows, width);
    range.load('values');
    return range;
  });
  const formats = details(sheet, place, needs.formats, 'numberFormat');
  const types = details(sheet, place, needs.types, 'valueTypes');
  await context.sync();

  const missing = missingNeeds(ranges, place, needs);
  if (missing.formats.size + missing.types.size > 0) {
    const moreFormats = details(sheet, place, missing.formats, 'numberFormat');
    const moreTypes = details(sheet, place, missing.types, 'valueTypes');
    await context.sync();
    moreFormats.forEach((range, column) => formats.set(column, range));
    moreTypes.forEach((range, column) => types.set(column, range));
    missing.formats.forEach((column) => needs.formats.add(column));
    missing.types.forEach((column) => needs.types.add(column));
  }

  const dates = new DateFormats();
  const cells: Cell[][] = Array.from({ length: place.rows }, () => []);
  place.runs.forEach((run, index) => {
    const values = ranges[index]?.values ?? [];
    for (let offset = 0; offset < run.width; offset += 1) {
      const format = formats.get(run.left + offset)?.numberFormat;
      const type = types.get(run.left + offset)?.valueTypes;
      cells.forEach((row, at) => {
        const isDate = format !== undefined && dates.has(format[at]?.[0]);
        row.push(readCell(values[at]?.[offset], isDate, type?.[at]?.[0] === 'Error', dateShift));
      });
    }
  });
  return cells;
}

type Detail = 'numberFormat' | 'valueTypes';

function details(
  sheet: Excel.Worksheet,
  { top, rows }: ChunkPlace,
  columns: ReadonlySet<number>,
  property: Detail,
): Map<number, Excel.Range> {
  return new Map(
    Array.from(columns, (column) => {
      const range = sheet.getRangeByIndexes(top, column, rows, 1);
      range.load(property);
      return [column, range] as const;
    }),
  );
}

function missingNeeds(ranges: readonly Excel.Range[], { runs }: ChunkPlace, known: Needs): Needs {
  const missing = new Needs();
  runs.forEach(({ left, width }, index) => {
    for (const row of ranges[index]?.values ?? []) {
      for (let offset = 0; offset < width; offset += 1) {
        const value: unknown = row[offset];
        const column = left + offset;
        if (typeof value === 'number') {
          if (value >= 0 && value <= LAST_DATE && !known.formats.has(column)) missing.formats.add(column);
        } else if (typeof value === 'string' && value.startsWith('#') && !known.types.has(column)) {
          missing.types.add(column);
        }
      }
    }
  });
  return missing;
}
