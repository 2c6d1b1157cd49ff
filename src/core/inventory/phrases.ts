import type { CategoryId } from '../reference/category';
import type { OutOfScopeKind, VagueWords } from './vocabulary';

/** What a phrase of the vocabulary stands for. */
export interface Meaning {
  /** As the vocabulary writes it. */
  readonly phrase: string;
  readonly category: CategoryId;
  readonly kind: 'anywhere' | 'name' | 'vague' | 'model';
  /** What kind of thing it is when it is out of scope. */
  readonly outOfScope: OutOfScopeKind | null;
  readonly vague: VagueWords | null;
  /** Whether the devices numbered with it are counted: `classe mobile 15 PC`. */
  readonly holds: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  /** How many of them are not gaps. */
  readonly said: number;
  readonly meaning: Meaning;
}

export interface Found {
  readonly meaning: Meaning;
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Phrase[] = [];
const GAP = '…';
/** A number; `##`: one of three digits or more, as in model names. */
const NUMBERS: Readonly<Record<string, RegExp>> = { '#': /^\d+$/, '##': /^\d{3,}$/ };
const WIDEST_GAP = 3;

/** The phrases of the vocabulary, found in words from left to right. */
export class PhraseIndex {
  private readonly byFirstWord = new Map<string, Phrase[]>();

  add(words: readonly string[], meaning: Meaning): void {
    const first = words[0];
    if (first === undefined) return;
    const said = words.filter((word) => word !== GAP).length;
    this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), { words, said, meaning }]);
  }

  /**
   * The phrases that the words hold, none overlapping another: at each place the longest one, of equals the one
   * that says most words, then the first added. Two words written apart are also tried as one (`wi fi`).
   */
  scan(words: readonly string[]): readonly Found[] {
    const found: Found[] = [];
    let at = 0;
    while (at < words.length) {
      const longest = this.longestAt(words, at);
      if (longest !== null) found.push(longest);
      at = longest?.to ?? at + 1;
    }
    return found;
  }

  private beginningAt(words: readonly string[], at: number): readonly Phrase[] {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const apart = this.byFirstWord.get(word) ?? NONE;
    const together = next === undefined ? NONE : (this.byFirstWord.get(word + next) ?? NONE);
    return together === NONE ? apart : [...apart, ...together];
  }

  /** The longest phrase that begins at a word; null when none does. */
  longestAt(words: readonly string[], at: number): Found | null {
    let best: Found | null = null;
    let mostSaid = 0;
    for (const { words: phrase, said, meaning } of this.beginningAt(words, at)) {
      const to = matchEnd(phrase, words, at);
      if (to === null) continue;
      if (best === null || to > best.to || (to === best.to && said > mostSaid)) {
        best = { meaning, from: at, to };
        mostSaid = said;
      }
    }
    return best;
  }
}

/** Where the phrase that begins at `at` ends, its words from `said` on; null when it is not there. */
function matchEnd(phrase: readonly string[], words: readonly string[], at: number, said = 0): number | null {
  const wanted = phrase[said];
  if (wanted === undefined) return at;
  if (wanted === GAP) {
    for (let skipped = 0; skipped <= WIDEST_GAP; skipped += 1) {
      const end = matchEnd(phrase, words, at + skipped, said + 1);
      if (end !== null) return end;
    }
    return null;
  }
  const word = words[at];
  if (word === undefined) return null;
  if (word === wanted || isNumberFor(wanted, word)) return matchEnd(phrase, words, at + 1, said + 1);
  const isBeginning = word.length < wanted.length && wanted.startsWith(word);
  return isBeginning && word + (words[at + 1] ?? '') === wanted
    ? matchEnd(phrase, words, at + 2, said + 1)
    : null;
}

function isNumberFor(wanted: string, word: string): boolean {
  return wanted.startsWith('#') && NUMBERS[wanted]?.test(word) === true;
}
