import { headerKey } from '../text/header-key';
import type { Fate, StateReading } from './parse/state';

/** What the user decided for a wording of states: it wins over what the tool reads. */
export interface SettledState {
  readonly text: string;
  readonly fate: Fate;
}

/** A distinct wording of a state, as it was met first. Case, accents and punctuation make no difference. */
export interface StateLine {
  readonly text: string;
  /** What the tool reads by itself; null: settled before, not met in this reading. */
  readonly reading: StateReading | null;
  /** How its devices are counted. */
  readonly fate: Fate;
  readonly decidedBy: 'tool' | 'user';
  readonly rows: number;
  /** Sum of the quantities. */
  readonly devices: number;
  /** The fates to choose from, the likeliest first, while nothing is decided for what leaves a doubt; empty otherwise. */
  readonly proposals: readonly Fate[];
}

/** The wordings of states in an inventory: what leaves a doubt first, then by devices. */
export interface StateList {
  readonly lines: readonly StateLine[];
  /** Rows and devices of those met once the list was full. */
  readonly beyond: { readonly rows: number; readonly devices: number };
}

export const NO_STATES: StateList = { lines: [], beyond: { rows: 0, devices: 0 } };

/** What users call the fates, and write in « Correspondances ». */
export const FATE_LABELS: Readonly<Record<Fate, string>> = {
  usable: 'Utilisable',
  replace: 'À remplacer en premier',
  unusable: 'Inutilisable',
  absent: 'Parti ou absent',
  ordered: 'Commandé ou en stock',
};

/** What makes two wordings of a state one. */
export const stateKey = ({ text }: { readonly text: string }): string => headerKey(text);

/** Met in this reading, with a doubt and nothing decided. */
export const isStateToSettle = ({ rows, proposals }: StateLine): boolean => rows > 0 && proposals.length > 0;

/** The lists of several sheets as one. */
export function joinStates(lists: readonly StateList[]): StateList {
  const lines = new Map<string, StateLine>();
  for (const line of lists.flatMap((list) => list.lines)) {
    const key = stateKey(line);
    const known = lines.get(key);
    if (known === undefined) {
      lines.set(key, line);
      continue;
    }
    const [rows, devices] = [known.rows + line.rows, known.devices + line.devices];
    lines.set(key, { ...(known.rows === 0 ? line : known), rows, devices });
  }
  const sum = (of: 'rows' | 'devices') => lists.reduce((all, { beyond }) => all + beyond[of], 0);
  return {
    lines: statesInOrder([...lines.values()]),
    beyond: { rows: sum('rows'), devices: sum('devices') },
  };
}

export function statesInOrder(lines: readonly StateLine[]): readonly StateLine[] {
  const rank = (line: StateLine) => (line.rows === 0 ? 2 : isStateToSettle(line) ? 0 : 1);
  return [...lines].sort((a, b) => rank(a) - rank(b) || b.devices - a.devices);
}
