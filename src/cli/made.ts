/** What a command made of what it read; nothing of it is written yet. */
export interface Made {
  readonly workbook: Uint8Array;
  /** The one that the workbook must bear: that of macros where it holds some. */
  readonly extension: 'xlsx' | 'xlsm';
  /** The result that a program reads; null when it was not asked for. */
  readonly json: Uint8Array | null;
  /** For the terminal. */
  readonly summary: string;
}
