/** Longest sheet name that Excel takes. */
export const SHEET_NAME_LENGTH = 31;

/** Excel holds two sheet names for the same when only their case differs. */
export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The name that an owned sheet gets when it is added: the wished one, else « NAME (Socle) », « NAME (Socle 2) »…
 * `taken` are the names of the sheets that stay in the workbook. The result never exceeds 31 characters: the
 * wished name is cut, never the suffix that makes it unique.
 */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()));
  let name = cut(wished, '');
  for (let turn = 1; used.has(name.toLowerCase()); turn += 1) {
    name = cut(wished, turn === 1 ? ' (Socle)' : ` (Socle ${turn})`);
  }
  return name;
}

/** A name that Excel takes, as near to the text as can be: no `[ ] : * ? / \\`, no apostrophe at an end, 31 characters. */
export function legalSheetName(text: string): string {
  const name = text
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/^'+/, '')
    .slice(0, SHEET_NAME_LENGTH);
  return name.replace(/['\s]+$/, '') || 'Inventaire';
}

function cut(wished: string, suffix: string): string {
  return wished.slice(0, SHEET_NAME_LENGTH - suffix.length).trimEnd() + suffix;
}
