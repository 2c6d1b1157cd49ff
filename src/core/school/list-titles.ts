import type { SchoolCount } from './school';

/** A count that a title names, and the part of the school that it counts. */
export interface CountTitle {
  /** Null: the count that stands before it (« dont élémentaire »). */
  readonly of: SchoolCount | null;
  readonly part: 'whole' | 'maternelle' | 'elementaire';
}

const COUNTED: Readonly<Record<string, SchoolCount>> = {
  eleves: 'pupils',
  effectif: 'pupils',
  effectifs: 'pupils',
  enfants: 'pupils',
  classes: 'classes',
  divisions: 'classes',
  salles: 'rooms',
  enseignants: 'teachers',
  professeurs: 'teachers',
  profs: 'teachers',
};
/** Said with « nombre de » only: alone, « Salle » or « Classe » are places. */
const SINGULAR: Readonly<Record<string, SchoolCount>> = {
  eleve: 'pupils',
  enfant: 'pupils',
  classe: 'classes',
  division: 'classes',
  salle: 'rooms',
  enseignant: 'teachers',
  professeur: 'teachers',
};
const PARTS: Readonly<Record<string, CountTitle['part']>> = {
  maternelle: 'maternelle',
  maternelles: 'maternelle',
  mat: 'maternelle',
  preelementaire: 'maternelle',
  elementaire: 'elementaire',
  elementaires: 'elementaire',
  elem: 'elementaire',
};
const NUMBER = new Set(['nombre', 'nb', 'nbre', 'nbr', 'total']);
/** Words that change nothing of what is counted. */
const EMPTY = new Set(
  'de d des du en la le les l a au un une dont rentree annee scolaire actuel actuelle actuels prevu prevus prevue totaux totale scolarises inscrits ouvertes'.split(
    ' ',
  ),
);
const OF_ROOMS = new Set(['enseignement', 'classe', 'cours']);
const YEAR = /^(?:19|20)?\d\d$/;

/**
 * The count that a title says, folded: `nb d eleves`, `effectif total 2025 2026`, `classes elementaires`. Null when it
 * holds any other word, which may change what is counted (`eleves boursiers`, `salles informatiques`).
 */
export function countTitled(key: string): CountTitle | null {
  const words = key.replace(/\bpre elementaires?\b/, 'preelementaire').split(' ');
  const counting = words.some((word) => NUMBER.has(word));
  let of: SchoolCount | null = null;
  let part: CountTitle['part'] = 'whole';
  for (const word of words) {
    if (NUMBER.has(word) || EMPTY.has(word) || YEAR.test(word)) continue;
    if (of === 'rooms' && OF_ROOMS.has(word)) continue;
    const counted = COUNTED[word] ?? (counting ? SINGULAR[word] : undefined);
    const ofPart = PARTS[word];
    // « Effectif élèves »: the second word says what the first one counts.
    if (counted !== undefined && (of === null || of === 'pupils')) of = counted;
    else if (ofPart !== undefined && part === 'whole') part = ofPart;
    else return null;
  }
  if (of === null) return part !== 'whole' && words.includes('dont') ? { of, part } : null;
  return { of, part };
}
