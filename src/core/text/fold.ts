const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u2032\u00B4`]/g;
const HYPHENS = /[\u2010\u2011]/g;
/** Marks, and characters that show nothing: zero-width spaces and joiners, soft hyphen, byte order mark. */
const UNSEEN = /[\p{M}\u200B-\u200D\u2060\u00AD\uFEFF]/gu;

/**
 * The text as it is compared, never as it is shown: lower case, without accents, `œ` as `oe`, one kind of apostrophe
 * and of hyphen, runs of spaces (non-breaking ones included) as one. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // Marks go first: putting a long run of them in order would take the square of its length.
  return text
    .replace(UNSEEN, '')
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
