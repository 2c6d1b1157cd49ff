/** The start of every XML part that we write. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

// Most cells need nothing done to them: one scan tells, and costs far less than the replacements.
const SPECIAL_IN_TEXT = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff&<>_]/u;
/** Control characters but tab and line feed, and the two that are no characters. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * The text of an element of SpreadsheetML (`ST_Xstring`): characters that XML cannot carry become `_x0007_`, and
 * text that already looks so (`_x0041_`) has its first underscore escaped, so that Excel gives back what was given.
 * Half a surrogate pair, which no file can hold, becomes U+FFFD.
 */
export function cellText(text: string): string {
  return SPECIAL_IN_TEXT.test(text) ? markup(xstring(text), /[&<>]/g) : text;
}

/** The value of an attribute of SpreadsheetML, between double quotes; escapes as {@link cellText} does. */
export function cellAttribute(text: string): string {
  return attribute(xstring(text));
}

/** The text of an element outside SpreadsheetML (drawings, charts); what XML cannot carry is left out. */
export function plainText(text: string): string {
  return markup(carried(text), /[&<>]/g);
}

/** The value of an attribute outside SpreadsheetML, between double quotes; what XML cannot carry is left out. */
export function plainAttribute(text: string): string {
  return attribute(carried(text));
}

/** True when XML readers may drop spaces of this text unless told not to. */
export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|[\n\t]/.test(text);
}

/**
 * A number as the schema writes a double; parses back to the same double. Throws when it is not finite: a cell
 * cannot hold such a number, and the core never computes one.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
  return Object.is(value, -0) ? '0' : String(value);
}

function xstring(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(FORBIDDEN, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(LONE_SURROGATE, '\ufffd');
}

function carried(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
}

function attribute(text: string): string {
  return markup(text, /[&<>"\t\n]/g);
}

function markup(text: string, special: RegExp): string {
  return text.replace(special, (char) => MARKUP[char] ?? char);
}
