import type { CategoryId } from '../reference/category';

/** What a phrase of the vocabulary stands for. */
export interface Meaning {
  /** As the vocabulary writes it. */
  readonly phrase: string;
  readonly category: CategoryId;
  readonly kind: 'accessory' | 'name' | 'vague' | 'model';
}

interface Phrase<M> {
  readonly words: readonly string[];
  readonly meaning: M;
}

export interface Found<M> {
  readonly meaning: M;
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const GAP = '…';
const WIDEST_GAP = 3;

/** The phrases of the vocabulary, found in words from left to right. */
export class PhraseIndex<M> {
  private readonly byFirstWord = new Map<string, Phrase<M>[]>();
  /** Phrases whose first word has a `*`. */
  private readonly open: Phrase<M>[] = [];

  add(words: readonly string[], meaning: M): void {
    const first = words[0];
    if (first === undefined) return;
    const phrase = { words, meaning };
    if (first.includes('*')) this.open.push(phrase);
    else this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), phrase]);
  }

  /**
   * The phrases that the words hold, none overlapping another: at each place the longest one, the first added of
   * equals. Two words written apart are also tried as one (`video projecteur`, `wi fi`).
   */
  scan(words: readonly string[]): readonly Found<M>[] {
    const found: Found<M>[] = [];
    let at = 0;
    while (at < words.length) {
      const longest = this.longestAt(words, at);
      if (longest !== null) found.push(longest);
      at = longest?.to ?? at + 1;
    }
    return found;
  }

  private longestAt(words: readonly string[], at: number): Found<M> | null {
    const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    const candidates = [
      ...(this.byFirstWord.get(words[at] ?? '') ?? []),
      ...(this.byFirstWord.get(joined) ?? []),
      ...this.open,
    ];
    let best: Found<M> | null = null;
    for (const { words: phrase, meaning } of candidates) {
      const to = matchEnd(phrase, words, at);
      if (to !== null && to > (best?.to ?? at)) best = { meaning, from: at, to };
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
  if (fits(wanted, word)) return matchEnd(rest, words, at + 1);
  const next = words[at + 1];
  return next !== undefined && word + next === wanted ? matchEnd(rest, words, at + 2) : null;
}

function fits(wanted: string, word: string): boolean {
  if (!wanted.includes('*')) return wanted === word;
  return wanted.startsWith('*') ? word.endsWith(wanted.slice(1)) : word.startsWith(wanted.slice(0, -1));
}
