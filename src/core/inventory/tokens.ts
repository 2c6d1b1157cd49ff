import { fold } from '../text/fold';
import { remember } from './remember';
import type { Vocabulary } from './vocabulary';

const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'pour', 'a', 'au', 'aux']);
const ACRONYM = /\b(?:[a-z]\.){2,}[a-z]?\b/g;
const DECIMAL_COMMA = /(\d),(?=\d)/g;
/** What parts a device from its details, beside the connectors of the vocabulary. */
const BREAK = /[+&,;(]/;
const WORD_OR_BREAK = /[\p{L}\p{N}]+|[+&,;(]/gu;

/** Words shorter than this are not corrected: `table` and `tablet` are one letter apart. */
const CORRECTED_FROM = 7;

/**
 * Cuts wordings into comparable words: singular, without small words, with known faults put right.
 * `known` holds the words of the vocabulary; a long word one slip away from one of them, and from one only, is read as it.
 */
export class Tokeniser {
  private readonly corrected = remember((word: string) => this.nearest(word));
  private readonly known = new Set<string>();
  private readonly spellings: ReadonlyMap<string, string>;
  private readonly connectors: ReadonlySet<string>;
  private readonly compounds: readonly RegExp[];

  constructor({
    spellings,
    connectors,
    compounds,
  }: Pick<Vocabulary, 'spellings' | 'connectors' | 'compounds'>) {
    this.spellings = new Map(
      Object.entries(spellings).map(([fault, word]) => [fold(fault), singular(fold(word))] as const),
    );
    this.connectors = new Set(connectors.map(fold));
    this.compounds = compounds.map((compound) => new RegExp(`\\b${fold(compound)}\\b`, 'g'));
  }

  /** The words of a vocabulary entry; `…` and `*` are kept. They become known words. */
  phrase(text: string): readonly string[] {
    const words = (this.joined(text).match(/[\p{L}\p{N}*]+|…/gu) ?? [])
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) => this.spellings.get(word) ?? singular(word));
    for (const word of words) this.known.add(word);
    return words;
  }

  /** The wording in segments, the device itself first and its details after. */
  segments(text: string): readonly (readonly string[])[] {
    const folded = this.joined(text)
      .replace(ACRONYM, (acronym) => acronym.replace(/\./g, ''))
      .replace(DECIMAL_COMMA, '$1.');
    const segments: string[][] = [[]];
    for (const word of folded.match(WORD_OR_BREAK) ?? []) {
      if (BREAK.test(word) || this.connectors.has(word)) segments.push([]);
      else if (!SMALL_WORDS.has(word)) segments.at(-1)?.push(this.word(word));
    }
    return segments.filter((segment) => segment.length > 0);
  }

  private joined(text: string): string {
    return this.compounds.reduce(
      (folded, compound) => folded.replace(compound, (words) => words.replace(/ /g, '')),
      fold(text),
    );
  }

  private word(word: string): string {
    const spelt = this.spellings.get(word) ?? singular(word);
    const isSafe = this.known.has(spelt) || spelt.length < CORRECTED_FROM || /\d/.test(spelt);
    return isSafe ? spelt : this.corrected(spelt);
  }

  private nearest(word: string): string {
    const near = [...this.known].filter(
      (known) => known.length >= CORRECTED_FROM && known[0] === word[0] && oneSlipApart(known, word),
    );
    return near.length === 1 && near[0] !== undefined ? near[0] : word;
  }
}

/** `tableaux` → `tableau`, `ordinateurs` → `ordinateur`; short words and `-ss` are left. */
function singular(word: string): string {
  if (/e[a]?ux$/.test(word)) return word.slice(0, -1);
  return word.length >= 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** One letter more, less, other, or two neighbours swapped. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length !== restB.length) {
    return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  }
  const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}`;
  return restA.slice(1) === restB.slice(1) || swapped === restB;
}
