import { CELL_TEXT_LENGTH, LAST_COLUMN, LAST_ROW } from '../../core/limits';
import type { Finding } from '../../core/finding';
import type { Cell, RawRow } from '../../core/inventory/cell';
import type { ReadOptions, SheetInfo } from '../port';
import { Breath } from '../breath';
import { legalSheetName } from '../sheet-name';
import { CsvRemarks } from './csv-remarks';
import { layoutOf, piecesOf, type Layout } from './csv-records';
import { type DecodedText, decodeText } from './decode-text';
import { withoutMark } from './mixed-encoding';
import { SwallowedRows } from './swallowed-rows';
import { unknownSheet, type TabularSource } from './tabular-source';
import { tooLongCell, tooManyColumns, tooManyRows } from './text-refusals';

/**
 * A .csv as a workbook of one sheet, named after the file. Every value stays text: « 035 », a UAI or a SIRET must not
 * become a number; the core reads French numbers and dates from text.
 */
export class CsvSource implements TabularSource {
  readonly kind = 'csv';
  readonly file = null;
  /** Of the latest reading to the end; null before. */
  private found: readonly Finding[] | null = null;

  private constructor(
    readonly title: string,
    private readonly decoded: DecodedText,
    private readonly layout: Layout,
  ) {}

  /** @throws Problem as {@link decodeText} does */
  static open(title: string, bytes: Uint8Array): CsvSource {
    const { text, encoding } = decodeText(bytes);
    const decoded = { text: text.replace(/\r\n?/g, '\n'), encoding };
    return new CsvSource(title, decoded, layoutOf(decoded.text));
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve([{ name: this.name, visible: true, active: true, role: null, size: null }]);
  }

  /**
   * Rows are numbered as a spreadsheet numbers them: a value with line breaks takes one row.
   * @throws Problem `damaged-csv`, `too-long-cell`, `too-many-columns`, `too-many-rows`
   */
  async *rows(sheet: string, options: ReadOptions = {}): AsyncGenerator<readonly RawRow[]> {
    if (sheet !== this.name) throw unknownSheet(sheet);
    const { limit = Infinity, columns, signal, onProgress } = options;
    const breath = new Breath();
    let left = limit;
    signal?.throwIfAborted();
    for (const { batch, done } of this.batches(columns)) {
      onProgress?.(done);
      if (batch.length > 0) yield batch.slice(0, left);
      signal?.throwIfAborted();
      left -= batch.length;
      if (left <= 0) return;
      await breath.take();
    }
  }

  /** What is to be said of how the rows were read. */
  async remarks(sheet: string): Promise<readonly Finding[]> {
    const reading = this.found === null ? this.rows(sheet) : null;
    while (reading !== null && (await reading.next()).done !== true) continue;
    return this.found ?? [];
  }

  /** All rows at once, for a workbook to hold them. */
  *sheetRows(): Generator<readonly RawRow[]> {
    for (const { batch } of this.batches()) yield batch;
  }

  private *batches(columns?: ReadonlySet<number>): Generator<{ batch: RawRow[]; done: number }> {
    const remarks = new CsvRemarks(this.name, this.layout.separator, this.decoded);
    const isMixed = this.decoded.encoding === 'mixed';
    const swallowed = new SwallowedRows(this.layout.separator);
    let row = 0;
    for (const { records, done } of piecesOf(this.layout)) {
      const batch: RawRow[] = [];
      for (const record of records) {
        row += 1;
        const filled = filledOf(record);
        if (filled > 0) refuseUnfit(row, record, filled);
        swallowed.refuse(row, record);
        remarks.take(row, record, filled);
        const cells = cellsOf(isMixed ? record.map(withoutMark) : record, columns, filled);
        if (cells.length > 0) batch.push({ row, cells });
      }
      yield { batch, done };
    }
    this.found = remarks.findings();
  }

  get name(): string {
    return legalSheetName(this.title.replace(/\.[^.]*$/, ''));
  }
}

/** How many values a record has up to the last one that is not empty. */
function filledOf(record: readonly string[]): number {
  let filled = record.length;
  while (filled > 0 && record[filled - 1] === '') filled -= 1;
  return filled;
}

/** What a sheet has no room for would be lost in the workbook that is written. */
function refuseUnfit(row: number, record: readonly string[], filled: number): void {
  if (row > LAST_ROW) throw tooManyRows();
  if (filled > LAST_COLUMN) throw tooManyColumns(row, filled);
  const long = record.findIndex((value) => value.length > CELL_TEXT_LENGTH);
  if (long >= 0) throw tooLongCell(row, long, record[long]?.length ?? 0);
}

function cellsOf(
  record: readonly string[],
  columns: ReadonlySet<number> | undefined,
  filled: number,
): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < filled; column += 1) {
    const text = record[column] ?? '';
    cells.push(text === '' || columns?.has(column) === false ? null : text);
  }
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}
