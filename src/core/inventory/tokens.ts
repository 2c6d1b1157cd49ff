import { editDistance } from '../text/edit-distance';
import { fold } from '../text/fold';
import { recognised } from './recognised';
import { remember } from './remember';
import type { Vocabulary } from './vocabulary';

const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'pour', 'a', 'au', 'aux']);
const ACRONYM = /\b(?:[a-z]\.){2,}[a-z]?\b|\b[a-z]\.[a-z]\b/g;
/** `V P I`: letters spelt out. */
const SPELT_OUT = /(?<![\p{L}\p{N}])(?:[a-z] ){2,}[a-z](?![\p{L}\p{N}])/gu;
const DECIMAL_COMMA = /(\d),(?=\d)/g;
/** `ET-2750`, a model and no « et ». */
const MODEL_AND = /\b(et)-(\d)/g;
/** `transport et de charge` is `transport et charge`. */
const AND_SMALL = /\bet (?:de|du|des|la|le|les) /g;
/** `AccessPoint`, `WirelessAccessPoint`: words of three letters or more, so that `iPad` and `LaserJet` stay whole where known. */
const CAPITAL_WITHIN = /\p{Ll}{2}\p{Lu}\p{Ll}{2}/u;
const RUN_TOGETHER = /\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,})+/gu;
const CAPITAL = /(?<=\p{Ll})\p{Lu}/gu;
/** What parts a device from its details, beside the connectors of the vocabulary. */
const BREAK = /[+&,;(]/;
const WORD_OR_BREAK = /[\p{L}\p{N}]+|[+&,;(]/gu;
const LETTERS_OR_DIGITS = /\p{L}+|\p{N}+/gu;

/** Shorter words are not corrected: `table` and `tablet` are one letter apart. */
const CORRECTED_FROM = 6;
/** From this length two slips are put right, as long as one word only is that near. */
const TWO_SLIPS_FROM = 10;

/** A part of a wording: the device itself first, its details after. */
export interface Segment {
  readonly words: readonly string[];
  /** The small words left out of it (`pour`). */
  readonly small: readonly string[];
  /** What opened it (`avec`, `+`, `(`…); empty for the first. */
  readonly opener: string;
}

/**
 * Cuts wordings into comparable words: singular, without small words, digits apart from letters (`EB-695Wi`: eb, 695,
 * wi), with known faults put right. `phrase` teaches it the words of the vocabulary; a long word a slip away from one of
 * them, and from one only, is read as it.
 */
export class Tokeniser {
  private readonly corrected = remember((word: string) => this.nearest(word));
  private readonly known = new Set<string>();
  /** The known words that others are corrected to: a slip leaves the first letter. */
  private readonly byFirstLetter = new Map<string, readonly string[]>();
  private readonly spellings: ReadonlyMap<string, string>;
  private readonly connectors: ReadonlySet<string>;
  private readonly compounds: RegExp;
  private readonly bracketed: RegExp;

  constructor({
    spellings,
    connectors,
    compounds,
    qualifiers,
  }: Pick<Vocabulary, 'spellings' | 'connectors' | 'compounds' | 'qualifiers'>) {
    this.spellings = new Map(
      Object.entries(spellings).map(([fault, word]) => [fold(fault), singular(fold(word))] as const),
    );
    this.connectors = new Set(connectors.map(fold));
    this.bracketed = new RegExp(`\\( ?((?:${qualifiers.map(fold).join('|')})s?) ?\\)`, 'g');
    const longestFirst = compounds.map(fold).sort((a, b) => b.length - a.length);
    this.compounds = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g');
  }

  /** The words of a vocabulary entry; `…`, `#` and `##` are kept. They become known words. */
  phrase(text: string): readonly string[] {
    const words = (this.joined(text).match(/[\p{L}\p{N}#]+|…/gu) ?? [])
      .filter((word) => !SMALL_WORDS.has(word))
      .flatMap((word) => word.match(/\p{L}+|\p{N}+|#+|…/gu) ?? [])
      .map((word) => this.spellings.get(word) ?? singular(word));
    for (const word of words) this.learn(word);
    return words;
  }

  segments(text: string): readonly Segment[] {
    const folded = this.joined(this.apart(recognised(text)))
      .replace(ACRONYM, (acronym) => acronym.replace(/\./g, ''))
      .replace(SPELT_OUT, (letters) => letters.replace(/ /g, ''))
      .replace(DECIMAL_COMMA, '$1.')
      .replace(this.bracketed, ' $1 ');
    const segments: { words: string[]; small: string[]; opener: string }[] = [
      { words: [], small: [], opener: '' },
    ];
    for (const word of folded.match(WORD_OR_BREAK) ?? []) {
      if (BREAK.test(word) || this.connectors.has(word))
        segments.push({ words: [], small: [], opener: word });
      else if (SMALL_WORDS.has(word)) segments.at(-1)?.small.push(word);
      else {
        segments.at(-1)?.words.push(...(word.match(LETTERS_OR_DIGITS) ?? []).map((part) => this.word(part)));
      }
    }
    return segments.filter(({ words }) => words.length > 0);
  }

  private learn(word: string): void {
    if (this.known.has(word)) return;
    this.known.add(word);
    if (word.length < CORRECTED_FROM) return;
    const first = word.slice(0, 1);
    this.byFirstLetter.set(first, [...(this.byFirstLetter.get(first) ?? []), word]);
  }

  /** `NetworkSwitch` is two words, `MacBook` one that we know. */
  private apart(text: string): string {
    return CAPITAL_WITHIN.test(text)
      ? text.replace(RUN_TOGETHER, (word) =>
          this.known.has(singular(fold(word))) ? word : word.replace(CAPITAL, ' $&'),
        )
      : text;
  }

  private joined(text: string): string {
    const spaced = fold(text)
      .replace(MODEL_AND, '$1$2')
      .replace(/[-_/ ]+/g, ' ')
      .replace(AND_SMALL, 'et ');
    return spaced.replace(this.compounds, (words) => words.replace(/ /g, ''));
  }

  private word(word: string): string {
    const spelt = this.spellings.get(word) ?? singular(word);
    return this.known.has(spelt) || spelt.length < CORRECTED_FROM ? spelt : this.corrected(spelt);
  }

  private nearest(word: string): string {
    const known = this.byFirstLetter.get(word.slice(0, 1)) ?? [];
    for (const slips of word.length < TWO_SLIPS_FROM ? [1] : [1, 2]) {
      const near = known.filter((other) => editDistance(other, word, slips) <= slips);
      if (near.length > 0) return near.length === 1 ? (near[0] ?? word) : word;
    }
    return word;
  }
}

/** Texts one after the other as one: the next goes on where the last stopped. */
export function joinSegments(texts: readonly (readonly Segment[])[]): readonly Segment[] {
  return texts.reduce((all, text) => {
    const last = all.at(-1);
    const [first, ...rest] = text;
    if (last === undefined || first === undefined) return [...all, ...text];
    const joined = {
      words: [...last.words, ...first.words],
      small: [...last.small, ...first.small],
      opener: last.opener,
    };
    return [...all.slice(0, -1), joined, ...rest];
  });
}

/** `tableaux` → `tableau`, `ordinateurs` → `ordinateur`; short words and `-ss` are left. */
function singular(word: string): string {
  if (/e[a]?ux$/.test(word)) return word.slice(0, -1);
  return word.length >= 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
