import { letterPairs, sharedPairs } from '../text/similarity';

interface Known<T> {
  readonly item: T;
  readonly words: readonly string[];
  readonly pairs: ReadonlyMap<string, number>;
}

/** Words of kind, which half of the names share: alone they make nothing alike. */
const KINDS = new Set([
  'primaire',
  'elementaire',
  'maternelle',
  'college',
  'lycee',
  'professionnel',
  'polyvalent',
  'general',
  'technologique',
  'prive',
  'privee',
  'groupe',
  'scolaire',
  'saint',
  'sainte',
]);
/** Share of letter pairs from which two names are alike. */
const ALIKE = 0.6;
/** What a name whose own words all stand in the other one is worth: `J. Ferry`, `Ferry`. */
const WITHIN = 0.8;
/** Names are compared that have a word beginning alike, so that a list of thousands is not gone through for each writing. */
const BEGINNING = 3;

/** Finds the names that are written nearly as a text, to be proposed. Names and texts are folded, small words left out. */
export class NearNames<T> {
  private readonly byBeginning = new Map<string, Known<T>[]>();

  constructor(names: readonly (readonly [string, T])[]) {
    for (const [name, item] of names) {
      const words = name.split(' ');
      const known = { item, words, pairs: letterPairs(name) };
      for (const beginning of new Set(ownWords(words).map(beginningOf))) {
        const alike = this.byBeginning.get(beginning);
        if (alike === undefined) this.byBeginning.set(beginning, [known]);
        else alike.push(known);
      }
    }
  }

  /** @param written the ways in which the text may be read: whole, and its parts */
  find(written: readonly string[], most: number): readonly T[] {
    const best = new Map<T, number>();
    for (const text of written) {
      const words = text.split(' ');
      const pairs = letterPairs(text);
      const beginnings = new Set(ownWords(words).map(beginningOf));
      for (const known of new Set([...beginnings].flatMap((it) => this.byBeginning.get(it) ?? []))) {
        const score = Math.max(sharedPairs(pairs, known.pairs), within(words, known.words) ? WITHIN : 0);
        if (score >= ALIKE && score > (best.get(known.item) ?? 0)) best.set(known.item, score);
      }
    }
    return [...best]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([item]) => item);
  }
}

const ownWords = (words: readonly string[]): string[] =>
  words.filter((word) => !KINDS.has(word) && word.length > 1);

const beginningOf = (word: string): string => word.slice(0, BEGINNING);

/** Whether every word of a text that is not of kind stands in a name, an initial for its word: `j ferry`. */
function within(words: readonly string[], name: readonly string[]): boolean {
  const own = words.filter((word) => !KINDS.has(word));
  const stands = (word: string) =>
    name.some((other) => other === word || (word.length === 1 && other.startsWith(word)));
  return own.some((word) => word.length > 1) && own.every(stands);
}
