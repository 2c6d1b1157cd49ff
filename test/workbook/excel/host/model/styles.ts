import type { Block } from './block';
import { contains, overlaps, union } from './block';

interface Entry {
  readonly block: Block;
  readonly name: string;
  readonly value: unknown;
}

/** Formats of the cells of a sheet: the last one set on a cell wins. */
export class Styles {
  private entries: Entry[] = [];

  set(block: Block, name: string, value: unknown): void {
    this.entries.push({ block, name, value });
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
    return (row, column) => near.find((entry) => contains(entry.block, row, column))?.value;
  }

  extent(): Block | null {
    return this.entries.reduce<Block | null>((all, { block }) => (all ? union(all, block) : block), null);
  }
}
