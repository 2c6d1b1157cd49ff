import type { RunStage } from '../app/use-cases';
import type { Level } from '../core/school/level';
import type { UndatedPolicy } from '../core/plan/hypotheses';
import type { Severity } from '../core/finding';
import type { SchoolKind } from '../core/school/school';
import type { Step } from './state';

export const STEP_LABELS: Record<Step, string> = {
  inventory: 'Inventaire',
  columns: 'Colonnes',
  hypotheses: 'Hypothèses',
  result: 'Résultat',
};

export const LEVEL_LABELS: Record<Level, string> = {
  ecole: 'Écoles',
  college: 'Collèges',
  lycee: 'Lycées',
};

/** The level of a school's kind, in a sentence. */
export const LEVEL_OF_KIND: Record<SchoolKind, string> = {
  maternelle: 'école',
  elementaire: 'école',
  primaire: 'école',
  college: 'collège',
  'lycee-general-technologique': 'lycée',
  'lycee-professionnel': 'lycée',
  'lycee-polyvalent': 'lycée',
};

export const SOCLES_LABEL = 'Socles livrés à comparer';

export const POLICIES: Record<UndatedPolicy, { readonly label: string; readonly effect: string }> = {
  'first-year': {
    label: 'Tout remplacer la première année',
    effect: 'Prudent : sans date, le matériel est réputé à bout de cycle dès la première année du plan.',
  },
  spread: {
    label: 'Étaler sur la durée de vie',
    effect: "Les remplacements sont répartis également sur la durée du cycle, dans l'ordre des lignes.",
  },
  ignore: {
    label: 'Ne jamais remplacer',
    effect: "Le matériel sans date reste compté, mais son remplacement n'est pas budgété.",
  },
};

export const STAGE_LABELS: Record<RunStage, string> = {
  lecture: "Lecture de l'inventaire",
  analyse: 'Comparaison au socle et chiffrage',
  ecriture: 'Écriture des feuilles',
};

export const SEVERITY_LABELS: Record<Severity, string> = {
  error: 'À corriger',
  warning: 'À vérifier',
  info: 'Pour information',
};
