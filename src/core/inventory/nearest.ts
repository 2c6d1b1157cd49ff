import { CATEGORY_IDS, type CategoryId } from '../reference/category';
import { editDistance } from '../text/edit-distance';
import { Tokeniser } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A category that an unknown wording may mean, and the word of the vocabulary that is near it. */
export interface Proposal {
  readonly category: CategoryId;
  readonly word: string;
}

const PROPOSALS = 3;

/** Proposes categories for wordings that the classifier does not know. */
export class Proposer {
  private readonly tokeniser: Tokeniser;
  private readonly names: readonly (Proposal & { readonly words: readonly string[] })[];

  constructor(vocabulary: Vocabulary) {
    this.tokeniser = new Tokeniser(vocabulary);
    this.names = CATEGORY_IDS.flatMap((category) =>
      (vocabulary.categories[category]?.names ?? []).map((word) => ({
        category,
        word,
        words: this.tokeniser.phrase(word).filter((part) => /\p{L}/u.test(part)),
      })),
    );
  }

  /**
   * The three categories whose names are nearest, the nearest first: of the words they share with the text, in part or
   * but for a few letters, most; then the order of the categories. Never a decision, only something to choose from.
   */
  nearest(text: string): readonly Proposal[] {
    const words = this.tokeniser.segments(text).flatMap((segment) => segment.words);
    const best = new Map<CategoryId, Proposal & { readonly likeness: number }>();
    for (const { category, word, words: name } of this.names) {
      const likeness = likenessOf(words, name);
      if (likeness > (best.get(category)?.likeness ?? -1)) best.set(category, { category, word, likeness });
    }
    return [...best.values()]
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, PROPOSALS)
      .map(({ category, word }) => ({ category, word }));
  }
}

/** From 0 to 1: how much of the name the words say, and of the words the name. */
function likenessOf(words: readonly string[], name: readonly string[]): number {
  if (words.length === 0 || name.length === 0) return 0;
  const said = (from: readonly string[], among: readonly string[]) =>
    from.reduce((sum, word) => sum + Math.max(...among.map((other) => alike(word, other))), 0) / from.length;
  return (2 * said(name, words) + said(words, name)) / 3;
}

function alike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return 1 - Math.min(editDistance(a, b, longest), longest) / longest;
}
