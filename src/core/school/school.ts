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
  readonly uai: string;
  readonly name: string;
  readonly kind: SchoolKind;
  readonly commune: string | null;
  readonly pupils: number | null;
  readonly classes: number | null;
  readonly rooms: number | null;
  readonly teachers: number | null;
  /** Null: in no network, or nobody has said. */
  readonly priorityEducation: PriorityEducation | null;
}

export type SchoolCount = 'pupils' | 'classes' | 'rooms' | 'teachers';
