import type { Answers } from '../terms/answers';
import { anyText, oneOf } from '../terms/kind';
import { field } from '../terms/table';
import { FATES } from './parse/state';
import { FATE_LABELS, type SettledState } from './state-list';

export const STATES = 'SB_Etats';

export const stateTable: Answers<SettledState> = {
  name: STATES,
  sheet: 'Correspondances',
  place: ([written = '']) => `ligne « ${written} »`,
  about: 'Ce que veut dire un état du matériel, quand l’outil ne le voit pas ou le voit mal.',
  fields: {
    text: field('État lu', undefined, anyText),
    fate: field(
      'Votre décision',
      undefined,
      oneOf(FATES, (fate) => FATE_LABELS[fate]),
    ),
  },
  answer: 'fate',
};
