import type { ReadingContext } from '../analysis';
import { frenchDate } from '../text/iso-date';
import type { TextCell } from './book-plan';

/** Row of the header of a sheet's table: a title, two lines of text and an empty line stand above it. */
export const TABLE_ROW = 5;

/** Title and notes on top of a sheet; the second line says what was read and when. */
export function heading(title: string, context: ReadingContext, note: string): TextCell[] {
  const origin = `Lu le ${frenchDate(context.readOn)} dans « ${context.source} », feuille « ${context.sheet} ».`;
  return [
    { row: 1, column: 1, value: title, style: 'title' },
    { row: 2, column: 1, value: origin, style: 'subtitle' },
    { row: 3, column: 1, value: note, style: 'note' },
  ];
}

/** What stands over the header of a table further down: its title, and notes under it, a line each. */
export function tableTitle(row: number, title: string, ...notes: string[]): TextCell[] {
  const first = row - notes.length;
  return [
    { row: first - 1, column: 1, value: title, style: 'subtitle' },
    ...notes.map((value, index) => ({ row: first + index, column: 1, value, style: 'note' as const })),
  ];
}
