import { PAYER_LABELS } from '../../../payer/payer';
import type { RulePayer } from '../../../payer/payer-plan';
import { PROVENANCE_LABELS } from '../../../reference/labels';
import { LEVEL_LABELS } from '../../../school/level';
import { payerTable } from '../../../payer/payer-table';
import { filledColumns } from '../../input-columns';
import { TABLES } from '../../names';
import { sameRow, unlessEmpty, type Column } from '../../table-of';

const own = (title: string) => sameRow(TABLES.payers, title);

/** What the law says of each rule at a level, and what the user says instead. */
export const ruleColumns: readonly Column<RulePayer>[] = [
  { title: 'Règle', format: 'text', value: ({ rule }) => rule.id },
  { title: 'Niveau', format: 'text', value: ({ level }) => LEVEL_LABELS[level] },
  { title: 'Payeur de droit', format: 'text', value: ({ legal }) => PAYER_LABELS[legal.payer] },
  ...filledColumns({ payer: payerTable.fields.payer }, ({ chosen }: RulePayer) => chosen),
  {
    title: 'Payeur',
    format: 'text',
    value: ({ payer }) => PAYER_LABELS[payer],
    formula: unlessEmpty(
      [own('Clé')],
      `IF(${own('Votre payeur')}="",${own('Payeur de droit')},${own('Votre payeur')})`,
    ),
    highlight: { when: 'equals', text: PAYER_LABELS.undecided, tone: 'warning' },
  },
  {
    title: 'Montant TTC',
    format: 'euro',
    value: ({ inclVat }) => inclVat.toNumber(),
    formula: unlessEmpty(
      [own('Clé')],
      `ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[Règle],${own('Règle')},` +
        `${TABLES.plan}[Niveau],${own('Niveau')}),2)`,
    ),
  },
  { title: 'Fondement', format: 'text', value: ({ legal }) => legal.basis },
  { title: 'Clé', format: 'text', value: ({ rule, level }) => `${rule.id}|${LEVEL_LABELS[level]}` },
  {
    title: 'Libellé et provenance',
    format: 'text',
    value: ({ rule }) => `${rule.label} (${PROVENANCE_LABELS[rule.provenance]})`,
  },
];
