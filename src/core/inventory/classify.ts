import type { CategoryId } from '../reference/category';
import { fold } from '../text/fold';
import { contentsOf, type Held } from './contents';
import { remember } from './remember';
import { besideIt, type Reading, TextReader } from './reading';
import { KnownWordings, type Wording } from './known-wordings';
import { joinSegments, type Segment } from './tokens';
import type { OutOfScopeKind, Vocabulary } from './vocabulary';

export type WordingColumn = keyof Wording;

export interface Classification {
  readonly category: CategoryId;
  /** What kind of thing it is when it is out of scope; null for equipment, and for the identifier `out-of-scope`. */
  readonly outOfScope: OutOfScopeKind | null;
  /** French: the word that was recognised and the column where it stands. */
  readonly reason: string;
  /** French: what the wording leaves open and how it was counted; null when it is clear. */
  readonly doubt: string | null;
  /** Devices that one unit of the row holds beside itself: `classe mobile 15 PC` is a cart and 15 laptops. */
  readonly contents: readonly Held[];
  /** The number that the wording gives (`lot de 12 PC`), at least 2; null: none. The quantity column is what counts. */
  readonly announced: number | null;
  /** How many devices one unit of the row is by the user's choice; null or absent when nothing was chosen. */
  readonly each?: number | null;
  /** French: how two columns disagree and which one was followed; null when they agree. */
  readonly contradiction: string | null;
}

/** A reading and where it stands. */
interface Told extends Reading {
  readonly column: WordingColumn;
}

const IN_COLUMN: Readonly<Record<WordingColumn, string>> = {
  type: 'dans le type',
  designation: 'dans la désignation',
  model: 'dans le modèle',
  usage: "dans l'usage",
};
const THE_COLUMN: Readonly<Record<WordingColumn, string>> = {
  type: 'le type',
  designation: 'la désignation',
  model: 'le modèle',
  usage: "l'usage",
};
const KIND_LABELS: Readonly<Record<OutOfScopeKind, string>> = {
  accessory: 'accessoire',
  consumable: 'consommable',
  service: 'service',
  furniture: 'mobilier',
  other: 'autre matériel',
};
const COMPUTERS: ReadonlySet<CategoryId> = new Set([
  'desktop',
  'laptop',
  'all-in-one',
  'tablet',
  'thin-client',
  'chromebook',
]);
/** Kinds of things that go with a device: named in a finer column, they are what the row is about. */
const GOES_WITH: ReadonlySet<OutOfScopeKind | null> = new Set(['accessory', 'consumable', 'service']);

/**
 * Tells what equipment a row is about from its type, then its designation, then its model; the usage only settles
 * what these leave open. Deterministic; each distinct wording is read once.
 */
export class Classifier {
  private readonly texts: TextReader;
  /** Types are few, and each goes with many designations. */
  private readonly typeWords = remember((type: string) => this.texts.tokeniser.segments(type));
  private readonly typeOf = remember((type: string) => this.texts.read(type, this.typeWords(type)));
  private readonly capacity: ReadonlySet<string>;
  private readonly known = new KnownWordings(
    (wording) => this.read(wording),
    (read) => read !== null && read.doubt !== null,
  );

  constructor(private readonly vocabulary: Vocabulary) {
    this.texts = new TextReader(vocabulary);
    this.capacity = new Set(
      vocabulary.capacity.flatMap((word) => [fold(word), ...this.texts.tokeniser.phrase(word)]),
    );
  }

  /** Null when no text holds a known word. Empty texts say nothing. */
  classify(type: string, designation: string, model = '', usage = ''): Classification | null {
    return this.known.of(type, designation, model, usage);
  }

  private read(wording: Wording): Classification | null {
    const computer = this.computerType(wording.type);
    if (computer !== null && [wording.designation, wording.model].some((text) => this.namesComputer(text))) {
      return this.read({ ...wording, type: computer });
    }
    const ofType = this.typeOf(wording.type);
    const type: Told | null = ofType && { ...ofType, column: 'type' };
    if (type?.meaning === null) return this.asClassification(type, [], null);
    const words = {
      type: this.typeWords(wording.type),
      designation: this.texts.tokeniser.segments(wording.designation),
      model: this.texts.tokeniser.segments(wording.model),
    };
    const readings = [
      type,
      this.told('designation', wording.designation, words.designation),
      this.told('model', wording.model, words.model),
    ].filter((told) => told !== null);
    const [first, ...others] = readings;
    if (first === undefined) return null;
    const chosen = this.together(first, others, [words.type, words.designation, words.model], wording.usage);
    const disagreeing = others.find((other) => this.contradicts(first, other, chosen));
    const contradiction = disagreeing === undefined ? null : contradictionOf(first, disagreeing);
    return this.asClassification(chosen, readings, contradiction);
  }

  /** `Bureau`, `Tour` in the words that say a computer; null when the text is anything else. */
  computerType(type: string): string | null {
    return this.vocabulary.computerTypes[fold(type)] ?? null;
  }

  private namesComputer(text: string): boolean {
    const category = this.texts.read(text)?.category;
    return category !== undefined && COMPUTERS.has(category);
  }

  private told(column: WordingColumn, text: string, words: readonly Segment[]): Told | null {
    const reading = this.texts.read(text, words);
    return reading === null ? null : { ...reading, column };
  }

  /** The first column decides, unless a finer one says more, or says that the row is an accessory of it. */
  private together(
    first: Told,
    others: readonly Told[],
    words: readonly (readonly Segment[])[],
    usage: string,
  ): Told {
    const finer = first.meaning === null ? [] : this.texts.finer(first.meaning);
    const isEquipment = first.meaning?.outOfScope === null;
    const decisive = others.find(
      ({ category, meaning }) =>
        (isEquipment && GOES_WITH.has(meaning?.outOfScope ?? null)) ||
        (finer.includes(category) && meaning?.kind !== 'vague'),
    );
    if (decisive !== undefined) {
      const stays = first.meaning?.vague?.stays === true && decisive.category === first.category;
      return stays ? first : decisive;
    }
    return finer.length === 0
      ? first
      : (this.narrowedTogether(first, finer, words, usage) ?? this.besideOthers(first, others));
  }

  /** What a phrase over several columns says, as « Tableau » and « interactif »; then what the usage says. */
  private narrowedTogether(
    first: Told,
    finer: readonly CategoryId[],
    words: readonly (readonly Segment[])[],
    usage: string,
  ): Told | null {
    if (first.meaning === null) return null;
    const isFiner = (reading: Reading) =>
      reading.category !== first.category && finer.includes(reading.category);
    const written = words.filter(({ length }) => length > 0);
    const joined = written.length > 1 ? this.texts.readWords(joinSegments(written)) : null;
    if (joined !== null && isFiner(joined)) return { ...joined, column: 'designation' };
    const [type = []] = words;
    const used =
      first.meaning.vague === null || usage === ''
        ? null
        : this.texts.readWords(joinSegments([type, this.texts.tokeniser.segments(usage)]));
    return used !== null && isFiner(used) ? { ...used, column: 'usage' } : null;
  }

  /** « Écran » and « vidéoprojecteur ». */
  private besideOthers(first: Told, others: readonly Told[]): Told {
    const around = others.flatMap(({ meaning }) => meaning ?? []);
    const beside = first.meaning === null ? null : besideIt(first.meaning, around);
    return beside === null ? first : { ...first, category: beside.category, meaning: beside };
  }

  private contradicts(first: Told, other: Told, chosen: Told): boolean {
    if (first.meaning === null || other.meaning === null || chosen === other) return false;
    if (first.category === other.category || chosen.category === other.category) return false;
    if (GOES_WITH.has(first.meaning.outOfScope) || GOES_WITH.has(other.meaning.outOfScope)) return false;
    if (other.meaning.vague !== null || first.meaning.vague?.category === 'out-of-scope') return false;
    const related = [...this.texts.finer(first.meaning), ...this.texts.finer(other.meaning)];
    return !related.includes(first.category) && !related.includes(other.category);
  }

  private holdingOf({ word }: Told, contents: readonly Held[]): string {
    const named = contents.map(
      ({ category, count }) => `${count} × ${this.vocabulary.categories[category]?.names[0] ?? category}`,
    );
    return `« ${word} » est compté comme un chariot et ce qu'il contient : ${named.join(', ')}`;
  }

  private asClassification(
    chosen: Told,
    readings: readonly Told[],
    contradiction: string | null,
  ): Classification {
    const { category, meaning, word, column } = chosen;
    const segments = readings.flatMap((reading) => reading.segments);
    const contents =
      category === 'cart' ? contentsOf(chosen, segments, this.texts.phrases, this.capacity) : [];
    return {
      category,
      outOfScope: meaning?.outOfScope ?? null,
      reason: reasonOf(meaning?.outOfScope ?? null, meaning === null, word, column),
      doubt: contents.length > 0 ? this.holdingOf(chosen, contents) : doubtOf(chosen),
      contents,
      announced: contents.length > 0 || category === 'out-of-scope' ? null : chosen.announced,
      contradiction,
    };
  }
}

function reasonOf(
  kind: OutOfScopeKind | null,
  isIdentifier: boolean,
  word: string,
  column: WordingColumn,
): string {
  const where = `« ${word} », lu ${IN_COLUMN[column]}`;
  if (isIdentifier) return `identifiant ${where}`;
  return kind === null ? where : `${where} : ${KIND_LABELS[kind]}, hors périmètre`;
}

function doubtOf({ word, meaning }: Reading): string | null {
  const doubt = meaning?.vague?.doubt ?? null;
  return doubt === null ? null : `« ${word} » ${doubt}`;
}

function contradictionOf(first: Told, other: Told): string {
  return (
    `${THE_COLUMN[first.column]} dit « ${first.word} », ${THE_COLUMN[other.column]} dit « ${other.word} » : ` +
    `${THE_COLUMN[first.column]} est suivi`
  );
}
