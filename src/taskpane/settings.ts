import type { NamedBytes } from '../app/use-cases';
import type { Level } from '../core/school/level';
import type { TypedSchool } from '../core/school/typed-school';

/** What an analysis is made of and with, beside the hypotheses of the plan. */
export interface Settings {
  readonly levels: readonly Level[];
  readonly socleFile: NamedBytes | null;
  readonly schoolFiles: readonly NamedBytes[];
  readonly schoolSheet: string | null;
  /** The school described in the pane, in place of a list; what was typed so far. */
  readonly typedSchool: TypedSchool;
  readonly catalogueFiles: readonly NamedBytes[];
  readonly examplePrices: boolean;
}

export const NO_TYPED_SCHOOL: TypedSchool = { name: '', kind: '' };

/** Whether the school described in the pane can be studied: the counts may come later. */
export const isDescribed = ({ name, kind }: TypedSchool): boolean => name.trim() !== '' && kind !== '';

/** Before the workbook has been looked at. */
export const EMPTY_SETTINGS: Settings = {
  levels: ['ecole', 'college', 'lycee'],
  socleFile: null,
  schoolFiles: [],
  schoolSheet: null,
  typedSchool: NO_TYPED_SCHOOL,
  catalogueFiles: [],
  examplePrices: false,
};

/** What keeps an analysis from starting, as a French sentence to show beside the levels; null when nothing does. */
export const levelsProblem = ({ levels, socleFile }: Settings): string | null =>
  levels.length === 0 && socleFile === null
    ? 'Cochez au moins un niveau ou choisissez votre propre socle.'
    : null;
