import type { Severity } from '../finding';
import type { WaitReason } from '../plan/plan';
import type { Confidence } from '../reference/category';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'information',
};

export const WAIT_LABELS: Readonly<Record<WaitReason, string>> = {
  ceiling: 'plafond de l’année',
  'net-ceiling': 'plafond net de FCTVA',
  'school-ceiling': 'plafond de l’établissement',
  smoothing: 'renouvellements lissés',
};

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  exact: 'source lue',
  secondary: 'source secondaire',
  example: 'exemple à remplacer',
  user: 'saisi',
  none: 'à renseigner',
};

/** What nobody has said yet. */
export const TO_FILL_IN = 'à renseigner';

/** A line of what a rule buys, as against one that comes with it. */
export const MAIN_LINE = 'principale';

/** A line that comes with another category. */
export const linkedLine = (label: string): string => `liée à ${label}`;

/** What the tool asks, and does not settle. */
export const TO_DECIDE = 'à trancher';
