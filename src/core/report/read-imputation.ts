import {
  USUAL_IMPUTATION,
  VOTES,
  type ImputationTerms,
  type LevelImputation,
  type Vote,
} from '../imputation/imputation-terms';
import { LEVELS, LEVEL_LABELS, type Level } from '../school/level';
import { InputRow, type InputTable } from './input-row';

/** How the budget is voted, when the cell says. Throws `Problem('input-invalid')`. */
export function readVote(table: InputTable): Vote {
  const [cells] = table.rows;
  if (!cells) return USUAL_IMPUTATION.vote;
  const row = new InputRow(table, cells, 'Imputation', 'première ligne');
  return row.oneOf('Budget voté par', VOTES, (vote) => vote) ?? USUAL_IMPUTATION.vote;
}

/** By level; an emptied cell stays empty, a deleted row takes the usual texts back. */
export function readLevelImputations(table: InputTable): ImputationTerms['levels'] {
  const read: Record<Level, LevelImputation> = { ...USUAL_IMPUTATION.levels };
  for (const cells of table.rows) {
    const row = new InputRow(table, cells, 'Imputation', 'tableau des niveaux');
    const level = LEVELS.find((one) => LEVEL_LABELS[one] === row.text('Niveau'));
    if (level === undefined) continue;
    read[level] = {
      function: row.text('Fonction') ?? '',
      functionLabel: row.text('Libellé fonction') ?? '',
      programme: row.text('Programme') ?? '',
      programmeLabel: row.text('Libellé programme') ?? '',
      action: row.text('Action') ?? '',
      actionLabel: row.text('Libellé action') ?? '',
    };
  }
  return read;
}
