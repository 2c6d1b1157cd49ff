import { headerKey } from '../text/header-key';
import { WRITTEN_OUT } from './abbreviations';
import { parseKind } from './kind';
import { levelOf, type Level } from './level';
import type { SchoolKind } from './school';

/** How sure a kind is: written as such, read in the name, or the likeliest of a word that leaves a choice. */
export type KindCertainty = 'said' | 'named' | 'assumed';

export interface DeducedKind {
  readonly kind: SchoolKind;
  readonly certainty: KindCertainty;
}

/**
 * Words that leave a choice, and the kind that stands for them until somebody says better: a lycée is counted as general
 * and technological, what trains for a trade as professional, an école with every class that it may have.
 */
const ASSUMED: readonly (readonly [RegExp, SchoolKind])[] = [
  [/\b(?:segpa|clg)\b/, 'college'],
  [
    /\b(?:cfa|centre de formation d apprentis|cfppa|mfr|mfreo|maison familiale|erea|enseignement adapte|lpa|lpp|sep|lycee des metiers)\b/,
    'lycee-professionnel',
  ],
  [
    /\b(?:cite (?:scolaire|mixte)|lycees?|legta|legtpa|lgta|eplefpa|eplea|epl|legtp|lgtp|let|lth)\b/,
    'lycee-general-technologique',
  ],
  [/\bcolleges?\b/, 'college'],
  [/\becoles? d application\b/, 'elementaire'],
  [
    /\b(?:groupes? scolaires?|gs|rpi|rpic|rpid|regroupement pedagogique|ecoles?|(?:1 ?er|premier) degre)\b/,
    'primaire',
  ],
];

/** Schools that are none of ours, whatever else their name says: no level is deduced for them. */
const NO_SCHOOL = /\b(?:creche|multi accueil|garderie|ecole de (?:musique|danse|conduite)|ecole des arts)\b/;

/**
 * The kind of a school by what its list says: the column of kinds, its name where that leaves a choice, then what is
 * likeliest of the words of either. Null when neither says a level.
 */
export function deduceKind(said: string, name: string): DeducedKind | null {
  const [written, named] = [writtenOut(said), writtenOut(name)];
  const kind = parseKind(written);
  if (kind !== null) return { kind, certainty: 'said' };
  if (NO_SCHOOL.test(written) || (assumed(written) === null && NO_SCHOOL.test(named))) return null;
  const level = levelSaid(written);
  const ofName = parseKind(named);
  if (ofName !== null && (level === null || level === levelOf(ofName))) {
    return { kind: ofName, certainty: 'named' };
  }
  const likeliest = assumed(written) ?? (level === null ? assumed(named) : null);
  return likeliest === null ? null : { kind: likeliest, certainty: 'assumed' };
}

const assumed = (text: string): SchoolKind | null => ASSUMED.find(([words]) => words.test(text))?.[1] ?? null;

function levelSaid(text: string): Level | null {
  const kind = assumed(text);
  return kind === null ? null : levelOf(kind);
}

/** Folded, abbreviations written out; the classes before the élémentaire are those of a maternelle. */
function writtenOut(text: string): string {
  return headerKey(text)
    .split(' ')
    .map((word) => WRITTEN_OUT[word] ?? word)
    .join(' ')
    .replace(/\bpre ?elementaire\b/g, 'maternelle');
}
