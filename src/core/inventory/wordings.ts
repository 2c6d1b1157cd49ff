import type { CategoryId } from '../reference/category';
import { headerKey } from '../text/header-key';
import { type Classification, Classifier } from './classify';
import { type Proposal, Proposer } from './nearest';
import type { Vocabulary } from './vocabulary';

/** The texts that name the devices of a row; empty where it says nothing. */
export interface WordingTexts {
  readonly type: string;
  readonly designation: string;
  readonly model: string;
}

/** What the user decided for a wording: it wins over what the tool reads. */
export interface SettledWording extends WordingTexts {
  readonly category: CategoryId;
}

/** A distinct wording of the inventory, written as it was met first. Case, accents and punctuation make no difference. */
export interface WordingLine extends WordingTexts {
  /** Null: not recognised. */
  readonly category: CategoryId | null;
  readonly decidedBy: 'tool' | 'user';
  /** French: which word, in which column; empty when nothing was recognised. */
  readonly reason: string;
  /** French: what the wording leaves open; null when it is clear. */
  readonly doubt: string | null;
  readonly rows: number;
  /** Sum of the quantities. */
  readonly devices: number;
  /** For what was not recognised, the nearest first; empty otherwise. */
  readonly proposals: readonly Proposal[];
}

interface Entry {
  readonly texts: WordingTexts;
  readonly classification: Classification | null;
  readonly tally: Tally;
}

interface Tally {
  readonly texts: WordingTexts;
  readonly classification: Classification | null;
  rows: number;
  devices: number;
}

/** What makes two wordings one. */
export function wordingKey({ type, designation, model }: WordingTexts): string {
  return [type, designation, model].map(headerKey).join('|');
}

const SETTLED_REASON = 'choisi dans la feuille « Correspondances »';

/** Classifies the wordings of an inventory as the user settled them, else as the vocabulary says, and counts each. */
export class Wordings {
  private readonly classifier: Classifier;
  private readonly settled: ReadonlyMap<string, SettledWording>;
  private readonly tallies = new Map<string, Tally>();
  private readonly entries = new Map<string, Map<string, Map<string, Map<string, Entry>>>>();

  constructor(
    private readonly vocabulary: Vocabulary,
    settled: readonly SettledWording[] = [],
    classifier?: Classifier,
  ) {
    this.classifier = classifier ?? new Classifier(vocabulary);
    this.settled = new Map(settled.map((one) => [wordingKey(one), one]));
  }

  /** What the row is about, its quantity counted for its wording; null when nobody knows. */
  count(
    type: string,
    designation: string,
    model: string,
    usage: string,
    quantity: number,
  ): Classification | null {
    const entry = this.entry(type, designation, model, usage);
    entry.tally.rows += 1;
    entry.tally.devices += quantity;
    return entry.classification;
  }

  /** The same without counting. */
  classify(type: string, designation: string, model: string, usage: string): Classification | null {
    return this.entry(type, designation, model, usage).classification;
  }

  /** The wordings counted, then those settled and not met: what is unknown first, then by devices, then as met. */
  lines(): readonly WordingLine[] {
    const proposer = new Proposer(this.vocabulary);
    const met = [...this.tallies.entries()].filter(([, { rows }]) => rows > 0);
    const lines = met.map(([key, tally]) => this.line(key, tally, proposer));
    const unmet = [...this.settled].filter(([key]) => (this.tallies.get(key)?.rows ?? 0) === 0);
    const rank = ({ category, doubt }: WordingLine) => (category === null ? 0 : doubt === null ? 2 : 1);
    return [
      ...lines.sort((a, b) => rank(a) - rank(b) || b.devices - a.devices),
      ...unmet.map(([, texts]) => settledLine(texts)),
    ];
  }

  private line(
    key: string,
    { texts, classification, rows, devices }: Tally,
    proposer: Proposer,
  ): WordingLine {
    const said = [texts.type, texts.designation, texts.model].filter((text) => text !== '');
    return {
      ...texts,
      category: classification?.category ?? null,
      decidedBy: this.settled.has(key) ? 'user' : 'tool',
      reason: classification?.reason ?? '',
      doubt: classification?.doubt ?? null,
      rows,
      devices,
      proposals: classification === null && said.length > 0 ? proposer.nearest(said.join(' ')) : [],
    };
  }

  private entry(type: string, designation: string, model: string, usage: string): Entry {
    const byUsage = within(within(within(this.entries, type), designation), model);
    let entry = byUsage.get(usage);
    if (entry === undefined) byUsage.set(usage, (entry = this.read({ type, designation, model }, usage)));
    return entry;
  }

  private read(texts: WordingTexts, usage: string): Entry {
    const key = wordingKey(texts);
    const read = this.classifier.classify(texts.type, texts.designation, texts.model, usage);
    const settled = this.settled.get(key);
    const classification = settled === undefined ? read : asSettled(read, settled.category);
    let tally = this.tallies.get(key);
    if (tally === undefined) this.tallies.set(key, (tally = { texts, classification, rows: 0, devices: 0 }));
    return { texts, classification, tally };
  }
}

/** What was read stays true beside the user's category only where both agree. */
function asSettled(read: Classification | null, category: CategoryId): Classification {
  const agreed = read?.category === category ? read : null;
  return {
    category,
    outOfScope: agreed?.outOfScope ?? null,
    reason: SETTLED_REASON,
    doubt: null,
    contents: agreed?.contents ?? [],
    announced: agreed?.announced ?? null,
    contradiction: null,
  };
}

function settledLine({ type, designation, model, category }: SettledWording): WordingLine {
  return {
    type,
    designation,
    model,
    category,
    decidedBy: 'user',
    reason: SETTLED_REASON,
    doubt: null,
    rows: 0,
    devices: 0,
    proposals: [],
  };
}

function within<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map<string, V>()));
  return inner;
}
