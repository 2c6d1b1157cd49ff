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
  readonly meaning: Meaning;
}

export interface Found {
  readonly meaning: Meaning;
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
}

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
    this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), { words, meaning }]);
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

  /** The longest phrase that begins at a word; null when none does. */
  longestAt(words: readonly string[], at: number): Found | null {
    const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    const candidates = [
      ...(this.byFirstWord.get(words[at] ?? '') ?? []),
      ...(this.byFirstWord.get(joined) ?? []),
    ];
    let best: Found | null = null;
    let mostSaid = 0;
    for (const { words: phrase, meaning } of candidates) {
      const to = matchEnd(phrase, words, at);
      if (to === null) continue;
      const said = phrase.filter((word) => word !== GAP).length;
      if (best === null || to > best.to || (to === best.to && said > mostSaid)) {
        best = { meaning, from: at, to };
        mostSaid = said;
      }
    }
    return best;
  }
}

/** Where the phrase that begins at `at` ends; null when it is not there. */
function matchEnd(phrase: readonly string[], words: readonly string[], at: number): number | null {
  const [wanted, ...rest] = phrase;
  if (wanted === undefined) return at;
  if (wanted === GAP) {
    for (let skipped = 0; skipped <= WIDEST_GAP; skipped += 1) {
      const end = matchEnd(rest, words, at + skipped);
      if (end !== null) return end;
    }
    return null;
  }
  const word = words[at];
  if (word === undefined) return null;
  if (word === wanted || NUMBERS[wanted]?.test(word) === true) return matchEnd(rest, words, at + 1);
  const next = words[at + 1];
  return next !== undefined && word + next === wanted ? matchEnd(rest, words, at + 2) : null;
}
