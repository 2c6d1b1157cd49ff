import type { RawRow } from '../../core/inventory/cell';
import type { Block } from '../a1';
import type { ReadOptions, SheetInfo } from '../port';
import type { ZipPackage } from './container';
import { sheetSize } from './sheet-size';
import { userTables } from './sheet-tables';
import { unknownSheet, type TabularSource } from './tabular-source';
import { readSheetRows } from './xlsx-rows';
import { readSharedStrings } from './xlsx-strings';
import { readWorkbookParts, type WorkbookParts } from './xlsx-workbook';

/** A workbook in the .xlsx format. Its shared strings are read with the first rows, and kept for the next sheets. */
export class XlsxSource implements TabularSource {
  readonly kind = 'xlsx';
  private strings: readonly string[] | null = null;
  private tables: Promise<ReadonlyMap<string, readonly Block[]>> | null = null;

  private constructor(
    readonly title: string,
    readonly file: ZipPackage,
    private readonly parts: WorkbookParts,
  ) {}

  static async open(title: string, file: ZipPackage): Promise<XlsxSource> {
    return new XlsxSource(title, file, await readWorkbookParts(file));
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const infos: SheetInfo[] = [];
    this.tables ??= userTables(this.file);
    const tablesOf = await this.tables;
    for (const { name, visible, active, part } of this.parts.sheets) {
      const tables = tablesOf.get(name);
      const size = await sheetSize(this.file, part);
      infos.push({ name, visible, active, role: null, size, ...(tables && { tables }) });
    }
    return infos;
  }

  async *rows(name: string, options: ReadOptions = {}): AsyncGenerator<readonly RawRow[]> {
    const sheet = this.parts.sheets.find((it) => it.name === name);
    if (!sheet) throw unknownSheet(name);
    const file = this.file;
    const { sharedStrings, dates, date1904 } = this.parts;
    const before = this.strings === null && sharedStrings !== null ? file.size(sharedStrings) : 0;
    const total = before + file.size(sheet.part);
    const report = (bytes: number) => options.onProgress?.(Math.min(1, bytes / total));
    options.signal?.throwIfAborted();
    this.strings ??=
      sharedStrings === null ? [] : await readSharedStrings(file, sharedStrings, report, options.signal);
    yield* readSheetRows(
      file,
      sheet.part,
      { sheet: name, strings: this.strings, dates, date1904, columns: options.columns },
      { limit: options.limit, signal: options.signal, onBytes: (bytes) => report(before + bytes) },
    );
    if (options.limit === undefined) options.onProgress?.(1);
  }
}
