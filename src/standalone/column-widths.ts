import type { RawRow } from '../core/inventory/cell';
import { standsAlone } from './cell-span';
import { cellText } from './cell-text';

const SAMPLE = 100;
const NARROWEST = 64;
const WIDEST = 280;
const PIXELS_A_CHARACTER = 7.5;
const PADDING = 18;

/** Widths in pixels that fit most of what the first rows hold, one a column. */
export function columnWidths(rows: readonly RawRow[]): readonly number[] {
  const longest: number[] = [];
  const sample = rows.slice(0, SAMPLE);
  const columns = Math.max(0, ...sample.map(({ cells }) => cells.length));
  for (const { cells } of sample) {
    // A title above a table runs on over its neighbours and asks for no room in its own column.
    const isTitle = columns > 1 && standsAlone(cells);
    cells.forEach((cell, index) => {
      longest[index] = Math.max(longest[index] ?? 0, isTitle ? 0 : cellText(cell).length);
    });
  }
  return Array.from(longest, (length = 0) =>
    Math.round(Math.min(WIDEST, Math.max(NARROWEST, length * PIXELS_A_CHARACTER + PADDING))),
  );
}
