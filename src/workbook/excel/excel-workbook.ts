import type { BookPlan } from '../../core/report/book-plan';
import type { RawRow } from '../../core/inventory/cell';
import type { OwnedTable, ReadOptions, SheetInfo, WorkbookPort, WriteOptions, WriteReport } from '../port';
import { note } from './note';
import { readOwnedTables } from './read-owned-tables';
import { readRows } from './read-rows';
import { readSheets } from './read-sheets';
import type { ExcelGlobal } from './run';
import { recall } from './settings';
import { watch } from './watch';
import { writePlan } from './write-plan';

/** The workbook open in Excel. Call `checkHost` first. Every failure is a `Problem`, or the reason of an abort. */
export class ExcelWorkbook implements WorkbookPort {
  /** In its settings. */
  readonly isLive = true;
  private name = 'Classeur';

  constructor(private readonly excel: ExcelGlobal = Excel) {}

  /** As Excel gave it at the last call of `sheets`, since Office.js does not tell at once. */
  get title(): string {
    return this.name;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const { title, sheets } = await readSheets(this.excel);
    this.name = title;
    return sheets;
  }

  rows(sheet: string, options: ReadOptions = {}): AsyncIterable<readonly RawRow[]> {
    return readRows(this.excel, sheet, options);
  }

  ownedTables(): Promise<readonly OwnedTable[]> {
    return readOwnedTables(this.excel);
  }

  write(plan: BookPlan, options: WriteOptions = {}): Promise<WriteReport> {
    return writePlan(this.excel, plan, options);
  }

  recall(): Promise<string | null> {
    return recall(this.excel);
  }

  note(name: string, value: string): Promise<void> {
    return note(this.excel, name, value);
  }

  watch(onChange: () => void): Promise<() => void> {
    return watch(this.excel, onChange);
  }
}
