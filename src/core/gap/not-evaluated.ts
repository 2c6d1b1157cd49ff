import type { Rule } from '../reference/rule';
import type { SchoolCount } from '../school/school';
import type { Obstacle } from './evaluate';

/** A count in a French sentence, and the column that holds it in « Établissements ». */
export const COUNT_WORDS: Readonly<Record<SchoolCount, { readonly noun: string; readonly column: string }>> =
  {
    pupils: { noun: 'nombre d’élèves', column: 'Élèves' },
    classes: { noun: 'nombre de classes', column: 'Classes' },
    rooms: { noun: 'nombre de salles', column: 'Salles' },
    teachers: { noun: 'nombre d’enseignants', column: 'Enseignants' },
    elementaryPupils: { noun: 'nombre d’élèves en élémentaire', column: 'Élèves élémentaires' },
    elementaryClasses: { noun: 'nombre de classes élémentaires', column: 'Classes élémentaires' },
  };

/** French, with the way out: why a rule was not evaluated. */
export function whyNotEvaluated(rule: Rule, obstacle: Obstacle): string {
  const reason = reasonOf(obstacle);
  return obstacle.at === rule ? reason : `Règle fondée sur « ${obstacle.at.id} », non évaluée. ${reason}`;
}

function reasonOf(obstacle: Obstacle): string {
  switch (obstacle.why) {
    case 'to-fill':
      return 'À renseigner : complétez « Quantité » dans « Socle ».';
    case 'missing-count': {
      const { noun, column } = COUNT_WORDS[obstacle.count];
      return `À renseigner : le ${noun} manque, complétez « ${column} » dans « Établissements ».`;
    }
    case 'unknown-base':
      return `La règle de base « ${obstacle.base} » n’existe pas : corrigez « Base » dans « Socle ».`;
    case 'other-kind':
      return `La règle de base « ${obstacle.base} » ne concerne pas ce niveau : corrigez « Niveaux » ou « Base » dans « Socle ».`;
    case 'circular':
      return `La règle « ${obstacle.at.id} » se fonde sur elle-même : corrigez « Base » dans « Socle ».`;
  }
}
