import type { School } from '../school/school';
import { headerKey } from '../text/header-key';
import { Entry } from './finding-log';
import { remember } from './remember';

/** How an inventory writes a school that it does not name by a known code: a name, a title or a code. */
export interface SchoolText {
  readonly text: string;
  /** What the row says of the commune; empty when it says none. */
  readonly commune: string;
}

/** What the user decided for a writing: it wins over what the tool reads. */
export interface SettledSchool extends SchoolText {
  /** Null: it is no school of the list. */
  readonly uai: string | null;
}

/** Why the school was not known: a name or a code that is not in the list, a code that is no UAI, or nothing written. */
export type WhyUnknown = 'not-found' | 'unknown' | 'invalid' | 'missing';

/** What users read of it. */
export const WHY_UNKNOWN: Readonly<Record<WhyUnknown, string>> = {
  'not-found': 'Nom absent de la liste',
  unknown: 'UAI absent de la liste',
  invalid: "Ce n'est pas un UAI",
  missing: 'Feuille dont les lignes ne nomment aucun établissement',
};

/** A writing that names no school of the list by itself, as it was met first. */
export interface SchoolTextLine extends SchoolText {
  /** Null: settled before, not met in this reading or met as settled. */
  readonly why: WhyUnknown | null;
  readonly rows: number;
  /** Sum of the quantities. */
  readonly devices: number;
  /** Schools of the list that are written nearly so, the nearest first. */
  readonly near: readonly Pick<School, 'uai' | 'name'>[];
  /** What the user decided; absent: nothing yet. */
  readonly settled?: { readonly uai: string | null };
}

/** Met in this reading, with nothing decided. */
export const isUnsettled = ({ rows, settled }: SchoolTextLine): boolean => rows > 0 && settled === undefined;

/** Writings listed one by one at most; each of those met later still has its finding. */
const MOST_LISTED = 5_000;

/** What makes two writings one: case, accents and punctuation make no difference. */
export function schoolTextKey({ text, commune }: SchoolText): string {
  return `${headerKey(text)}|${headerKey(commune)}`;
}

interface Tally {
  readonly line: Omit<SchoolTextLine, 'rows' | 'devices'>;
  readonly entry: Entry;
}

/** What the user settled, and the writings met with the rows that bear each. */
export class SchoolTexts {
  private readonly settled: ReadonlyMap<string, SettledSchool>;
  private readonly tallies = new Map<string, Tally>();
  /** The rows that write nothing of their school. */
  private silent: Entry | null = null;
  /** All rows with one writing bring the same object. */
  private readonly keyOf = remember(schoolTextKey);

  constructor(settled: readonly SettledSchool[] = []) {
    this.settled = new Map(settled.map((one) => [schoolTextKey(one), one]));
  }

  /** What was decided for a writing; undefined: nothing. */
  decided(written: SchoolText): SettledSchool | undefined {
    return this.settled.size === 0 ? undefined : this.settled.get(schoolTextKey(written));
  }

  /** Counts a row under its writing. */
  count(
    written: SchoolText,
    found: Pick<SchoolTextLine, 'why' | 'near'>,
    row: number,
    devices: number,
  ): void {
    const key = this.keyOf(written);
    const known = this.tallies.get(key);
    if (known !== undefined) known.entry.extend(row, devices);
    else if (this.tallies.size < MOST_LISTED || this.settled.has(key)) {
      const { text, commune } = written;
      this.tallies.set(key, { line: { text, commune, ...found }, entry: new Entry(row, devices) });
    }
  }

  /** Counts a row that writes nothing of its school. */
  countSilent(row: number, devices: number): void {
    if (this.silent === null) this.silent = new Entry(row, devices);
    else this.silent.extend(row, devices);
  }

  /**
   * The writings met, and those settled that were not met, with no row.
   * @param sheet what stands for the rows that write none: the name of their sheet, when none of its rows names a school
   */
  list(sheet: string | null = null): readonly SchoolTextLine[] {
    const met = [...this.tallies].map(
      ([
        key,
        {
          line,
          entry: { rows, devices },
        },
      ]) => {
        const settled = this.settled.get(key);
        return { ...line, rows, devices, ...(settled && { settled: { uai: settled.uai } }) };
      },
    );
    const unmet = [...this.settled].filter(([key]) => !this.tallies.has(key));
    return inOrder([
      ...met,
      ...(sheet === null ? [] : this.silentLine(sheet)),
      ...unmet.map(([, { text, commune, uai }]) => {
        return { text, commune, why: null, rows: 0, devices: 0, near: [], settled: { uai } };
      }),
    ]);
  }

  private silentLine(sheet: string): readonly SchoolTextLine[] {
    if (this.silent === null || this.decided({ text: sheet, commune: '' }) !== undefined) return [];
    const { rows, devices } = this.silent;
    return [{ text: sheet, commune: '', why: 'missing', rows, devices, near: [] }];
  }
}

/** The lists of several sheets as one. */
export function joinSchoolTexts(lists: readonly (readonly SchoolTextLine[])[]): readonly SchoolTextLine[] {
  const lines = new Map<string, SchoolTextLine>();
  for (const line of lists.flat()) {
    const key = schoolTextKey(line);
    const known = lines.get(key);
    const [rows, devices] = [line.rows + (known?.rows ?? 0), line.devices + (known?.devices ?? 0)];
    lines.set(key, { ...(known === undefined || known.rows === 0 ? line : known), rows, devices });
  }
  return inOrder([...lines.values()]);
}

/** What waits for an answer first, then by devices; what was not met last. */
function inOrder(lines: readonly SchoolTextLine[]): readonly SchoolTextLine[] {
  const rank = ({ rows, settled }: SchoolTextLine) => (rows === 0 ? 2 : settled === undefined ? 0 : 1);
  return [...lines].sort((a, b) => rank(a) - rank(b) || b.devices - a.devices);
}
