import type { CategoryId } from '../reference/category';
import { headerKey } from '../text/header-key';

/** The texts that name the devices of a row; empty where it says nothing. */
export interface WordingTexts {
  readonly type: string;
  readonly designation: string;
  readonly model: string;
}

/** What the user decided for a wording: it wins over what the tool reads. */
export interface SettledWording extends WordingTexts {
  /** Null: what it is stays as the tool reads it. */
  readonly category: CategoryId | null;
  /** How many devices one unit of such a row is (« Lot de 12 PC » is 12, or 1); absent when that was not decided. */
  readonly each?: number | null;
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
  /** The number that the wording gives (« 3 PC portables »); null or absent without one. */
  readonly announced?: number | null;
  /** What the user decided for it; null or absent when nothing. */
  readonly each?: number | null;
  /** Whether that number is a question: a row counts it, or leaves it aside, without anything beside that confirms it. */
  readonly isNumberAsked?: boolean;
  /** For what was not recognised, the nearest first; empty otherwise. */
  readonly proposals: readonly CategoryId[];
}

/** The wordings of an inventory: what is unknown first, then what is vague, then by devices. */
export interface WordingList {
  readonly lines: readonly WordingLine[];
  /** Rows and devices of those met once the list was full. */
  readonly beyond: { readonly rows: number; readonly devices: number };
}

/** What makes two wordings one. */
export function wordingKey({ type, designation, model }: WordingTexts): string {
  return [type, designation, model].map(headerKey).join('|');
}

/** The lists of several sheets as one. */
export function joinWordings(lists: readonly WordingList[]): WordingList {
  const lines = new Map<string, WordingLine>();
  for (const line of lists.flatMap((list) => list.lines)) {
    const key = wordingKey(line);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, line);
    else lines.set(key, { ...known, rows: known.rows + line.rows, devices: known.devices + line.devices });
  }
  const sum = (of: 'rows' | 'devices') => lists.reduce((all, { beyond }) => all + beyond[of], 0);
  return { lines: inOrder([...lines.values()]), beyond: { rows: sum('rows'), devices: sum('devices') } };
}

export function inOrder(lines: readonly WordingLine[]): readonly WordingLine[] {
  const rank = ({ rows, category, doubt }: WordingLine) =>
    rows === 0 ? 3 : category === null ? 0 : doubt === null ? 2 : 1;
  return [...lines].sort((a, b) => rank(a) - rank(b) || b.devices - a.devices);
}
