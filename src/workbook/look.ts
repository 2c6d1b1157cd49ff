import type { CellFormat, CellStyle, Tone } from '../core/report/book-plan';

/** What both renderers draw with, so that a sheet looks the same whoever drew it. Colours are `#RRGGBB`. */
export interface Paint {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** In points. */
  readonly size?: number;
  readonly fill?: string;
}

export const GENERAL = 'General';

/** Invariant number format codes. Wrapped text is long and keeps the general format, which never shows it as ####. */
export const NUMBER_FORMATS: Readonly<Record<CellFormat, string>> = {
  text: '@',
  wrapped: GENERAL,
  // `_-` leaves the width of a dash: a figure never touches the text of the next column.
  integer: '#,##0_-',
  decimal: '#,##0.00##_-',
  euro: '#,##0.00\\ "€"_-',
  percent: '0.00#%_-',
  year: '0_-',
  date: 'dd/mm/yyyy',
};

/**
 * The number format of a cell. Text is formatted as text, so that an identifier typed later keeps its zeros; a formula
 * never is, since Excel would show its source as soon as someone edits it.
 */
export function numberFormatOf(format: CellFormat | undefined, isFormula: boolean): string {
  return format === undefined || (isFormula && format === 'text') ? GENERAL : NUMBER_FORMATS[format];
}

const FIGURES: readonly CellFormat[] = ['integer', 'decimal', 'euro', 'percent', 'year', 'date'];

/** Whether the cells of a column stand on the right, and so its title. */
export const isFigure = (format: CellFormat): boolean => FIGURES.includes(format);

export const PAINTS: Readonly<Record<CellStyle | 'header' | 'input', Paint>> = {
  title: { bold: true, color: '#1F3864', size: 16 },
  subtitle: { color: '#404040' },
  note: { italic: true, color: '#595959' },
  label: { bold: true },
  figure: { bold: true, color: '#1F3864', size: 12 },
  warning: { bold: true, color: '#7F3F00', fill: '#FFEB9C' },
  header: { bold: true, color: '#FFFFFF', fill: '#1F4E79' },
  input: { fill: '#FFF9DB' },
};

export const TONES: Readonly<Record<Tone, { readonly color: string; readonly fill?: string }>> = {
  bad: { color: '#9C0006', fill: '#FFC7CE' },
  warning: { color: '#7F3F00', fill: '#FFEB9C' },
  good: { color: '#006100', fill: '#C6EFCE' },
  muted: { color: '#6B6B6B' },
};

export const BORDER_COLOR = '#D9D9D9';
export const TABLE_STYLE = 'TableStyleMedium2';

/** Excel reads no longer list of values in a validation. */
const LONGEST_LIST = 255;

/**
 * The values of a list validation, separated by commas; null when Excel cannot hold them (over 255 characters, or a
 * value with a comma): the column then takes any value.
 */
export function listOf(values: readonly string[]): string | null {
  const list = values.join(',');
  const fits = list.length > 0 && list.length <= LONGEST_LIST && !values.some((value) => value.includes(','));
  return fits ? list : null;
}
