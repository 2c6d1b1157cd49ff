const LINE_ENDS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, and those that turn the direction of the text around. */
const ORDERS = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A line that a terminal shows and never obeys: names and cells of the files that are read may hold orders that colour,
 * erase, move the cursor or begin a line of their own.
 */
export const plainLine = (text: string): string =>
  text.replace(LINE_ENDS_AND_TABS, ' ').replace(ORDERS, '\uFFFD');
