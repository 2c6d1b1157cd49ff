import type { School, SchoolKind } from './school';

/** How the part of an école that cycles 2 and 3 are about is known. */
export type PartKnown =
  /** The list says it. */
  | 'told'
  /** Classes in the proportion of the pupils, which the list says. */
  | 'by-pupils'
  /** Nothing says it: the whole, maternelle included. */
  | 'whole';

export interface ElementaryPart {
  readonly count: number | null;
  readonly known: PartKnown;
}

const ECOLES: readonly SchoolKind[] = ['elementaire', 'primaire'];

/**
 * What counts of a school for rules that do not hold for maternelles: its élémentaire pupils or classes. Classes that no
 * list tells apart follow the pupils (rounded to the nearest class, one at least where there are pupils); where the
 * pupils are not told apart either, the whole school counts.
 */
export function elementaryPart(school: School, count: 'pupils' | 'classes'): ElementaryPart {
  const whole = school[count];
  if (!ECOLES.includes(school.kind)) return { count: whole, known: 'told' };
  const { elementaryPupils = null, elementaryClasses = null, pupils } = school;
  const told = count === 'pupils' ? elementaryPupils : elementaryClasses;
  if (told !== null) return { count: told, known: 'told' };
  if (count === 'classes' && whole !== null && elementaryPupils !== null && pupils !== null && pupils > 0) {
    return { count: proportional(whole, elementaryPupils, pupils), known: 'by-pupils' };
  }
  // An école élémentaire has no other classes, unless its list says so.
  return { count: whole, known: school.kind === 'elementaire' ? 'told' : 'whole' };
}

function proportional(classes: number, part: number, pupils: number): number {
  const nearest = Math.floor((2 * classes * part + pupils) / (2 * pupils));
  return part === 0 ? 0 : Math.min(classes, Math.max(1, nearest));
}
