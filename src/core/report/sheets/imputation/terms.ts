import { VOTES, type LevelImputation, type Vote } from '../../../imputation/imputation-terms';
import { LEVEL_LABELS, type Level } from '../../../school/level';
import { NAMES } from '../../names';
import type { Column } from '../../table-of';

/** The one choice for the whole budget, under its name. */
export const voteColumns: readonly (Column<Vote> & { readonly name?: string })[] = [
  {
    title: 'Budget voté par',
    format: 'text',
    width: 18,
    input: true,
    choices: { values: VOTES, strict: true },
    name: NAMES.vote,
    value: (vote) => vote,
  },
];

export interface LevelRow {
  readonly level: Level;
  readonly imputation: LevelImputation;
}

const typed = (
  title: string,
  width: number,
  value: (imputation: LevelImputation) => string,
): Column<LevelRow> => ({
  title,
  format: 'text',
  width,
  input: true,
  value: ({ imputation }) => value(imputation) || null,
});

export const levelColumns: readonly Column<LevelRow>[] = [
  { title: 'Niveau', format: 'text', width: 16, value: ({ level }) => LEVEL_LABELS[level] },
  typed('Fonction', 12, (one) => one.function),
  typed('Libellé fonction', 30, ({ functionLabel }) => functionLabel),
  typed('Programme', 12, ({ programme }) => programme),
  typed('Libellé programme', 18, ({ programmeLabel }) => programmeLabel),
  typed('Action', 12, ({ action }) => action),
  typed('Libellé action', 18, ({ actionLabel }) => actionLabel),
];
