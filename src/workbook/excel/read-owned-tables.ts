import type { Cell } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import { isOwnedName } from '../ownership';
import type { OwnedTable } from '../port';
import { columnRuns } from './column-runs';
import { TOO_LARGE } from './errors';
import { TRIP_BYTES } from './json-size';
import { settledTable } from './marks';
import { ownedSheets, survey } from './owned-sheets';
import { readBlock, type Block } from './read-block';
import { DateFormats, readCells } from './read-cells';
import { run, type ExcelGlobal } from './run';

/** What a cell of an owned table adds to a response, with its format and its type; long sentences are rare. */
const CELL_BYTES = 60;

/**
 * See `WorkbookPort.ownedTables`. Tables that a user moved or copied to other sheets are the user's. Short tables, as
 * nearly all are, come together in one trip.
 */
export async function readOwnedTables(excel: ExcelGlobal): Promise<OwnedTable[]> {
  const places = await run(excel, locate);
  const together = await readTogether(excel, shortest(places));
  const tables: OwnedTable[] = [];
  for (const place of places) {
    const { name, titles, block } = place;
    const rows = together.get(place) ?? (await readAlone(excel, block));
    tables.push({ name, titles, rows, at: rows.map((_, index) => block.top + 1 + index) });
  }
  return tables;
}

interface Place {
  readonly name: string;
  readonly titles: readonly string[];
  readonly block: Block;
}

const cellsOf = ({ block }: Place): number =>
  block.runs.reduce((cells, { width }) => cells + block.rows * width, 0);

/** The tables that fit in one trip together. */
function shortest(places: readonly Place[]): Place[] {
  let room = TRIP_BYTES / CELL_BYTES;
  return [...places].sort((a, b) => cellsOf(a) - cellsOf(b)).filter((place) => (room -= cellsOf(place)) >= 0);
}

/** Empty when Excel finds even that too much: each table is then read by itself. */
async function readTogether(
  excel: ExcelGlobal,
  places: readonly Place[],
): Promise<ReadonlyMap<Place, readonly Cell[][]>> {
  if (places.length === 0) return new Map();
  try {
    return await run(excel, (context) => readAtOnce(context, places));
  } catch (error) {
    if (error instanceof Problem && error.code === TOO_LARGE) return new Map();
    throw error;
  }
}

async function readAtOnce(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<ReadonlyMap<Place, readonly Cell[][]>> {
  const asked = places.flatMap((place) => {
    const { sheet, top, rows, runs } = place.block;
    return runs.map(({ left, width }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, width);
      range.load('values,numberFormat,valueTypes');
      return { place, range };
    });
  });
  await context.sync();
  const dates = new DateFormats();
  return new Map(asked.map(({ place, range }) => [place, readCells(range, dates, place.block.dateShift)]));
}

async function readAlone(excel: ExcelGlobal, block: Block): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const chunk of readBlock(excel, block, {})) rows.push(...chunk.rows);
  return rows;
}

async function locate(context: Excel.RequestContext): Promise<Place[]> {
  const state = await survey(context);
  const found = [...ownedSheets(state.sheets).values()].flatMap((sheet) =>
    sheet.tables.filter(isOwnedName).map((name) => {
      const table = context.workbook.tables.getItem(name);
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      header.load('values');
      body.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, name, header, body };
    }),
  );
  if (found.length === 0) return [];
  await context.sync();
  return found.map(({ sheet, name, header, body }) => ({
    name: settledTable(name),
    titles: (header.values[0] ?? []).map(String),
    block: {
      sheet: sheet.name,
      top: body.rowIndex,
      rows: body.rowCount,
      runs: columnRuns(body.columnIndex, body.columnCount),
      dateShift: state.dateShift,
    },
  }));
}
