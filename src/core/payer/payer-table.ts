import { LEVELS, LEVEL_LABELS } from '../school/level';
import type { Answers } from '../terms/answers';
import { oneOf, text } from '../terms/kind';
import { field } from '../terms/table';
import type { ChosenPayer } from './payer';
import { payerKind } from './payer-kind';

export const PAYERS_TABLE = 'SB_Payeurs';

export const payerTable: Answers<ChosenPayer> = {
  name: PAYERS_TABLE,
  sheet: 'Qui paie',
  place: (asked) => `ligne « ${asked.join(', ')} »`,
  about: 'Qui paie ce qu’une règle demande à un niveau, quand ce n’est pas le payeur de droit.',
  fields: {
    rule: field('Règle', undefined, text),
    level: field(
      'Niveau',
      undefined,
      oneOf(LEVELS, (level) => LEVEL_LABELS[level]),
    ),
    payer: field('Votre payeur', undefined, payerKind),
  },
  answer: 'payer',
};
