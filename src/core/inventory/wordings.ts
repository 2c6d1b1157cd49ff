import { type Classification, Classifier } from './classify';
import { remember } from './remember';
import { KnownWordings, type Wording } from './known-wordings';
import { type Proposal, Proposer } from './nearest';
import type { Vocabulary } from './vocabulary';
import {
  inOrder,
  type SettledWording,
  wordingKey,
  type WordingLine,
  type WordingList,
  type WordingTexts,
} from './wording-list';

interface Tally {
  readonly texts: WordingTexts;
  readonly classification: Classification | null;
  rows: number;
  devices: number;
  isNumberAsked?: boolean;
}

interface Entry {
  readonly classification: Classification | null;
  readonly tally: Tally;
}

/** Wordings listed one by one at most; those met later are counted together. */
const MOST_LISTED = 20_000;

/** Of those listed, as many of the first unknown ones get proposals: each takes some milliseconds to look for. */
const MOST_PROPOSED = 500;

const NOTHING: WordingTexts = { type: '', designation: '', model: '' };
const SETTLED_REASON = 'choisi dans la feuille « Correspondances »';

/** Classifies the wordings of an inventory as the user settled them, else as the vocabulary says, and counts each. */
export class Wordings {
  /** Made when a wording is unknown. */
  private proposer: Proposer | null = null;
  private readonly settled: ReadonlyMap<string, SettledWording>;
  private readonly tallies = new Map<string, Tally>();
  private readonly known = new KnownWordings(
    (wording) => this.read(wording),
    ({ classification }) => classification !== null && classification.doubt !== null,
  );
  private readonly beyond: Tally = { texts: NOTHING, classification: null, rows: 0, devices: 0 };

  constructor(
    private readonly vocabulary: Vocabulary,
    settled: readonly SettledWording[] = [],
    private readonly classifier: Classifier = new Classifier(vocabulary),
  ) {
    this.settled = new Map(settled.map((one) => [wordingKey(one), one]));
  }

  /** What a table of computers calls one of its kinds, in the words that say it: `Ordinateur de bureau` for `Bureau`. */
  readonly asComputer = remember((type: string) => this.classifier.computerType(type) ?? type);

  /** What the row is about, its quantity counted for its wording; null when nobody knows. */
  count(
    type: string,
    designation: string,
    model: string,
    usage: string,
    quantity: number,
  ): Classification | null {
    const { classification, tally } = this.known.of(type, designation, model, usage);
    tally.rows += 1;
    tally.devices += quantity;
    return classification;
  }

  /** Counts more devices for a wording on whose row more stand than its quantity says. */
  countMore(type: string, designation: string, model: string, usage: string, devices: number): void {
    this.known.of(type, designation, model, usage).tally.devices += devices;
  }

  /** Says that the number a wording gives is for the user to confirm. */
  askNumber({ type, designation, model }: WordingTexts, usage: string): void {
    this.known.of(type, designation, model, usage).tally.isNumberAsked = true;
  }

  /** The same without counting. */
  classify(type: string, designation: string, model: string, usage: string): Classification | null {
    return this.known.of(type, designation, model, usage).classification;
  }

  /** Three categories to choose from for a wording that is not recognised; none for an empty one. */
  proposalsFor({ type, designation, model }: WordingTexts): readonly Proposal[] {
    const said = [type, designation, model].filter((text) => text !== '').join(' ');
    if (said === '') return [];
    this.proposer ??= new Proposer(this.vocabulary);
    return this.proposer.nearest(said);
  }

  /** The wordings counted, and those settled that were not met, with no row. */
  list(): WordingList {
    const met = [...this.tallies].filter(([, { rows }]) => rows > 0);
    const unmet = [...this.settled].filter(([key]) => (this.tallies.get(key)?.rows ?? 0) === 0);
    const lines = [
      ...met.map(([key, tally]) => this.line(key, tally)),
      ...unmet.map(([, one]) => settledLine(one)),
    ];
    const { rows, devices } = this.beyond;
    const ordered = inOrder(lines).map((line, at) =>
      line.category === null && line.rows > 0 && at < MOST_PROPOSED
        ? { ...line, proposals: this.proposalsFor(line).map(({ category }) => category) }
        : line,
    );
    return { lines: ordered, beyond: { rows, devices } };
  }

  private line(key: string, { texts, classification, rows, devices, isNumberAsked }: Tally): WordingLine {
    return {
      ...texts,
      category: classification?.category ?? null,
      decidedBy: (this.settled.get(key)?.category ?? null) === null ? 'tool' : 'user',
      announced: classification?.announced ?? null,
      each: this.settled.get(key)?.each ?? null,
      ...(isNumberAsked && { isNumberAsked }),
      reason: classification?.reason ?? '',
      doubt: classification?.doubt ?? null,
      rows,
      devices,
      proposals: [],
    };
  }

  private read(wording: Wording): Entry {
    const key = wordingKey(wording);
    const { type, designation, model, usage } = wording;
    const read = this.classifier.classify(type, designation, model, usage);
    const settled = this.settled.get(key);
    const classification = settled === undefined ? read : asSettled(read, settled);
    return { classification, tally: this.tallyOf(key, wording, classification) };
  }

  private tallyOf(
    key: string,
    { type, designation, model }: WordingTexts,
    classification: Classification | null,
  ): Tally {
    const known = this.tallies.get(key);
    if (known !== undefined) return known;
    if (this.tallies.size >= MOST_LISTED && !this.settled.has(key)) return this.beyond;
    const tally = { texts: { type, designation, model }, classification, rows: 0, devices: 0 };
    this.tallies.set(key, tally);
    return tally;
  }
}

/** What was read stays true beside the user's category only where both agree. */
function asSettled(
  read: Classification | null,
  { category, each = null }: SettledWording,
): Classification | null {
  if (category === null) return read && { ...read, each };
  const agreed = read?.category === category ? read : null;
  return {
    category,
    outOfScope: agreed?.outOfScope ?? null,
    reason: SETTLED_REASON,
    doubt: null,
    contents: agreed?.contents ?? [],
    announced: agreed?.announced ?? null,
    each,
    contradiction: null,
  };
}

function settledLine({ type, designation, model, category, each = null }: SettledWording): WordingLine {
  const none = { doubt: null, rows: 0, devices: 0, proposals: [], each };
  return { type, designation, model, category, decidedBy: 'user', reason: SETTLED_REASON, ...none };
}
