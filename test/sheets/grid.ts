import { type Cell, DateCell, ErrorCell } from '../../src/core/inventory/cell';

/** A cell covered by a merged one keeps no value. */
export type Merge = 'left' | 'above';
export type GridCell = Cell | Merge;

export interface Grid {
  /** Row by row, empty rows included. */
  readonly rows: readonly (readonly Cell[])[];
  /** 0-based: row, first and last column, last row. */
  readonly merged: readonly Block[];
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1899-12-30, counted by the machine's calendar and not by ours. */
const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

function cellOf(text: string): Cell {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  const date = ISO_DATE.exec(text);
  if (date !== null) return new DateCell(serialOf(Number(date[1]), Number(date[2]), Number(date[3])));
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^#[A-Z/0!?]+$/.test(text)) return new ErrorCell(text);
  if (text === 'vrai' || text === 'faux') return text === 'vrai';
  return text.replace(/¶/g, '\n');
}

/** Reads the text of a fixture. The first line break and the last are not rows. */
export function gridOf(text: string): Grid {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const merged: Block[] = [];
  const blockAt = (row: number, column: number) =>
    merged.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const rows = lines.map((line, row) =>
    line.split('|').map((part, column): Cell => {
      const word = part.trim();
      if (word !== '<<' && word !== '^^') return cellOf(word);
      const [fromRow, fromColumn] = word === '<<' ? [row, column - 1] : [row - 1, column];
      const block = blockAt(fromRow, fromColumn);
      if (block === undefined) merged.push({ top: fromRow, left: fromColumn, bottom: row, right: column });
      else {
        block.bottom = Math.max(block.bottom, row);
        block.right = Math.max(block.right, column);
      }
      return null;
    }),
  );
  return { rows, merged };
}
