import type { CellFormat, PlanValue } from '../cell/cell-format';

export type { CellFormat, PlanValue };

/**
 * A BookPlan is plain data: all that the add-in wants to see on the sheets it owns.
 * Two renderers draw it (Office.js, .xlsx package); neither adds anything of its own.
 * Rows and columns are 1-based.
 */
export const SHEET_ROLES = [
  'summary',
  'gaps',
  'operations',
  'plan',
  'backlog',
  'financing',
  'subsidies',
  'payers',
  'programmes',
  'depreciation',
  'runningCosts',
  'imputation',
  'scenarios',
  'checks',
  'socle',
  'prices',
  'quotes',
  'links',
  'hypotheses',
  'schools',
  'wordings',
  'findings',
] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

export interface BookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

export interface SheetPlan {
  readonly role: SheetRole;
  /** The wished name; the renderer takes « NAME (Socle) », « NAME (Socle 2) »… when a user's sheet bears it. */
  readonly name: string;
  readonly cells: readonly TextCell[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly widths: readonly ColumnWidth[];
  /** Rows above this one stay in view; 0: none. Columns likewise. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintPlan;
}

/** A4 landscape. */
export interface PrintPlan {
  /** The rows to repeat on each page, if any. */
  readonly repeatRows: readonly [number, number] | null;
  /** The columns to repeat on each page of a sheet that is several pages wide. */
  readonly repeatColumns?: readonly [number, number];
  /** How many pages the columns are spread over; one unless told. */
  readonly pagesWide?: number;
}

export interface ColumnWidth {
  readonly column: number;
  /** In characters, as Excel counts them. */
  readonly width: number;
}

export type CellStyle = 'title' | 'subtitle' | 'note' | 'label' | 'figure' | 'warning';

/** A cell outside a table. A formula's value is what the core computed; both are written. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlanValue;
  readonly formula?: Formula;
  readonly style: CellStyle;
  readonly format?: CellFormat;
}

/**
 * A formula without its leading `=`, in invariant English, as a file keeps it: structured references in full
 * (`SB_Plan[[#This Row],[Quantité]]`), functions that Excel 2016 and LibreOffice 7.4 know, no sheet names.
 */
export type Formula = string;

export interface TablePlan {
  /** Unique in the workbook; starts with `SB_`. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnPlan[];
  /** One value a column; those of a calculated column are what the core computed. Never empty: a table needs a row. */
  readonly rows: readonly (readonly PlanValue[])[];
  /** Titles whose cells, joined, name a row: the user's input is found again by them. Empty: no input in this table. */
  readonly key: readonly string[];
}

export interface ColumnPlan {
  /** Without `[ ] # '` or line breaks, unique in the table. */
  readonly title: string;
  readonly format: CellFormat;
  /** Calculated column. */
  readonly formula?: Formula;
  /** The user may type here, and every refresh keeps it. Drawn as an input. */
  readonly input?: boolean;
  /** The values a list validation offers; other values stay allowed only if `strict` is false. */
  readonly choices?: { readonly values: readonly string[]; readonly strict: boolean };
  /** Cells to bring out. */
  readonly highlight?: Highlight;
}

export type Highlight =
  | { readonly when: 'positive'; readonly tone: Tone }
  | { readonly when: 'equals'; readonly text: string; readonly tone: Tone };

export type Tone = 'bad' | 'warning' | 'good' | 'muted';

/** Bars lie down, the first category on top. */
export type ChartKind = 'column-stacked' | 'column-clustered' | 'bar-clustered';

export interface ChartPlan {
  readonly kind: ChartKind;
  readonly title: string;
  readonly table: string;
  readonly categories: string;
  readonly series: readonly string[];
  /** Top-left cell, and the size in rows and columns. */
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly valueFormat: CellFormat;
}

/** A workbook-wide defined name that refers to one cell of an owned sheet. */
export interface NamePlan {
  /** Starts with `SB_`. */
  readonly name: string;
  readonly role: SheetRole;
  readonly row: number;
  readonly column: number;
}
