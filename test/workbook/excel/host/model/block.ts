import { invalidArgument } from './host-error';

/** A block of cells, 0-based, sizes at least 1. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export function block(top: number, left: number, rows: number, columns: number): Block {
  const inside = top >= 0 && left >= 0 && rows >= 1 && columns >= 1;
  if (!inside || top + rows > SHEET_ROWS || left + columns > SHEET_COLUMNS) {
    throw invalidArgument(`No such block: ${[top, left, rows, columns].join(', ')}.`);
  }
  return { top, left, rows, columns };
}

export const overlaps = (a: Block, b: Block): boolean =>
  a.top < b.top + b.rows &&
  b.top < a.top + a.rows &&
  a.left < b.left + b.columns &&
  b.left < a.left + a.columns;

export const contains = ({ top, left, rows, columns }: Block, row: number, column: number): boolean =>
  row >= top && row < top + rows && column >= left && column < left + columns;

export function union(a: Block, b: Block): Block {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const bottom = Math.max(a.top + a.rows, b.top + b.rows);
  const right = Math.max(a.left + a.columns, b.left + b.columns);
  return block(top, left, bottom - top, right - left);
}

/** `B3:D9`, 1-based as users see it. */
export function address({ top, left, rows, columns }: Block): string {
  const first = `${letters(left)}${top + 1}`;
  return rows * columns === 1 ? first : `${first}:${letters(left + columns - 1)}${top + rows}`;
}

/** `$B$3:$D$9`. */
export const absoluteAddress = (place: Block): string => address(place).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Reads `B3`, `$B$3:$D$9`. */
export function parseAddress(text: string): Block {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text);
  if (!parts) throw invalidArgument(`${text} is no address.`);
  const [, left = '', top = '', right = left, bottom = top] = parts;
  const from = columnOf(left);
  return block(Number(top) - 1, from, Number(bottom) - Number(top) + 1, columnOf(right) - from + 1);
}

function letters(column: number): string {
  const head = Math.floor(column / 26);
  return (head > 0 ? letters(head - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function columnOf(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
