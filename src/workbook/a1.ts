/** `A`, `B`… `Z`, `AA`… for a 1-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A block of cells, 1-based, ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A5:F20`, or `A5` for a single cell. */
export function blockAddress({ top, left, bottom, right }: Block): string {
  const first = `${columnLetters(left)}${top}`;
  const last = `${columnLetters(right)}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** `'Écarts'!$A$5:$F$20`. */
export function absoluteReference(sheet: string, { top, left, bottom, right }: Block): string {
  const first = `$${columnLetters(left)}$${top}`;
  const last = `$${columnLetters(right)}$${bottom}`;
  return `${sheetPrefix(sheet)}${first === last ? first : `${first}:${last}`}`;
}

/** `'Écarts'!$1:$5`. */
export function absoluteRows(sheet: string, first: number, last: number): string {
  return `${sheetPrefix(sheet)}$${first}:$${last}`;
}

/** `'Socle'!$A:$B`, columns counted from 1. */
export function absoluteColumns(sheet: string, first: number, last: number): string {
  return `${sheetPrefix(sheet)}$${columnLetters(first)}:$${columnLetters(last)}`;
}

/** Reads `A5:F20` or `A5`, dollars allowed; null when it is not the address of a block. */
export function parseBlock(address: string): Block | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!parts) return null;
  const [, left = '', top = '', right = left, bottom = top] = parts;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
