import { RECOGNISED_LENGTH } from '../limits';
import type { RawRow } from './cell';

/** Whether a wording is longer than what is looked at, which is to be said. */
export const isLongWording = (text: string): boolean => text.length > RECOGNISED_LENGTH;

/** What is looked at of a wording: its first words, the last of them whole where spaces part them. */
export function recognised(text: string): string {
  if (!isLongWording(text)) return text;
  const space = text.lastIndexOf(' ', RECOGNISED_LENGTH);
  return text.slice(0, space > 0 ? space : RECOGNISED_LENGTH);
}

/** The row with what is looked at of each text. */
export function recognisedRow({ row, cells }: RawRow): RawRow {
  return { row, cells: cells.map((cell) => (typeof cell === 'string' ? recognised(cell) : cell)) };
}
