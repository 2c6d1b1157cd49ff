import { CATEGORY_IDS, type CategoryId } from '../reference/category';
import { headerKey } from '../text/header-key';
import { type Found, type Meaning, PhraseIndex } from './phrases';
import { Tokeniser } from './tokens';
import type { VagueWords, Vocabulary } from './vocabulary';

export interface Classification {
  readonly category: CategoryId;
  /** French: the word that was recognised. */
  readonly reason: string;
  /** French: what the wording leaves open and how it was counted; null when it is clear. */
  readonly doubt: string | null;
}

/** A reading of one text, before type and designation are put together. */
interface Reading {
  readonly category: CategoryId;
  readonly word: string;
  readonly kind: 'identifier' | Meaning['kind'];
  readonly vague: VagueWords | null;
}

type Entry = Meaning & { readonly vague: VagueWords | null };

/**
 * Tells what equipment a row is about from its type, then its designation.
 *
 * A category identifier is taken as it is. Otherwise, in the first part of the text that says something (before
 * « avec », « + »…): an accessory makes it `out-of-scope`; else the leftmost name wins, the longest at a place; brands and
 * models count when no name does. A vague word (`ordinateur`) or a broad one (`imprimante`) is narrowed by what follows,
 * the designation included. Deterministic; each distinct wording is read once.
 */
export class Classifier {
  private readonly phrases = new PhraseIndex<Entry>();
  private readonly tokeniser: Tokeniser;
  private readonly identifiers: ReadonlyMap<string, CategoryId>;
  private readonly cache = new Map<string, Map<string, Classification | null>>();

  constructor(private readonly vocabulary: Vocabulary) {
    this.tokeniser = new Tokeniser(vocabulary);
    this.identifiers = new Map(CATEGORY_IDS.map((id) => [headerKey(id), id]));
    this.index(vocabulary.accessories, 'accessory', 'out-of-scope');
    this.index(vocabulary.others, 'name', 'out-of-scope');
    for (const id of CATEGORY_IDS) {
      this.index(vocabulary.categories[id]?.names ?? [], 'name', id);
      this.index(vocabulary.categories[id]?.models ?? [], 'model', id);
    }
    for (const vague of vocabulary.vague) this.index(vague.words, 'vague', vague.category, vague);
  }

  /** Null when neither text holds a known word. Empty texts say nothing. */
  classify(type: string, designation: string): Classification | null {
    let ofType = this.cache.get(type);
    if (ofType === undefined) this.cache.set(type, (ofType = new Map()));
    let result = ofType.get(designation);
    if (result === undefined) ofType.set(designation, (result = this.decide(type, designation)));
    return result;
  }

  private index(
    words: readonly string[],
    kind: Meaning['kind'],
    category: CategoryId,
    vague: VagueWords | null = null,
  ): void {
    for (const phrase of words) {
      this.phrases.add(this.tokeniser.phrase(phrase), { phrase, category, kind, vague });
    }
  }

  private decide(type: string, designation: string): Classification | null {
    const ofType = this.read(type);
    const ofDesignation = ofType?.kind === 'identifier' ? null : this.read(designation);
    const reading = this.together(ofType, ofDesignation);
    if (reading === null) return null;
    const { category, word, vague } = reading;
    return {
      category,
      reason: reading.kind === 'identifier' ? `identifiant « ${word} »` : `« ${word} » est reconnu`,
      doubt: doubtOf(word, vague),
    };
  }

  /** The type decides, unless the designation says more, or says that the row is an accessory of it. */
  private together(type: Reading | null, designation: Reading | null): Reading | null {
    if (type === null || designation === null) return type ?? designation;
    if (designation.kind === 'accessory') return designation;
    return this.finer(type).includes(designation.category) ? designation : type;
  }

  private finer({ category, vague }: Pick<Reading, 'category' | 'vague'>): readonly CategoryId[] {
    return vague ? [category, ...vague.narrowedTo] : (this.vocabulary.refinements[category] ?? []);
  }

  private read(text: string): Reading | null {
    if (text === '') return null;
    const identifier = this.identifiers.get(headerKey(text));
    if (identifier !== undefined) {
      return { category: identifier, word: identifier, kind: 'identifier', vague: null };
    }
    const segments = this.tokeniser.segments(text).map((words) => this.phrases.scan(words));
    const head = segments.findIndex((found) => found.length > 0);
    return head < 0 ? null : this.choose(segments[head] ?? [], segments.slice(head + 1).flat());
  }

  private choose(head: readonly Found<Entry>[], details: readonly Found<Entry>[]): Reading | null {
    const accessory = head.find(({ meaning }) => meaning.kind === 'accessory');
    const first = accessory ?? head.find(({ meaning }) => meaning.kind !== 'model') ?? head[0];
    if (first === undefined) return null;
    const finer = this.finer(first.meaning);
    // Details only settle what is vague: « Ordinateur (portable) » yes, « imprimante et copieur » no.
    const more = first.meaning.vague === null ? head : [...head, ...details];
    const others = more.filter((found) => found !== first && finer.includes(found.meaning.category));
    const narrowed = others.find(({ meaning }) => meaning.kind === 'name') ?? others[0];
    return asReading(narrowed ?? first);
  }
}

function asReading({ meaning: { category, phrase, kind, vague } }: Found<Entry>): Reading {
  return { category, word: phrase, kind, vague };
}

function doubtOf(word: string, vague: VagueWords | null): string | null {
  const doubt = vague?.doubt ?? null;
  return doubt === null ? null : `« ${word} » ${doubt}`;
}
