/** What happened to the rows that share a cause. */
export interface Tally {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
  /** Sum of their quantities. */
  readonly devices: number;
  /** What was read there, for a sentence; empty when there is nothing to quote. */
  readonly read: string;
  /** The header of the column concerned. */
  readonly column: string | null;
}

/** A tally that grows. What it quotes is told by whoever opened it: working it out for every row would be slow. */
export class Entry implements Tally {
  lastRow: number;
  rows = 1;
  read = '';
  column: string | null = null;

  constructor(
    public firstRow: number,
    public devices: number,
  ) {
    this.lastRow = firstRow;
  }

  extend(row: number, devices: number): void {
    if (row < this.firstRow) this.firstRow = row;
    // One row of a crosstab speaks once for each of its columns.
    if (row !== this.lastRow) this.rows += 1;
    if (row > this.lastRow) this.lastRow = row;
    this.devices += devices;
  }

  tell(column: string | null, read: string): void {
    this.column = column;
    this.read = read;
  }
}

export interface Logged<Code> {
  readonly code: Code;
  readonly tally: Tally;
  /** True for the one entry that stands for all those beyond the limit. */
  readonly rest: boolean;
}

/** Entries kept for one code; what comes after is counted together, so that a bad file does not fill the memory. */
export const ENTRIES_PER_CODE = 1000;

/** Gathers what is to be said about the rows, in the order met, within bounded memory and with nothing left unsaid. */
export class FindingLog<Code extends string> {
  private readonly entries = new Map<Code, Map<string | number, Entry>>();
  private readonly rests = new Map<Code, Entry>();

  /**
   * Counts a row. Rows with the same key share an entry; a key of its own per row gives an entry per row.
   * @returns the entry when this row opened it, to be told what to quote.
   */
  note(code: Code, key: string | number, row: number, devices: number): Entry | null {
    let ofCode = this.entries.get(code);
    if (ofCode === undefined) this.entries.set(code, (ofCode = new Map()));
    const isRest = ofCode.size >= ENTRIES_PER_CODE && !ofCode.has(key);
    const entry = isRest ? this.rests.get(code) : ofCode.get(key);
    if (entry !== undefined) {
      entry.extend(row, devices);
      return null;
    }
    const opened = new Entry(row, devices);
    if (isRest) this.rests.set(code, opened);
    else ofCode.set(key, opened);
    return opened;
  }

  /** By code in the order given, then in the order met, the rest of a code last. */
  all(codes: readonly Code[]): Logged<Code>[] {
    return codes.flatMap((code) => {
      const rest = this.rests.get(code);
      return [
        ...[...(this.entries.get(code)?.values() ?? [])].map((tally) => ({ code, tally, rest: false })),
        ...(rest === undefined ? [] : [{ code, tally: rest, rest: true }]),
      ];
    });
  }
}
