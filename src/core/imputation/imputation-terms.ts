import type { Level } from '../school/level';

export const VOTES = ['nature', 'fonction'] as const;
/** How the assembly votes its budget: chapters are then those of the nature of the expense, or of its function. */
export type Vote = (typeof VOTES)[number];

/** Where the purchases of a level go in a budget; texts, empty until the user says. */
export interface LevelImputation {
  readonly function: string;
  readonly functionLabel: string;
  readonly programme: string;
  readonly programmeLabel: string;
  readonly action: string;
  readonly actionLabel: string;
}

export interface ImputationTerms {
  readonly vote: Vote;
  readonly levels: Readonly<Record<Level, LevelImputation>>;
}

const level = (code: string, label: string): LevelImputation => ({
  function: code,
  functionLabel: label,
  programme: '',
  programmeLabel: '',
  action: '',
  actionLabel: '',
});

/** Functions read in the chart of accounts M52 of 2021, numbered like M57; 211 to 213 were in no source read. */
export const USUAL_IMPUTATION: ImputationTerms = {
  vote: 'nature',
  levels: {
    ecole: level('21', 'Enseignement du premier degré'),
    college: level('221', 'Collèges'),
    lycee: level('222', 'Lycées publics'),
  },
};
