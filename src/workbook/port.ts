import type { Finding } from '../core/finding';
import type { Cell, RawRow } from '../core/inventory/cell';
import type { BookPlan, SheetRole } from '../core/report/book-plan';
import type { Block } from './a1';

/** All that the application knows of a workbook. Failures are `Problem`s. */
export interface WorkbookPort {
  /** For the sheets to say where they come from: the file's name, without its folder. */
  readonly title: string;
  /** Whether others may change it while the application looks on: only then is what it held worth signing. */
  readonly isLive: boolean;
  sheets(): Promise<readonly SheetInfo[]>;
  /**
   * The rows of a sheet from top to bottom, in batches; empty rows are left out.
   * Columns that are not asked for come as null.
   */
  rows(sheet: string, options?: ReadOptions): AsyncIterable<readonly RawRow[]>;
  /** What is to be said of how a sheet came to be read, whatever it holds; absent where nothing ever is. */
  remarks?(sheet: string): Promise<readonly Finding[]>;
  /** The owned tables as they stand now, with what users typed; none in a workbook never written to. */
  ownedTables(): Promise<readonly OwnedTable[]>;
  /**
   * Draws the plan: every owned sheet is refreshed or added, nothing else is touched.
   * Input cells are written as the plan says: the application has merged what users typed into it.
   */
  write(plan: BookPlan, options?: WriteOptions): Promise<WriteReport>;
  /** What {@link WriteOptions.remember} left in the workbook; null when nothing. */
  recall(): Promise<string | null>;
  /** Types a value into the cell of one of our defined names; nothing when the name is gone. */
  note(name: string, value: string): Promise<void>;
  /** Calls back after cells or sheets changed; the result stops that. */
  watch(onChange: () => void): Promise<() => void>;
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly active: boolean;
  /** The role of a sheet that we own, null for the user's. */
  readonly role: SheetRole | null;
  /** Size of the used range as the workbook tells it; null when it does not. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
  /** Tables and named ranges of the user on it, titles included, 1-based; absent without any. */
  readonly tables?: readonly Block[];
}

export interface OwnedTable {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where each of the rows stands on its sheet, 1-based. */
  readonly at: readonly number[];
}

export interface WriteReport {
  readonly sheets: readonly { readonly role: SheetRole; readonly name: string; readonly wished: string }[];
}

export interface Progressing {
  readonly signal?: AbortSignal;
  /** Fraction done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

export interface WriteOptions extends Progressing {
  /** What the workbook shall keep for the application, beside its sheets; `before` is what it kept until now. */
  readonly remember?: (before: string | null) => string;
}

export interface ReadOptions extends Progressing {
  /** 0-based columns to read; all when absent. */
  readonly columns?: ReadonlySet<number>;
  /** Stop after this many rows that are not empty. */
  readonly limit?: number;
}
