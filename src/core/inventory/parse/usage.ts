import type { Usage } from '../../reference/category';
import { headerKey } from '../../text/header-key';

/** Words of whole or part of a usage cell, singular; plurals in -s and -x are derived. */
const WORDS: Readonly<Record<Usage, readonly string[]>> = {
  enseignant: [
    'enseignant',
    'enseignante',
    'prof',
    'professeur',
    'professeure',
    'maitre',
    'maitresse',
    'instit',
    'instituteur',
    'institutrice',
    'formateur',
    'teacher',
  ],
  eleve: [
    'eleve',
    'ecolier',
    'collegien',
    'collegienne',
    'lyceen',
    'lyceenne',
    'etudiant',
    'apprenant',
    'enfant',
    'pupil',
    'student',
  ],
  direction: [
    'direction',
    'directeur',
    'directrice',
    'proviseur',
    'proviseure',
    'principal adjoint',
    'principale adjointe',
    'chef d etablissement',
    'head',
  ],
  administration: [
    'administration',
    'administratif',
    'administrative',
    'admin',
    'secretariat',
    'secretaire',
    'intendance',
    'intendant',
    'gestionnaire',
    'agence comptable',
    'vie scolaire',
    'cpe',
    'accueil',
    'loge',
  ],
  partage: [
    'partage',
    'partagee',
    'mutualise',
    'mutualisee',
    'commun',
    'commune',
    'collectif',
    'collective',
    'tous',
    'libre service',
    'cdi',
    'bcd',
    'bibliotheque',
    'mediatheque',
    'salle info',
    'salle informatique',
    'salle multimedia',
    'classe mobile',
    'chariot',
    'shared',
  ],
};

/** Only alone: `usage principal` is not the head of a collège. */
const ALONE: ReadonlyMap<string, Usage> = new Map([
  ['principal', 'direction'],
  ['principale', 'direction'],
  ['dir', 'direction'],
  ['adm', 'administration'],
  ['ens', 'enseignant'],
  ['mixte', 'partage'],
]);

/**
 * The usage that a cell names; null when it names none that we know (a person, a room number…), or two that
 * contradict each other. Teachers and pupils together share the device.
 */
export function parseUsage(text: string): Usage | null {
  const key = headerKey(text);
  const alone = ALONE.get(key);
  if (alone !== undefined) return alone;
  const padded = ` ${key} `;
  const named = (Object.keys(WORDS) as Usage[]).filter((usage) =>
    WORDS[usage].some((word) => ['', 's', 'x'].some((plural) => padded.includes(` ${word}${plural} `))),
  );
  if (named.includes('partage')) return 'partage';
  if (named.length === 1) return named[0] ?? null;
  return named.length === 2 && named.includes('enseignant') && named.includes('eleve') ? 'partage' : null;
}
