import { headerKey } from '../text/header-key';
import { editDistance } from '../text/edit-distance';
import { WRITTEN_OUT } from './abbreviations';
import { NearNames } from './near-names';
import type { School } from './school';
import { normaliseUai, uaisWithin } from './uai';

type Named = Pick<School, 'uai' | 'name' | 'commune'>;

/** What a name says: one school; or none, with those that are written nearly so. */
export type NameReading =
  | { readonly school: Named; readonly near: readonly [] }
  | { readonly school: null; readonly near: readonly Named[] };

/** Words that tell no school from another. */
const EMPTY_WORDS = new Set([
  'ecole',
  'publique',
  'public',
  'de',
  'd',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'et',
]);
/** Words that say of what kind a school is: a title may leave them out. */
const KIND_WORDS = new Set(
  'primaire elementaire maternelle college lycee professionnel polyvalent general technologique groupe scolaire'.split(
    ' ',
  ),
);
const PROPOSED = 3;
/** A UAI has eight signs; a slip adds or loses one. */
const SHORTEST_CODE = 7;
const LONGEST_CODE = 9;
/** What parts a place from the place that holds it: `Ville > École > Salle`, `/Écoles/École/Élèves`, `35600 - Redon - École`. */
const PARTS = /[>|:\n/\\]| [-–—] |, ?/;

/**
 * Finds schools by their names: exact once accents, case, abbreviations and small words are set aside, the commune
 * agreeing where both are known. What is only alike is proposed, never taken.
 */
export class SchoolNames {
  private readonly byKey = new Map<string, Named[]>();
  private readonly byUai = new Map<string, Named>();
  private readonly byHalfCode = new Map<string, Named[]>();
  private readonly nearNames: NearNames<Named>;
  /** Made when it is asked for. */
  private bareNames: ReadonlySet<string> | null = null;

  /** @param whole whether these are all the schools of the list; else some could not be read */
  constructor(
    private readonly schools: readonly Named[],
    private readonly whole = true,
  ) {
    const keys = schools.map((school) => [nameKey(school.name), school] as const);
    this.nearNames = new NearNames(keys);
    for (const [key, school] of keys) {
      this.byUai.set(school.uai, school);
      for (const half of halves(school.uai)) {
        const alike = this.byHalfCode.get(half);
        if (alike === undefined) this.byHalfCode.set(half, [school]);
        else alike.push(school);
      }
      this.index(key, school);
      if (school.commune === null) continue;
      const commune = nameKey(school.commune);
      this.index(`${key} ${commune}`, school);
      this.index(`${commune} ${key}`, school);
    }
  }

  /** The one school of the list, when there is only one. */
  get only(): Named | null {
    const [first, second] = this.schools;
    return this.whole && first !== undefined && second === undefined ? first : null;
  }

  /** @param commune as written on the row; empty when it says none */
  find(text: string, commune = ''): NameReading {
    const [uai, other] = uaisWithin(text);
    const coded = uai === undefined || other !== undefined ? undefined : this.byUai.get(uai);
    if (coded !== undefined) return { school: coded, near: [] };
    const parts = text.split(PARTS).filter((part) => part.trim() !== '');
    const communes = new Set((commune === '' ? parts : [commune]).map(nameKey));
    for (const part of [text, ...[...parts].reverse()]) {
      const [school, twin] = this.named(part, communes, commune !== '');
      if (school !== undefined && twin === undefined) return { school, near: [] };
    }
    return { school: null, near: this.nearNames.find([text, ...parts].map(nameKey), PROPOSED) };
  }

  /** Whether a text alone is the name of a school of the list, the kind of school left out or not. It tells not which one. */
  mayName(text: string): boolean {
    this.bareNames ??= new Set(this.schools.map(({ name }) => bareName(name)).filter((name) => name !== ''));
    return this.find(text).school !== null || this.bareNames.has(bareName(text));
  }

  /** The schools of the list whose UAI is one slip away from a code: a wrong or swapped digit, another letter. */
  withCode(code: string): readonly Named[] {
    const written = normaliseUai(code) ?? '';
    if (written.length < SHORTEST_CODE || written.length > LONGEST_CODE) return [];
    // A slip leaves one half of the code as it is.
    const alike = halves(written).flatMap((half) => this.byHalfCode.get(half) ?? []);
    return [...new Set(alike)].filter(({ uai }) => editDistance(uai, written, 1) <= 1).slice(0, PROPOSED);
  }

  private named(part: string, communes: ReadonlySet<string>, mustAgree: boolean): Named[] {
    const homonyms = this.byKey.get(nameKey(part)) ?? [];
    const agrees = ({ commune }: Named) => commune !== null && communes.has(nameKey(commune));
    const there = homonyms.filter(agrees);
    if (there.length > 0) return there;
    return mustAgree ? homonyms.filter(({ commune }) => commune === null) : homonyms;
  }

  private index(key: string, school: Named): void {
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, [school]);
    else if (!known.includes(school)) known.push(school);
  }
}

/** The first and the last signs of a code, told apart. */
const halves = (code: string): string[] => [`${code.slice(0, 4)}…`, `…${code.slice(-4)}`];

/** A name as names are compared. */
export function nameKey(name: string): string {
  const words = headerKey(name).split(' ');
  const kept = words.filter((word) => !EMPTY_WORDS.has(word));
  return (kept.length === 0 ? words : kept).map((word) => WRITTEN_OUT[word] ?? word).join(' ');
}

/** What is left of a name without its kind: `Jules Ferry`; empty for « École maternelle ». */
export function bareName(name: string): string {
  const words = nameKey(name).split(' ');
  return words.filter((word) => !KIND_WORDS.has(word)).join(' ');
}
