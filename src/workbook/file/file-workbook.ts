import type { RawRow } from '../../core/inventory/cell';
import type { BookPlan } from '../../core/report/book-plan';
import type { OwnedTable, Progressing, ReadOptions, SheetInfo, WorkbookPort, WriteReport } from '../port';
import { ZipPackage } from './container';
import { contentTypeOf, CONTENT_TYPES } from './content-types';
import { drawPlan } from './draw-plan';
import { emptyWorkbook } from './empty-workbook';
import { readOwnedTables } from './owned-tables';
import { ownedSheetsOf } from './place-sheets';
import { openSource } from './source';
import type { TabularSource } from './tabular-source';
import type { WorkbookModel } from './workbook-model';
import { readWorkbookModel } from './workbook-model';
import { XlsxSource } from './xlsx-source';

/** A workbook package and what reads it. */
interface Book {
  readonly bytes: Uint8Array;
  readonly file: ZipPackage;
  readonly source: TabularSource;
}

/**
 * A workbook that came as a file. An .xlsx is completed; a .csv stays what is read, and a new workbook, which holds
 * the owned sheets only, is what is written.
 */
export class FileWorkbook implements WorkbookPort {
  private model: Promise<WorkbookModel> | null = null;

  private constructor(
    readonly title: string,
    private readonly original: Uint8Array,
    private readonly csv: TabularSource | null,
    private book: Book | null,
  ) {}

  /** `name` is the file's name without its folder. Throws the Problems of {@link openSource}. */
  static async open(name: string, bytes: Uint8Array): Promise<FileWorkbook> {
    const source = await openSource(name, bytes);
    const { title, file } = source;
    return file === null
      ? new FileWorkbook(title, bytes, source, null)
      : new FileWorkbook(title, bytes, null, { bytes, file, source });
  }

  /** The extension that a file with these {@link bytes} must bear: `xlsx`, `xlsm` when it holds macros, `csv`. */
  async extension(): Promise<'xlsx' | 'xlsm' | 'csv'> {
    if (!this.book) return 'csv';
    const { part } = await this.readModel(this.book);
    const type = contentTypeOf(await this.book.file.text(CONTENT_TYPES), part) ?? '';
    return type.includes('macroEnabled') ? 'xlsm' : 'xlsx';
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const text = (await this.csv?.sheets()) ?? [];
    const { book } = this;
    if (!book) return text;
    const owned = ownedSheetsOf(await this.readModel(book));
    const roles = new Map(Array.from(owned, ([role, { name }]) => [name, role]));
    const sheets = (await book.source.sheets()).map((sheet) => ({
      ...sheet,
      active: sheet.active && text.length === 0,
      role: roles.get(sheet.name) ?? null,
    }));
    return [...text, ...sheets];
  }

  async *rows(sheet: string, options?: ReadOptions): AsyncGenerator<readonly RawRow[]> {
    const isText = (await this.csv?.sheets())?.some(({ name }) => name === sheet) ?? false;
    const source = isText ? this.csv : (this.book?.source ?? this.csv);
    if (source) yield* source.rows(sheet, options);
  }

  async ownedTables(): Promise<readonly OwnedTable[]> {
    const { book } = this;
    if (!book) return [];
    return readOwnedTables(await this.readModel(book), (sheet, options) => book.source.rows(sheet, options));
  }

  /** Draws the plan; from then on, what is read is what was written. See {@link drawPlan} for the Problems. */
  async write(plan: BookPlan, options: Progressing = {}): Promise<WriteReport> {
    const file = this.book?.file ?? (await ZipPackage.open(await emptyWorkbook()));
    const reserved = ((await this.csv?.sheets()) ?? []).map(({ name }) => name);
    const { bytes, report } = await drawPlan(file, plan, { ...options, reserved });
    const drawn = await ZipPackage.open(bytes);
    this.book = { bytes, file: drawn, source: await XlsxSource.open(this.title, drawn) };
    this.model = null;
    return report;
  }

  /** The file as it stands: as it was given until {@link write} draws a plan. */
  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.book?.bytes ?? this.original);
  }

  private readModel(book: Book): Promise<WorkbookModel> {
    this.model ??= readWorkbookModel(book.file);
    return this.model;
  }
}
