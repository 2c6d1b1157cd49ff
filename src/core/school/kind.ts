import { headerKey } from '../text/header-key';
import type { SchoolKind } from './school';

/** How kinds are written in the sheets. */
export const KIND_LABELS: Readonly<Record<SchoolKind, string>> = {
  maternelle: 'Maternelle',
  elementaire: 'Élémentaire',
  primaire: 'Primaire',
  college: 'Collège',
  'lycee-general-technologique': 'Lycée général et technologique',
  'lycee-professionnel': 'Lycée professionnel',
  'lycee-polyvalent': 'Lycée polyvalent',
};

const says = (words: ReadonlySet<string>, ...wanted: string[]): boolean =>
  wanted.some((word) => words.has(word));

/**
 * The kind that a text names: a label, a code, or the ministry's wordings (`ECOLE DE NIVEAU ELEMENTAIRE`,
 * `LYCEE ENSEIGNT GENERAL ET TECHNOLOGIQUE`, `LP`). Null when it names none, or leaves a choice
 * (`École`, `Lycée`, `Collège et lycée`).
 */
export function parseKind(text: string): SchoolKind | null {
  const words = new Set(headerKey(text).split(' '));
  const college = says(words, 'college', 'clg');
  const lycee = says(
    words,
    'lycee',
    'professionnel',
    'professionnelle',
    'polyvalent',
    'lp',
    'lpo',
    'lgt',
    'legt',
    'lg',
    'lt',
  );
  const maternelle = says(words, 'maternelle');
  const elementaire = says(words, 'elementaire');
  const primaire = says(words, 'primaire');
  const ecole = maternelle || elementaire || primaire;
  if (Number(college) + Number(lycee) + Number(ecole) !== 1) return null;
  if (college) return 'college';
  if (ecole)
    return primaire || (maternelle && elementaire) ? 'primaire' : maternelle ? 'maternelle' : 'elementaire';
  return lyceeKind({
    general: says(words, 'general', 'generale', 'technologique', 'lgt', 'legt', 'lg', 'lt'),
    professional: says(words, 'professionnel', 'professionnelle', 'lp'),
    polyvalent: says(words, 'polyvalent', 'lpo'),
  });
}

/** The kind of a lycée by the ways (voies) that it offers; null when it offers none. */
export function lyceeKind(ways: {
  readonly general: boolean;
  readonly professional: boolean;
  readonly polyvalent: boolean;
}): SchoolKind | null {
  if (ways.polyvalent || (ways.general && ways.professional)) return 'lycee-polyvalent';
  if (ways.professional) return 'lycee-professionnel';
  return ways.general ? 'lycee-general-technologique' : null;
}
