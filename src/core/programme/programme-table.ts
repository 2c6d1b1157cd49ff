import { ZERO } from '../money/decimal';
import { levelsKind } from '../school/level-kind';
import type { CodedTable } from '../terms/coded-table';
import { anyText, euros, needed, oneOf, optional, orElse, text, texts, year } from '../terms/kind';
import { field } from '../terms/table';
import { NEED_LABELS, PROGRAMME_NEEDS, type Programme } from './programme';

export const PROGRAMMES = 'SB_AP';

const amount = euros('un montant TTC en euros');

export const programmeTable: CodedTable<Programme> = {
  name: PROGRAMMES,
  sheet: 'AP-CP',
  key: 'programmes',
  about: 'Une autorisation de programme : les achats qu’elle prend, ce qui a déjà été voté, affecté et payé.',
  codeTitle: 'Numéro',
  codeWidth: 14,
  letters: 'AP',
  rows: 4,
  spare: 1,
  fields: {
    label: field('Libellé', 40, needed(text, 'un libellé est attendu pour cette AP')),
    votedBefore: field('AP votée précédemment', 20, orElse(amount, ZERO, 'hidden')),
    paidBefore: field('CP antérieurs', 20, orElse(amount, ZERO, 'hidden')),
    affected: field('AP affectée', 20, optional(amount)),
    affectedCancelled: field('Affectation annulée', 20, optional(amount)),
    mandated: field('CP réalisés N', 20, optional(amount)),
    mandatedYear: field('Exercice des CP réalisés', 20, optional(year)),
    chapter: field('Chapitre', 20, anyText),
    levels: field('Niveaux', 20, levelsKind),
    rules: field('Règles', 20, texts),
    need: field(
      'Achats',
      20,
      orElse(
        oneOf(PROGRAMME_NEEDS, (need) => NEED_LABELS[need]),
        'all',
      ),
    ),
    lastYear: field('Dernière année', 20, optional(year)),
  },
};
