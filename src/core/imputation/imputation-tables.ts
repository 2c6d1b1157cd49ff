import { LEVELS, LEVEL_LABELS, type Level } from '../school/level';
import { anyText, oneOf } from '../terms/kind';
import type { Records } from '../terms/records';
import type { Settings } from '../terms/settings';
import { field } from '../terms/table';
import { VOTES, type ImputationTerms, type LevelImputation } from './imputation-terms';

export const VOTE = 'SB_Vote';
export const VOTE_NAME = 'SB_ModeDeVote';
export const LEVEL_IMPUTATIONS = 'SB_Fonctions';

/** The one choice for the whole budget. */
export const voteTable: Settings<Pick<ImputationTerms, 'vote'>> = {
  name: VOTE,
  sheet: 'Imputation',
  place: 'première ligne',
  about: 'Comment l’assemblée vote son budget : par nature ou par fonction.',
  fields: { vote: field('Budget voté par', 18, oneOf(VOTES), { name: VOTE_NAME }) },
};

export const levelImputationTable: Records<Level, LevelImputation> = {
  name: LEVEL_IMPUTATIONS,
  sheet: 'Imputation',
  place: (level) => `niveau « ${LEVEL_LABELS[level]} »`,
  about: 'Où les achats d’un niveau vont dans le budget.',
  keyTitle: 'Niveau',
  key: oneOf(LEVELS, (level) => LEVEL_LABELS[level]),
  fields: {
    function: field('Fonction', 12, anyText),
    functionLabel: field('Libellé fonction', 30, anyText),
    programme: field('Programme', 12, anyText),
    programmeLabel: field('Libellé programme', 18, anyText),
    action: field('Action', 12, anyText),
    actionLabel: field('Libellé action', 18, anyText),
  },
};
