import type { CodedTable } from '../terms/coded-table';
import { needed, optional, text, texts, year } from '../terms/kind';
import type { PayerException } from './payer';
import { payerKind } from './payer-kind';
import { field } from '../terms/table';

export const PAYER_EXCEPTIONS = 'SB_PayeurExceptions';

export const exceptionTable: CodedTable<PayerException> = {
  name: PAYER_EXCEPTIONS,
  sheet: 'Qui paie',
  key: 'exceptions',
  about: 'Qui paie pour quelques lignes du plan, quand ce n’est pas le payeur de la règle.',
  codeTitle: 'Code',
  letters: 'X',
  rows: 4,
  spare: 2,
  fields: {
    uai: field('UAI', undefined, optional(text)),
    rules: field('Règles', undefined, texts),
    year: field('Année', undefined, optional(year)),
    payer: field('Payeur', undefined, needed(payerKind, 'un payeur est attendu pour cette exception')),
  },
};
