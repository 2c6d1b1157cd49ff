import { headerKey } from '../../text/header-key';
import type { Cell } from '../cell';
import type { ColumnRole } from '../mapping';
import { AGE_WORDS } from './date-words';
import { EXIT_WORDS } from './device-words';
import { OTHER_TITLES } from './other-words';
import { HEADER_WORDS } from './words';

/** What a title is taken for; a null role: it begins like one and is none. */
export interface TitleMatch {
  readonly role: ColumnRole | null;
  readonly word: string;
  /** Lower is surer: the whole title, then its beginning, then a word in it. */
  readonly rank: 0 | 1 | 2;
  /** Place of the word in its list. */
  readonly place: number;
}

const WHOLE = new Map<string, TitleMatch>();
/** Beginnings by their first word, so that few are tried. */
const BEGINNINGS = new Map<string, TitleMatch[]>();
const WITHIN: TitleMatch[] = [];

function addWhole(match: TitleMatch): void {
  if (!WHOLE.has(match.word)) WHOLE.set(match.word, match);
}

function addBeginning(match: TitleMatch): void {
  addWhole({ ...match, rank: 0 });
  const first = match.word.split(' ')[0] ?? '';
  BEGINNINGS.set(first, [...(BEGINNINGS.get(first) ?? []), match]);
}

for (const [role, { exact = [], starts = [], contains = [] }] of HEADER_WORDS) {
  for (const [place, word] of exact.entries()) addWhole({ role, word, rank: 0, place });
  for (const [place, word] of starts.entries()) {
    addBeginning({ role, word, rank: 1, place: exact.length + place });
  }
  for (const [place, word] of contains.entries()) WITHIN.push({ role, word, rank: 2, place });
}
for (const [place, word] of OTHER_TITLES.entries()) addBeginning({ role: null, word, rank: 1, place });

/** What a header cell is taken for: the whole title first; `UAI` anywhere before a mere beginning; then the longest beginning. */
export function matchTitle(cell: Cell | undefined): TitleMatch | null {
  // `DateMiseEnService` is three words too.
  const title = typeof cell === 'string' ? headerKey(cell.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')) : '';
  if (title === '') return null;
  const grouped = typeof cell === 'string' ? GROUPED.exec(cell)?.[1] : undefined;
  return (
    matchKey(title) ?? (grouped === undefined ? null : matchTitle(grouped)) ?? matchAbbreviated(String(cell))
  );
}

/** GLPI tells of what a column is part: `Informations financières et administratives - Date d'achat`. */
const GROUPED = /^(?:informations?|infocom|financial|management|gestion)\b.* - ([^-]+)$/i;

function matchKey(title: string): TitleMatch | null {
  const whole = WHOLE.get(title);
  if (whole !== undefined) return whole;
  const within = WITHIN.find(({ word }) => ` ${title} `.includes(` ${word} `));
  if (within !== undefined) return within;
  const begun = (BEGINNINGS.get(title.split(' ')[0] ?? '') ?? []).filter(({ word }) =>
    title.startsWith(`${word} `),
  );
  return begun.reduce<TitleMatch | null>(
    (best, match) => (best === null || match.word.length > best.word.length ? match : best),
    null,
  );
}

const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'en']);
const wordsOf = (title: string): string[] => title.split(' ').filter((word) => !SMALL_WORDS.has(word));

/** From the beginning of a word only: from each of its letters, a long word would take the square of its length. */
const BEFORE_A_STOP = /(?<!\p{L})\p{L}{2,}(?=\.)/gu;

/** `Nat. matériel`, `Mise en serv.`: a word before a full stop stands for a longer one that begins so. */
function matchAbbreviated(title: string): TitleMatch | null {
  const short = new Set((title.match(BEFORE_A_STOP) ?? []).map((word) => headerKey(word)));
  if (short.size === 0) return null;
  const words = wordsOf(headerKey(title));
  const isLike = (known: readonly string[]) =>
    known.length === words.length &&
    words.every(
      (word, at) => word === known[at] || (short.has(word) && known[at]?.startsWith(word) === true),
    );
  for (const match of WHOLE.values()) {
    if (isLike(wordsOf(match.word))) return match.role === null ? null : { ...match, rank: 2 };
  }
  return null;
}

/** Whether a title asks when, or whether, a device has left. */
export function isExitTitle(title: string): boolean {
  return EXIT_WORDS.includes(matchTitle(title)?.word ?? '');
}

/** In what a title asks for an age; null when it asks for a date. */
export function ageUnitOf(title: string): 'years' | 'months' | null {
  if (!AGE_WORDS.includes(matchTitle(title)?.word ?? '')) return null;
  return /\bmois\b/.test(headerKey(title)) ? 'months' : 'years';
}
