import type { Finding } from '../finding';
import { counted } from '../money/french';
import { KIND_LABELS } from './kind';
import type { ListFormat } from './list-format';
import { SCHOOL_COUNTS, type School, type SchoolCount } from './school';
import { nameKey } from './school-names';
import { hasUaiShape } from './uai';

/** A list to join, and what findings call it: a file's or a sheet's name. */
export interface SchoolSource {
  readonly title: string;
  readonly format: ListFormat;
  readonly schools: readonly School[];
}

export interface MergedSchools {
  /** Every school of every list once, in the order in which they first appear. */
  readonly schools: readonly School[];
  readonly findings: readonly Finding[];
}

const NOUNS: Readonly<Record<SchoolCount, readonly [string, string]>> = {
  pupils: ['élève', 'élèves'],
  classes: ['classe', 'classes'],
  rooms: ['salle', 'salles'],
  teachers: ['enseignant', 'enseignants'],
  elementaryPupils: ['élève en élémentaire', 'élèves en élémentaire'],
  elementaryClasses: ['classe élémentaire', 'classes élémentaires'],
};

type SourceOf = Map<SchoolCount, SchoolSource>;

interface Joined {
  school: School;
  /** The list that each count that is known came from, and the kind. */
  readonly from: SourceOf;
  readonly first: SchoolSource;
}

/**
 * Joins lists on the UAI alone (names and communes are written differently from one file to the next), but for schools that
 * a list gives no UAI: those are joined on their name, when it is that of one school. What a list leaves
 * empty is filled by the next ones. Where two counts differ, the first is kept, but for the effectifs files,
 * which count by rentrée and win over the annuaire; each difference is a finding with both values.
 */
export function mergeSchools(sources: readonly SchoolSource[]): MergedSchools {
  const joined: Joined[] = [];
  const byUai = new Map<string, Joined>();
  const findings: Finding[] = [];
  for (const source of sources) {
    const before = [...joined];
    for (const school of source.schools) {
      const known = byUai.get(school.uai) ?? sameName(before, school);
      const one = known ?? { school, from: sourcesOf(school, source), first: source };
      if (known === undefined) joined.push(one);
      else findings.push(...join(known, school, source));
      byUai.set(school.uai, one);
    }
  }
  return { schools: joined.map(({ school }) => school), findings };
}

/** The one school of the lists before that bears the same name, when one of both has no UAI to tell them apart. */
function sameName(before: readonly Joined[], school: School): Joined | undefined {
  const key = nameKey(school.name);
  const isSame = ({ school: { uai, name, commune } }: Joined) =>
    hasUaiShape(uai) !== hasUaiShape(school.uai) &&
    nameKey(name) === key &&
    (commune === null || school.commune === null || nameKey(commune) === nameKey(school.commune));
  const [only, twin] = before.filter(isSame);
  return twin === undefined ? only : undefined;
}

function sourcesOf(school: School, source: SchoolSource): SourceOf {
  return new Map(
    SCHOOL_COUNTS.filter((count) => (school[count] ?? null) !== null).map((count) => [count, source]),
  );
}

/** Adds to `known` what `other` knows, and tells where they differ. */
function join(known: Joined, other: School, source: SchoolSource): Finding[] {
  const findings: Finding[] = [];
  const mine = known.school;
  const kind = mine.kindAssumed === true ? other : mine;
  if (mine.kind !== other.kind && kind === mine && other.kindAssumed !== true) {
    findings.push(
      differs(
        mine,
        `niveau « ${KIND_LABELS[mine.kind]} » dans « ${known.first.title} », « ${KIND_LABELS[other.kind]} » dans « ${source.title} »`,
        `« ${KIND_LABELS[mine.kind]} » est gardé.`,
      ),
    );
  }
  const [network, theirs] = [mine.priorityEducation, other.priorityEducation];
  if (network !== null && theirs !== null && network !== theirs) {
    findings.push(
      differs(
        mine,
        `« ${network} » dans une liste, « ${theirs} » dans « ${source.title} »`,
        `« ${network} » est gardé.`,
      ),
    );
  }
  const counts = SCHOOL_COUNTS.map((count) => {
    const [kept, found] = keptCount(known, other, source, count);
    if (found !== null) findings.push(found);
    return [count, kept] as const;
  });
  known.school = {
    ...other,
    ...mine,
    uai: hasUaiShape(mine.uai) ? mine.uai : other.uai,
    name: mine.name === mine.uai && hasUaiShape(mine.uai) ? other.name : mine.name,
    kind: kind.kind,
    kindAssumed: kind.kindAssumed,
    commune: mine.commune ?? other.commune,
    priorityEducation: network ?? theirs,
    ...Object.fromEntries(counts.filter(([, kept]) => kept !== null)),
  };
  return findings;
}

function keptCount(
  known: Joined,
  other: School,
  source: SchoolSource,
  count: SchoolCount,
): readonly [number | null, Finding | null] {
  const [mine, theirs] = [known.school[count] ?? null, other[count] ?? null];
  const holder = known.from.get(count);
  if (theirs === null || (mine === theirs && holder !== undefined)) return [mine, null];
  const replaces =
    holder === undefined || (holder.format === 'annuaire' && source.format.startsWith('effectifs'));
  if (replaces) known.from.set(count, source);
  const kept = replaces ? theirs : mine;
  if (mine === null || holder === undefined || kept === null) return [kept, null];
  const nouns = NOUNS[count];
  return [
    kept,
    differs(
      known.school,
      `${counted(mine, ...nouns)} dans « ${holder.title} », ${counted(theirs, ...nouns)} dans « ${source.title} »`,
      `${counted(kept, ...nouns)} : la valeur de « ${(replaces ? source : holder).title} » est gardée` +
        (replaces ? ', car ce fichier compte par rentrée.' : '.'),
    ),
  ];
}

function differs({ uai, name }: School, values: string, effect: string): Finding {
  return {
    code: 'school-lists-differ',
    severity: 'info',
    sheet: null,
    row: null,
    column: null,
    message: `${uai} ${name} : ${values}.`,
    effect,
  };
}
