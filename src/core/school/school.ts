import type { Sector } from './sector';

export const SCHOOL_KINDS = [
  'maternelle',
  'elementaire',
  'primaire',
  'college',
  'lycee-general-technologique',
  'lycee-professionnel',
  'lycee-polyvalent',
] as const;

export type SchoolKind = (typeof SCHOOL_KINDS)[number];

export const PRIORITY_EDUCATION = ['REP+', 'REP'] as const;
/** The network of éducation prioritaire that a school belongs to, the one with the greatest difficulties first. */
export type PriorityEducation = (typeof PRIORITY_EDUCATION)[number];

/** A school. A count that is not known is null, never 0: the rules that need it are then not evaluated. */
export interface School {
  /** Its UAI; of a school whose list gives none, what that list calls it by: its code, else its name. */
  readonly uai: string;
  readonly name: string;
  readonly kind: SchoolKind;
  /** Its list leaves a choice (« École », « Lycée ») and the likeliest kind was taken. */
  readonly kindAssumed?: boolean;
  readonly commune: string | null;
  readonly pupils: number | null;
  readonly classes: number | null;
  readonly rooms: number | null;
  readonly teachers: number | null;
  /** Null: in no network, or nobody has said. */
  readonly priorityEducation: PriorityEducation | null;
  /** Of its pupils and classes, those that are not of the maternelle; absent or null: nobody has said. */
  readonly elementaryPupils?: number | null;
  readonly elementaryClasses?: number | null;
  /** Absent or null: nobody has said. */
  readonly sector?: Sector | null;
  /** ISO, as precise as the list says (`2027`, `2027-09`, `2027-09-01`). Absent or null: nobody has said. */
  readonly opening?: string | null;
  readonly closing?: string | null;
}

export const SCHOOL_COUNTS = [
  'pupils',
  'classes',
  'rooms',
  'teachers',
  'elementaryPupils',
  'elementaryClasses',
] as const;
export type SchoolCount = (typeof SCHOOL_COUNTS)[number];
