import { INVENTORY_IDS, type CategoryId } from '../reference/category';
import { headerKey } from '../text/header-key';
import { type Found, type Meaning, PhraseIndex } from './phrases';
import { type Segment, Tokeniser } from './tokens';
import type { Vocabulary } from './vocabulary';

/** What one text says by itself. */
export interface Reading {
  readonly category: CategoryId;
  /** The phrase of the vocabulary that was recognised. */
  readonly word: string;
  /** Null when the text is a category identifier. */
  readonly meaning: Meaning | null;
  readonly segments: readonly Segment[];
  /** Every phrase found, to settle what another column leaves open. */
  readonly all: readonly Found[];
  /** A number before the device or after it: `12 PC portables`, `lot de 8 tablettes`, `tablettes (x6)`. */
  readonly announced: number | null;
}

const NUMBER = /^\d{1,3}$/;
/** What may stand with a number of devices; « salle 12 PC » is none. */
const OF_A_NUMBER = new Set([
  'x',
  'lot',
  'acq',
  'acquisition',
  'achat',
  'fourniture',
  'dotation',
  'don',
  'ensemble',
]);
const LONGEST_IDENTIFIER = Math.max(...INVENTORY_IDS.map((id) => id.length));

/**
 * Reads one text with the vocabulary. A category identifier, written as it is here, is taken as it is; with
 * capitals or spaces too unless its words say the same. Otherwise, in the first part of the text
 * that says something (before « avec », « + »…): what is out of scope wherever it stands wins, unless it is told of a
 * device named before (« lampe HS »); else the leftmost name, the longest at a place; brands and models count when no
 * name does. A vague word (`ordinateur`) or a broad one (`imprimante`) is narrowed by what follows. When an unknown word
 * comes first (« charnière PC portable »), the thing is not known: what follows only says what it goes with.
 */
export class TextReader {
  readonly phrases = new PhraseIndex();
  readonly tokeniser: Tokeniser;
  private readonly identifiers: ReadonlyMap<string, CategoryId>;
  private readonly openers: ReadonlySet<string>;
  private readonly conditions: ReadonlySet<string>;

  constructor(private readonly vocabulary: Vocabulary) {
    this.tokeniser = new Tokeniser(vocabulary);
    this.identifiers = new Map(INVENTORY_IDS.map((id) => [headerKey(id), id]));
    const holders = vocabulary.holders.map((words) => this.tokeniser.phrase(words));
    const holds = (phrase: string) => {
      const words = this.tokeniser.phrase(phrase);
      return holders.some((holder) => holder.every((word, index) => words[index] === word));
    };
    const plain = { outOfScope: null, vague: null, holds: false };
    for (const { kind, place, words } of vocabulary.outOfScope) {
      const category = 'out-of-scope';
      this.index(words, {
        ...plain,
        category,
        kind: place === 'first' ? 'name' : 'anywhere',
        outOfScope: kind,
      });
    }
    for (const category of INVENTORY_IDS) {
      const { names = [], models = [] } = vocabulary.categories[category] ?? {};
      for (const name of names) this.index([name], { ...plain, category, kind: 'name', holds: holds(name) });
      this.index(models, { ...plain, category, kind: 'model' });
    }
    for (const vague of vocabulary.vague) {
      const { words, category } = vague;
      const outOfScope = category === 'out-of-scope' ? 'furniture' : null;
      for (const word of words) {
        this.index([word], { category, kind: 'vague', outOfScope, vague, holds: holds(word) });
      }
    }
    this.openers = new Set(vocabulary.openers.flatMap((words) => this.tokeniser.phrase(words)));
    this.conditions = new Set(vocabulary.conditions.flatMap((words) => this.tokeniser.phrase(words)));
  }

  private index(words: readonly string[], meaning: Omit<Meaning, 'phrase'>): void {
    for (const phrase of words) this.phrases.add(this.tokeniser.phrase(phrase), { ...meaning, phrase });
  }

  /** Null when the text is empty or holds no known word. */
  read(text: string, segments = this.tokeniser.segments(text)): Reading | null {
    if (text === '') return null;
    const identifier = this.identifierIn(text.trim());
    if (identifier === text.trim()) return identified(identifier);
    const worded = this.readWords(segments);
    // « Switch » and « NAS » are ordinary words as well: a module for one stays a module.
    return identifier === undefined || worded?.category === identifier ? worded : identified(identifier);
  }

  private identifierIn(text: string): CategoryId | undefined {
    return text.length > LONGEST_IDENTIFIER ? undefined : this.identifiers.get(headerKey(text));
  }

  /** The same of words already cut. */
  readWords(segments: readonly Segment[]): Reading | null {
    const found = segments.map(({ words }) => this.phrases.scan(words));
    const head = found.findIndex((some) => some.length > 0);
    const words = segments[head]?.words ?? [];
    const first = this.first(words, found[head] ?? [], head === 0);
    if (first === null) return null;
    const meaning = this.narrowed(first, found[head] ?? [], found.slice(head + 1).flat());
    return {
      category: meaning.category,
      word: meaning.phrase,
      meaning,
      segments,
      all: found.flat(),
      announced: announcedBefore(words, first.from) ?? announcedAfter(words, first.to, segments[head + 1]),
    };
  }

  /** The finer categories that more words may make of it. */
  finer({ category, vague }: Pick<Meaning, 'category' | 'vague'>): readonly CategoryId[] {
    return vague ? [category, ...vague.narrowedTo] : (this.vocabulary.refinements[category] ?? []);
  }

  private first(words: readonly string[], head: readonly Found[], isFirstSegment: boolean): Found | null {
    const named = head.find(({ meaning }) => meaning.kind !== 'anywhere');
    const outside = head.find(
      (found) => found.meaning.kind === 'anywhere' && !(named && this.isItsState(words, named, found)),
    );
    if (outside !== undefined) return outside;
    if (named === undefined) return null;
    // A model first makes what is out of scope after it a detail: « ProDesk 400 SSD 256 ».
    const isWorth = ({ meaning }: Found) =>
      meaning.kind === 'vague' ||
      (meaning.kind === 'name' && (named.meaning.kind !== 'model' || meaning.outOfScope === null));
    const first = head.find(isWorth) ?? named;
    const start = Math.min(...head.map(({ from }) => from));
    const isNamedFirst = words.slice(0, start).every((word) => this.mayOpen(word));
    return isNamedFirst || !isFirstSegment ? first : null;
  }

  /** « imprimante toner vide »: a part of the device named before, told with its state. */
  private isItsState(words: readonly string[], device: Found, part: Found): boolean {
    return device.from < part.from && words.slice(part.to).some((word) => this.conditions.has(word));
  }

  private mayOpen(word: string): boolean {
    return this.openers.has(word) || word.length === 1 || /^\d+$/.test(word);
  }

  private narrowed(first: Found, head: readonly Found[], details: readonly Found[]): Meaning {
    const finer = this.finer(first.meaning);
    // Details only settle what is vague: « Ordinateur (portable) » yes, « imprimante et copieur » no.
    const more = first.meaning.vague === null ? head : [...head, ...details];
    const others = more.filter((found) => found !== first).map(({ meaning }) => meaning);
    const better = others.filter(({ category }) => finer.includes(category));
    return (
      better.find(({ kind }) => kind === 'name') ??
      better[0] ??
      besideIt(first.meaning, others) ??
      first.meaning
    );
  }
}

function identified(category: CategoryId): Reading {
  return { category, word: category, meaning: null, segments: [], all: [], announced: null };
}

/** « écran projecteur »: what a vague word becomes beside another equipment; null when that says nothing. */
export function besideIt(meaning: Meaning, others: readonly Meaning[]): Meaning | null {
  for (const { category } of others) {
    const became = meaning.vague?.beside[category];
    if (became !== undefined) return { ...meaning, category: became, vague: null };
  }
  return null;
}

/** `Tablettes x6`, `Tablettes (x 6)`: but `1920x1080` is no number of devices. */
function announcedAfter(words: readonly string[], to: number, next: Segment | undefined): number | null {
  for (const some of [words.slice(to), next?.words ?? []]) {
    const [times, number, ...others] = some.slice(some.indexOf('x'));
    const isAlone = times === 'x' && number !== undefined && others.length === 0 && NUMBER.test(number);
    if (isAlone && !NUMBER.test(some[some.indexOf('x') - 1] ?? '') && Number(number) > 1)
      return Number(number);
  }
  return null;
}

/** The number just before the device, or before it but for « lot de », « achat de »; diagonals and sizes come after the name. */
function announcedBefore(words: readonly string[], from: number): number | null {
  const before = words.slice(0, from).filter((word) => !OF_A_NUMBER.has(word));
  const [number, ...others] = before;
  const isAlone = number !== undefined && others.length === 0 && NUMBER.test(number);
  return isAlone && Number(number) > 1 ? Number(number) : null;
}
