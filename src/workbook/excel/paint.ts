import { BORDER_COLOR, type Paint } from '../look';

/** Applies what the paint says and leaves the rest as it is. */
export function paint(range: Excel.Range, { bold, italic, color, size, fill }: Paint): void {
  const { font } = range.format;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (color !== undefined) font.color = color;
  if (size !== undefined) font.size = size;
  if (fill !== undefined) range.format.fill.color = fill;
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Thin lines around every cell of the range. */
export function rule(range: Excel.Range): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/** Excel takes a single value for all cells of a range; its type only knows tables of values. */
export const forAll = (value: string): string[][] => value as unknown as string[][];
