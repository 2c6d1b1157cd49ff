/** What a worksheet has room for; a file that holds more is refused, for what does not fit would be lost. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** In UTF-16 units. */
export const CELL_TEXT_LENGTH = 32_767;

/**
 * Letters of a text in which a device or a title is looked for: it stands in the first words, and each distinct wording is
 * compared with the whole vocabulary. That a wording is longer is said.
 */
export const RECOGNISED_LENGTH = 1_000;
