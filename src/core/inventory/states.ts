import { FATE_OF, type Fate, isAnswer, parseStateUnder, type StateReading } from './parse/state';
import { type SettledState, stateKey, type StateLine, type StateList, statesInOrder } from './state-list';

/** What the words of a state come to, and the rows that bear them. */
export interface StateEntry {
  readonly reading: StateReading;
  readonly fate: Fate;
  readonly decidedBy: 'tool' | 'user';
  readonly text: string;
  rows: number;
  devices: number;
}

/** Wordings listed one by one at most; those met later are counted together. */
const MOST_LISTED = 5_000;

/** What leaves a doubt, with the fates to choose from: the first is how it is counted meanwhile. */
const PROPOSALS: Readonly<Partial<Record<StateReading, readonly Fate[]>>> = {
  unknown: ['usable', 'unusable', 'absent'],
  repairable: ['usable', 'unusable', 'absent'],
  damaged: ['unusable', 'usable', 'absent'],
  wished: ['absent', 'ordered', 'usable'],
};

/** Whether a reading leaves a doubt that the user may settle. */
export const isDoubtful = (reading: StateReading): boolean => PROPOSALS[reading] !== undefined;

/** Reads the states of an inventory as the user settled them, else by their words, and counts each wording. */
export class States {
  private readonly settled: ReadonlyMap<string, SettledState>;
  private readonly entries = new Map<string, StateEntry>();
  /** Those met once the list was full, one for each reading. */
  private readonly unlisted = new Map<StateReading, StateEntry>();

  constructor(settled: readonly SettledState[] = []) {
    this.settled = new Map(settled.map((one) => [stateKey(one), one]));
  }

  /** What a text says under the title of its column; its rows are to be counted on it. An answer says nothing alone. */
  of(title: string, text: string): StateEntry {
    const said = isAnswer(text) ? `${title} : ${text}` : text;
    const key = stateKey({ text: said });
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const reading = parseStateUnder(title, text);
    const beyond = this.unlisted.get(reading);
    const settled = this.settled.get(key);
    if (beyond !== undefined && settled === undefined) return beyond;
    const entry: StateEntry = {
      reading,
      fate: settled?.fate ?? FATE_OF[reading],
      decidedBy: settled === undefined ? 'tool' : 'user',
      text: said,
      rows: 0,
      devices: 0,
    };
    // What is said by an empty cell depends on its title.
    if (key === '') return entry;
    if (this.entries.size < MOST_LISTED || settled !== undefined) this.entries.set(key, entry);
    else this.unlisted.set(reading, entry);
    return entry;
  }

  /** The wordings counted, and those settled that were not met, with no row. */
  list(): StateList {
    const met = [...this.entries].filter(([, { rows }]) => rows > 0);
    const unmet = [...this.settled].filter(([key]) => (this.entries.get(key)?.rows ?? 0) === 0);
    const beyond = [...this.unlisted.values()];
    const sum = (of: 'rows' | 'devices') => beyond.reduce((all, entry) => all + entry[of], 0);
    return {
      lines: statesInOrder([
        ...met.map(([, entry]) => lineOf(entry)),
        ...unmet.map(([, { text, fate }]): StateLine => ({
          ...{ text, fate, reading: null, decidedBy: 'user', rows: 0, devices: 0, proposals: [] },
        })),
      ]),
      beyond: { rows: sum('rows'), devices: sum('devices') },
    };
  }
}

function lineOf({ text, reading, fate, decidedBy, rows, devices }: StateEntry): StateLine {
  const proposals = decidedBy === 'user' ? [] : (PROPOSALS[reading] ?? []);
  return { text, reading, fate, decidedBy, rows, devices, proposals };
}
