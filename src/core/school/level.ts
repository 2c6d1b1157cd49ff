import type { SchoolKind } from './school';

/** The three levels of schooling, and who runs them: commune, département, région. */
export const LEVELS = ['ecole', 'college', 'lycee'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  ecole: 'école',
  college: 'collège',
  lycee: 'lycée',
};

const OF_KIND: Readonly<Record<SchoolKind, Level>> = {
  maternelle: 'ecole',
  elementaire: 'ecole',
  primaire: 'ecole',
  college: 'college',
  'lycee-general-technologique': 'lycee',
  'lycee-professionnel': 'lycee',
  'lycee-polyvalent': 'lycee',
};

export const levelOf = (kind: SchoolKind): Level => OF_KIND[kind];
