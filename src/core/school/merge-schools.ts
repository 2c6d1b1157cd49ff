import type { Finding } from '../finding';
import { counted } from '../money/french';
import { KIND_LABELS } from './kind';
import type { ListFormat } from './list-format';
import type { School, SchoolCount } from './school';

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

const COUNTS: readonly SchoolCount[] = ['pupils', 'classes', 'rooms', 'teachers'];

const NOUNS: Readonly<Record<SchoolCount, readonly [string, string]>> = {
  pupils: ['élève', 'élèves'],
  classes: ['classe', 'classes'],
  rooms: ['salle', 'salles'],
  teachers: ['enseignant', 'enseignants'],
};

type SourceOf = Map<SchoolCount, SchoolSource>;

interface Joined {
  school: School;
  /** The list that each count that is known came from, and the kind. */
  readonly from: SourceOf;
  readonly first: SchoolSource;
}

/**
 * Joins lists on the UAI alone (names and communes are written differently from one file to the next). What a list leaves
 * empty is filled by the next ones. Where two counts differ, the first is kept, but for the effectifs files,
 * which count by rentrée and win over the annuaire; each difference is a finding with both values.
 */
export function mergeSchools(sources: readonly SchoolSource[]): MergedSchools {
  const joined = new Map<string, Joined>();
  const findings: Finding[] = [];
  for (const source of sources) {
    for (const school of source.schools) {
      const known = joined.get(school.uai);
      if (known === undefined)
        joined.set(school.uai, { school, from: sourcesOf(school, source), first: source });
      else findings.push(...join(known, school, source));
    }
  }
  return { schools: [...joined.values()].map(({ school }) => school), findings };
}

function sourcesOf(school: School, source: SchoolSource): SourceOf {
  return new Map(COUNTS.filter((count) => school[count] !== null).map((count) => [count, source]));
}

/** Adds to `known` what `other` knows, and tells where they differ. */
function join(known: Joined, other: School, source: SchoolSource): Finding[] {
  const findings: Finding[] = [];
  const mine = known.school;
  if (mine.kind !== other.kind) {
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
  const counts = COUNTS.map((count) => {
    const [kept, found] = keptCount(known, other, source, count);
    if (found !== null) findings.push(found);
    return [count, kept] as const;
  });
  known.school = {
    ...mine,
    name: mine.name === mine.uai ? other.name : mine.name,
    commune: mine.commune ?? other.commune,
    priorityEducation: network ?? theirs,
    ...Object.fromEntries(counts),
  };
  return findings;
}

function keptCount(
  known: Joined,
  other: School,
  source: SchoolSource,
  count: SchoolCount,
): readonly [number | null, Finding | null] {
  const [mine, theirs] = [known.school[count], other[count]];
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
