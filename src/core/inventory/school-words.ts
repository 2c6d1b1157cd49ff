import { bareName } from '../school/school-names';
import { headerKey } from '../text/header-key';

const WORDS =
  'ecole|college|lycee|maternelle|elementaire|primaire|groupe scolaire|gs|eepu|empu|eppu|clg|col|lyc|lp|lpo|lgt|erea';
const FIRST = new RegExp(`^(?:${WORDS}) .`);
const ANYWHERE = new RegExp(`(?:^| )(?:${WORDS}) .`);

/** Whether a text opens like the name of a school: `Collège Victor Hugo`, `EEPU Pasteur`. */
export function opensLikeSchool(text: string): boolean {
  return FIRST.test(headerKey(text));
}

/** In a title as it is written: words before the school, and the year of the inventory, are no part of its name. */
const WITHIN =
  /(?:^|[^\p{L}])((?:[ée]cole|coll[èe]ge|lyc[ée]e|maternelle|[ée]l[ée]mentaire|groupe scolaire)[\s:][^]*)$/iu;
/** From the beginning of a run of spaces only. */
const YEARS = /(?<![\s(-])[\s(-]*(?:ann[ée]e |rentr[ée]e )?(?:19|20)\d\d(?:\s*[/-]\s*(?:20)?\d\d)?\)?/gi;

/** The school that a title tells among other words: `Inventaire 2026 du lycée Marie Curie`; null when it tells none. */
export function schoolWithin(title: string): string | null {
  const from = WITHIN.exec(title)?.[1]?.replace(YEARS, ' ').trim() ?? '';
  return from === '' || from === title ? null : from;
}

/** Whether such a name stands somewhere in it: `Ville > École Jules Ferry`. */
export function holdsSchoolName(text: string): boolean {
  return ANYWHERE.test(headerKey(text));
}

/** Where a municipality keeps devices that are no school's. */
const ELSEWHERE =
  /\b(?:mairie|hotel de ville|mediatheque|bibliotheque municipale|ludotheque|services? techniques?|centre technique|ccas|creche|multi accueil|salle des fetes|ehpad|office de tourisme|police municipale|rectorat|dsden)\b/;
/** What follows the word « école » and is a place in it: « École bâtiment B ». */
const WITHIN_SCHOOL =
  /\b(?:batiments?|bat|annexe|site|rdc|etages?|salles?|classes?|cour|bcd|cdi|cantine|direction|bureaux?|cp|ce[12]|cm[12]|[tpmg]s|ulis|segpa|principale?|nord|sud|est|ouest|haut|bas|neuf|ancien|ancienne|nouvelle)\b/;

/** Whether a place is no place of a school. */
export const isElsewhere = (text: string): boolean => ELSEWHERE.test(headerKey(text));

/** Whether a text that names no school of the list names another one, or a place that is no school's. */
export function namesElsewhere(text: string): boolean {
  if (isElsewhere(text)) return true;
  const key = headerKey(text);
  return ANYWHERE.test(key) && bareName(text) !== '' && !WITHIN_SCHOOL.test(key);
}
