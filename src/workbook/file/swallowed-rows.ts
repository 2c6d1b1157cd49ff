import { swallowedRows } from './text-refusals';

/** A table of two columns may hold such texts by chance. */
const FEWEST_COLUMNS = 3;

/**
 * Finds the records in which a quote too many has swallowed rows: taken apart at its line ends, such a record is as many
 * rows as lines, each as wide as those of the table.
 */
export class SwallowedRows {
  /** Values of the widest record without line ends so far. */
  private width = 0;

  constructor(private readonly separator: string) {}

  /** @throws Problem `damaged-csv` */
  refuse(row: number, record: readonly string[]): void {
    const ends = countOf('\n', record);
    if (ends === 0) {
      this.width = Math.max(this.width, record.length);
      return;
    }
    if (this.width < FEWEST_COLUMNS) return;
    const parted = record.length - 1 + countOf(this.separator, record);
    if (parted > record.length - 1 && parted === (ends + 1) * (this.width - 1)) throw swallowedRows(row);
  }
}

function countOf(sign: string, record: readonly string[]): number {
  let count = 0;
  for (const value of record)
    for (let at = value.indexOf(sign); at >= 0; at = value.indexOf(sign, at + 1)) count += 1;
  return count;
}
