import type { Finding } from '../../core/finding';
import type { RawRow } from '../../core/inventory/cell';
import type { BookPlan } from '../../core/report/book-plan';
import type {
  OwnedTable,
  Progressing,
  ReadOptions,
  SheetInfo,
  WorkbookPort,
  WriteOptions,
  WriteReport,
} from '../port';
import { ZipPackage } from './container';
import { CONTENT_TYPES, PLAIN_WORKBOOK, workbookKind, type WorkbookKind } from './content-types';
import { drawPlan } from './draw-plan';
import { CsvSource } from './csv';
import { keptMemory } from './memory-part';
import { newWorkbook } from './new-workbook';
import { readOwnedTables } from './owned-tables';
import { ownedSheetsOf } from './place-sheets';
import { asWorkbook } from './other-formats';
import { openReadable } from './source';
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
 * A workbook that came as a file. An .xlsx is completed; a .csv becomes the first sheet of a new workbook, and the values
 * of an .ods or .xls become an .xlsx.
 */
export class FileWorkbook implements WorkbookPort {
  /** See {@link recall}. */
  readonly isLive = false;
  private model: Promise<WorkbookModel> | null = null;

  private constructor(
    readonly title: string,
    private readonly original: Uint8Array,
    /** What is read until a workbook is made of it; null for an .xlsx. */
    private readonly csv: CsvSource | null,
    private book: Book | null,
  ) {}

  /** `name` is the file's name without its folder. Throws the Problems of `openSource` and {@link kind}. */
  static async open(name: string, bytes: Uint8Array): Promise<FileWorkbook> {
    const readable = await asWorkbook(bytes);
    const source = await openReadable(name, readable);
    const { title, file } = source;
    const csv = source instanceof CsvSource ? source : null;
    const workbook = new FileWorkbook(title, readable, csv, file && { bytes: readable, file, source });
    // What no result can be written in is refused before anything long begins.
    await workbook.kind();
    return workbook;
  }

  /** What {@link write} gives. @throws Problem `add-in` and others for what no result can be written in. */
  async kind(): Promise<WorkbookKind> {
    if (!this.book) return PLAIN_WORKBOOK;
    const { part } = await this.readModel(this.book);
    return workbookKind(await this.book.file.text(CONTENT_TYPES), part);
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const { book } = this;
    if (!book) return (await this.csv?.sheets()) ?? [];
    const owned = ownedSheetsOf(await this.readModel(book));
    const roles = new Map(Array.from(owned, ([role, { name }]) => [name, role]));
    return (await book.source.sheets()).map((sheet) => ({ ...sheet, role: roles.get(sheet.name) ?? null }));
  }

  async *rows(sheet: string, options?: ReadOptions): AsyncGenerator<readonly RawRow[]> {
    const source = this.book?.source ?? this.csv;
    if (source) yield* source.rows(sheet, options);
  }

  /** Those of the text that the workbook was made of, if it was. */
  async remarks(sheet: string): Promise<readonly Finding[]> {
    return this.csv?.name === sheet ? this.csv.remarks(sheet) : [];
  }

  async ownedTables(): Promise<readonly OwnedTable[]> {
    const { book } = this;
    if (!book) return [];
    return readOwnedTables(await this.readModel(book), (sheet, options) => book.source.rows(sheet, options));
  }

  /** Draws the plan; from then on, what is read is what was written. See {@link drawPlan} for the Problems. */
  async write(plan: BookPlan, options: WriteOptions = {}): Promise<WriteReport> {
    const file = this.book?.file ?? (await this.fromText(options));
    const { bytes, report } = await drawPlan(file, plan, options);
    const drawn = await ZipPackage.open(bytes);
    this.book = { bytes, file: drawn, source: await XlsxSource.open(this.title, drawn) };
    this.model = null;
    return report;
  }

  async recall(): Promise<string | null> {
    const kept = this.book && (await keptMemory(await this.readModel(this.book)));
    return kept?.text ?? null;
  }

  /** A file is written as a whole, by {@link write}: a note would be lost. */
  note(): Promise<void> {
    return Promise.resolve();
  }

  /** Nobody else has the file open. */
  watch(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  /** The file as it stands: as it was given until {@link write} draws a plan. */
  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.book?.bytes ?? this.original);
  }

  private async fromText({ signal }: Progressing): Promise<ZipPackage> {
    const sheets = this.csv ? [{ name: this.csv.name, batches: this.csv.sheetRows() }] : [];
    return ZipPackage.open(await newWorkbook(sheets, { signal }));
  }

  private readModel(book: Book): Promise<WorkbookModel> {
    this.model ??= readWorkbookModel(book.file);
    return this.model;
  }
}
