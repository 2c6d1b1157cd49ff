import { labelReader } from '../text/label-reader';
import type { Usage } from './category';
import type { Provenance, RuleBase, RuleMode, RuleStatus } from './rule';

export { KIND_LABELS, parseKind } from '../school/kind';

export type BaseCount = Extract<RuleBase, { readonly count: string }>['count'];

/** How a rule's count is written in the column « Base »; a rule that counts another's units writes `règle:ID`. */
export const BASE_LABELS: Readonly<Record<BaseCount, string>> = {
  school: 'école',
  class: 'classe',
  room: 'salle',
  pupil: 'élève',
  teacher: 'enseignant',
};

export const MODE_LABELS: Readonly<Record<RuleMode, string>> = {
  proportional: 'proportionnel',
  'started-batch': 'par tranche entamée',
};

export const STATUS_LABELS: Readonly<Record<RuleStatus, string>> = {
  legal: 'obligation légale',
  socle: 'socle',
  recommended: 'recommandé',
  option: 'option',
  local: 'choix local',
};

export const PROVENANCE_LABELS: Readonly<Record<Provenance, string>> = {
  official: 'document officiel',
  secondary: 'page secondaire',
  hypothesis: 'hypothèse de travail',
};

export const USAGE_LABELS: Readonly<Record<Usage, string>> = {
  enseignant: 'enseignant',
  eleve: 'élève',
  direction: 'direction',
  administration: 'administration',
  partage: 'partagé',
};

export const parseBaseCount = labelReader(BASE_LABELS, {
  school: ['établissement', 'écoles', 'établissements'],
  class: ['classes'],
  room: ['salles', "salle d'enseignement", "salles d'enseignement"],
  pupil: ['élèves'],
  teacher: ['enseignants'],
});

export const parseMode = labelReader(MODE_LABELS, {
  proportional: ['proportionnelle'],
  'started-batch': ['tranche entamée', 'par lot entamé'],
});

export const parseStatus = labelReader(STATUS_LABELS, {
  legal: ['légal', 'obligation', 'obligatoire'],
  recommended: ['recommandation', 'recommandée'],
  option: ['optionnel', 'optionnelle', 'complément', 'facultatif'],
  local: ['choix de la collectivité'],
});

export const parseProvenance = labelReader(PROVENANCE_LABELS, {
  official: ['officiel', 'officielle', 'texte officiel'],
  secondary: ['secondaire', 'source secondaire'],
  hypothesis: ['hypothèse'],
});

export const parseUsage = labelReader(USAGE_LABELS, {
  enseignant: ['enseignants', 'professeur', 'professeurs'],
  eleve: ['élèves'],
  partage: ['partagée', 'mutualisé', 'mutualisée'],
});
