import { levelImputationTable, voteTable } from '../../../imputation/imputation-tables';
import type { ImputationTerms, LevelImputation } from '../../../imputation/imputation-terms';
import { LEVEL_LABELS, type Level } from '../../../school/level';
import { inputColumns } from '../../input-columns';
import type { Column } from '../../table-of';

/** The one choice for the whole budget, under its name. */
export const voteColumns = inputColumns(voteTable.fields, (terms: Pick<ImputationTerms, 'vote'>) => terms);

export interface LevelRow {
  readonly level: Level;
  readonly imputation: LevelImputation;
}

export const levelColumns: readonly Column<LevelRow>[] = [
  {
    title: levelImputationTable.keyTitle,
    format: 'text',
    width: 16,
    value: ({ level }) => LEVEL_LABELS[level],
  },
  ...inputColumns(levelImputationTable.fields, ({ imputation }: LevelRow) => imputation),
];
