import type { Cell } from '../../core/inventory/cell';
import type { Markup } from './markup';
import { BadValue, type RowDraft } from './row-draft';
import type { CellValues } from './xlsx-cell';
import { readRichText } from './xlsx-strings';

/**
 * Reads into the draft the row whose opening tag was just passed, however it is written: with a prefix, comments,
 * CDATA sections, rich inline text. False when the row does not end in the text at hand. @throws BadValue
 */
export function readMarkupRow(
  markup: Markup,
  prefix: string,
  draft: RowDraft,
  values: CellValues,
  wanted: ((column: number) => boolean) | null,
): boolean {
  const { kind } = markup;
  draft.begin(Number(markup.attribute('r') ?? 0));
  if (kind === 'empty') return true;
  while (markup.nextTag()) {
    if (markup.name === `${prefix}row`) return true;
    if (markup.name !== `${prefix}c` || markup.kind === 'close') continue;
    const { row, column } = position(markup.attribute('r'), draft);
    const type = markup.attribute('t') ?? 'n';
    const style = Number(markup.attribute('s') ?? 0);
    const content = markup.kind === 'empty' ? NOTHING : readContent(markup, prefix);
    if (content === null) return false;
    const { raw, rich } = content;
    const value: Cell = rich ?? (raw === null ? null : values.typed(raw, type, style));
    draft.put(row, column, value === '' || wanted?.(column) === false ? null : value);
  }
  return false;
}

/** What the reference of a cell states; without one, a cell stands next to the last. */
function position(reference: string | null, draft: RowDraft): { row: number; column: number } {
  if (reference === null) return { row: 0, column: draft.column + 1 };
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(reference) ?? [];
  if (letters === '') throw new BadValue();
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}

interface Content {
  /** The text of `<v>`, resolved. */
  readonly raw: string | null;
  /** The text of `<is>`. */
  readonly rich: string | null;
}

const NOTHING: Content = { raw: null, rich: null };

/** Reads up to the end of the cell; null when it does not end in the text at hand. */
function readContent(markup: Markup, prefix: string): Content | null {
  let raw: string | null = null;
  let rich: string | null = null;
  while (markup.nextTag()) {
    if (markup.name === `${prefix}c` && markup.kind === 'close') return { raw, rich };
    if (markup.kind !== 'open') continue;
    if (markup.name === `${prefix}v`) {
      if (!markup.readText()) return null;
      raw = markup.value;
    } else if (markup.name === `${prefix}is`) {
      rich = readRichText(markup, prefix, markup.name);
      if (rich === null) return null;
    }
  }
  return null;
}
