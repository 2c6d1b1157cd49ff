import type { RawRow } from '../../src/core/inventory/cell';
import { Problem } from '../../src/core/problem';
import type { ReadOptions, SheetInfo } from '../../src/workbook/port';
import type { Source } from '../../src/app/source';
import type { Rows } from './mutate';

/** Sheets in memory, given as a workbook gives them. Counts the rows of the last full reading of each sheet. */
export class MemorySource implements Source {
  readonly title = 'classeur.xlsx';
  private readonly given = new Map<string, number>();

  constructor(private readonly grids: ReadonlyMap<string, Rows>) {}

  get rowsGiven(): number {
    return [...this.given.values()].reduce((sum, rows) => sum + rows, 0);
  }

  /** Lists of schools may have been read to look at the sheets. */
  restart(): void {
    this.given.clear();
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const names = [...this.grids.keys()];
    return Promise.resolve(
      names.map((name, at) => ({ name, visible: true, active: at === 0, role: null, size: null })),
    );
  }

  async *rows(
    sheet: string,
    { columns, limit = Infinity }: ReadOptions = {},
  ): AsyncGenerator<readonly RawRow[]> {
    await Promise.resolve();
    const grid = this.grids.get(sheet);
    if (!grid) throw new Problem('unknown-sheet', `La feuille « ${sheet} » n’est pas là.`);
    const rows = grid.flatMap((cells, at) => {
      const wanted = cells.map((cell, column) => (columns?.has(column) === false ? null : cell));
      return wanted.every((cell) => cell === null) ? [] : [{ row: at + 1, cells: wanted }];
    });
    if (limit === Infinity) this.given.set(sheet, rows.length);
    for (let from = 0; from < Math.min(limit, rows.length); from += 7) {
      yield rows.slice(from, Math.min(from + 7, limit));
    }
  }
}
