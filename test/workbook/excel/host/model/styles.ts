import type { Block } from './block';
import { contains, overlaps, union } from './block';
import { notSimulated } from './host-error';

interface Entry {
  readonly block: Block;
  readonly name: string;
  readonly value: unknown;
}

/** The formats that cells came with from a file, of which only number formats are read. */
export interface FileStyles {
  /** The number of the cell's format in the file. */
  xf(row: number, column: number): number | undefined;
  numberFormat(xf: number): string;
}

/** Formats of the cells of a sheet: the last one set on a cell wins. */
export class Styles {
  file: FileStyles | null = null;
  private entries: Entry[] = [];

  get isChanged(): boolean {
    return this.entries.length > 0;
  }

  set(block: Block, name: string, value: unknown): void {
    this.entries.push({ block, name, value });
  }

  copyFrom(other: Styles): void {
    this.file = other.file;
    this.entries = [...other.entries];
  }

  /** What was set, in order, for comparing. */
  get all(): readonly unknown[] {
    return this.entries;
  }

  /** Such as `get(4, 0, 'numberFormat')`. */
  get(row: number, column: number, name: string): unknown {
    return this.reader({ top: row, left: column, rows: 1, columns: 1 }, name)(row, column);
  }

  /** Reads one format of many cells without looking at what is set elsewhere. */
  reader(place: Block, name: string): (row: number, column: number) => unknown {
    const near = this.entries
      .filter((entry) => entry.name === name && overlaps(entry.block, place))
      .reverse();
    return (row, column) => {
      const set = near.find((entry) => contains(entry.block, row, column));
      return set ? set.value : this.fromFile(row, column, name);
    };
  }

  private fromFile(row: number, column: number, name: string): unknown {
    const xf = this.file?.xf(row, column);
    if (!this.file || xf === undefined) return undefined;
    if (name !== 'numberFormat') throw notSimulated(`Reading ${name} of a cell that came from a file`);
    return this.file.numberFormat(xf);
  }

  extent(): Block | null {
    return this.entries.reduce<Block | null>((all, { block }) => (all ? union(all, block) : block), null);
  }
}
