import { categoryOf } from '../reference/category-kinds';
import type { CategoryNames } from '../reference/category-names';
import { levelsKind } from '../school/level-kind';
import type { CodedTable } from '../terms/coded-table';
import { anyText, euros, needed, oneOf, optional, orElse, rate, text, yearlyChange } from '../terms/kind';
import { field } from '../terms/table';
import { COST_BASE_LABELS, COST_BASES, type RunningCost } from './running-cost';

export const RUNNING_COSTS = 'SB_Charges';

export const runningCostTable = (names: CategoryNames): CodedTable<RunningCost> => ({
  name: RUNNING_COSTS,
  sheet: 'Fonctionnement',
  key: 'runningCosts',
  about: 'Ce qu’il faut payer chaque année à côté des achats : maintenance, abonnements, accès.',
  codeTitle: 'Code',
  codeWidth: 14,
  letters: 'F',
  rows: 0,
  spare: 3,
  fields: {
    label: field('Libellé', 44, needed(text, 'un libellé est attendu pour cette charge')),
    account: field('Compte', 14, anyText),
    base: field(
      'Par',
      16,
      orElse(
        oneOf(COST_BASES, (base) => COST_BASE_LABELS[base]),
        'flat',
      ),
    ),
    unitCost: field('Montant annuel HT', 18, optional(euros('un montant en euros', 1e9))),
    vatRate: field('Taux de TVA', 16, optional(rate)),
    yearlyChange: field('Hausse annuelle', 16, optional(yearlyChange)),
    fctvaRate: field('Taux FCTVA', 16, optional(rate)),
    category: field('Catégorie', 24, optional(categoryOf(names))),
    levels: field('Niveaux', 18, levelsKind),
    source: field('Source', 60, anyText),
  },
});
