import { CATEGORY_IDS, type CategoryId } from '../reference/category';
import { Tokeniser } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A category that an unknown wording may mean, and the word of the vocabulary that is near it. */
export interface Proposal {
  readonly category: CategoryId;
  readonly word: string;
}

const PROPOSALS = 3;

type Pairs = ReadonlySet<string>;

/** Proposes categories for wordings that the classifier does not know. */
export class Proposer {
  private readonly tokeniser: Tokeniser;
  private readonly names: readonly (Proposal & { readonly words: readonly Pairs[] })[];
  private readonly pairs = new Map<string, Pairs>();

  constructor(vocabulary: Vocabulary) {
    this.tokeniser = new Tokeniser(vocabulary);
    this.names = CATEGORY_IDS.flatMap((category) =>
      (vocabulary.categories[category]?.names ?? []).map((word) => ({
        category,
        word,
        words: this.wordsOf(word),
      })),
    );
  }

  private wordsOf(name: string): readonly Pairs[] {
    return this.tokeniser
      .phrase(name)
      .filter((word) => /\p{L}/u.test(word))
      .map((word) => {
        const pairs = this.pairs.get(word) ?? pairsOf(word);
        this.pairs.set(word, pairs);
        return pairs;
      });
  }

  /**
   * The three categories whose names are nearest, the nearest first: by the pairs of letters that their words
   * share with those of the text; then the order of the categories. Never a decision, only something to choose from.
   */
  nearest(text: string): readonly Proposal[] {
    const likeness = new Likeness(this.tokeniser.segments(text).flatMap((segment) => segment.words));
    const best = new Map<CategoryId, Proposal & { readonly likeness: number }>();
    for (const { category, word, words: name } of this.names) {
      const alike = likeness.to(name);
      if (alike > (best.get(category)?.likeness ?? -1))
        best.set(category, { category, word, likeness: alike });
    }
    return [...best.values()]
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, PROPOSALS)
      .map(({ category, word }) => ({ category, word }));
  }
}

/** How near names are to the words of one text, from 0 to 1: how much of the name the words say, and of the words the name. */
class Likeness {
  private readonly pairs: readonly Pairs[];
  private readonly known = new Map<Pairs, readonly number[]>();

  constructor(words: readonly string[]) {
    this.pairs = words.map(pairsOf);
  }

  to(name: readonly Pairs[]): number {
    if (this.pairs.length === 0 || name.length === 0) return 0;
    const rows = name.map((word) => this.ofWord(word));
    const said = rows.reduce((sum, row) => sum + Math.max(...row), 0) / rows.length;
    const columns = this.pairs.map((_, index) => Math.max(...rows.map((row) => row[index] ?? 0)));
    const told = columns.reduce((sum, most) => sum + most, 0) / columns.length;
    return (2 * said + told) / 3;
  }

  private ofWord(word: Pairs): readonly number[] {
    let row = this.known.get(word);
    if (row === undefined) {
      row = this.pairs.map((other) => common(word, other));
      this.known.set(word, row);
    }
    return row;
  }
}

/** The pairs of neighbouring letters of a word, its ends included: faults leave most of them. */
function pairsOf(word: string): Pairs {
  const ended = ` ${word} `;
  return new Set([...ended].slice(1).map((letter, index) => `${ended[index] ?? ''}${letter}`));
}

/** The share of pairs that two words have in common. */
function common(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
