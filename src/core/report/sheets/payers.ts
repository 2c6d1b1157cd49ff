import type { Analysis } from '../../analysis';
import { PAYER_LABELS, type PayerException } from '../../payer/payer';
import { isTaken, type PayerShare } from '../../payer/payer-plan';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW, tableTitle } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf, type Column } from '../table-of';
import { exceptionColumns, exceptionRows } from './payers/exceptions';
import { ruleColumns } from './payers/rules';
import { netColumns, totalColumns, totalRows } from './payers/totals';
import { subsidyShareColumns } from './subsidies/shares';

const shareColumns: readonly Column<PayerShare>[] = subsidyShareColumns(TABLES.payerSubsidies, [
  { title: 'Payeur', plan: 'Payeur', format: 'text', value: ({ payer }) => PAYER_LABELS[payer] },
  { title: 'Année', plan: 'Année', format: 'year', value: ({ year }) => year },
]);

/** Who pays by law, who pays in the user's words, and what it makes by year. */
export function payersSheet(analysis: Analysis): SheetPlan {
  const { payers, plan, budget, totals } = analysis;
  const years = totals.byYear.map(({ year }) => year);
  const rows = totalRows(payers);
  const columns = totalColumns(years);
  const exceptions = exceptionRows(
    budget.payers,
    (one: PayerException) => plan.filter((line) => isTaken(line, one)).length,
  );
  const below = (row: number, some: readonly unknown[]) => row + Math.max(some.length, 1) + 4;
  const netsRow = below(TABLE_ROW, rows);
  const rulesRow = below(netsRow, rows);
  const exceptionsRow = below(rulesRow, payers.rules);
  const sharesRow = below(exceptionsRow, exceptions);
  return {
    role: 'payers',
    name: 'Qui paie',
    cells: [
      ...heading(
        'Qui paie : payeur de droit de chaque achat du plan',
        analysis.context,
        'Euros de l’année d’achat ; années : TTC. Par la loi : commune pour les écoles, département pour les collèges, région pour les ' +
          'lycées. Ressources pédagogiques des collèges et lycées : État (L211-8 5°), à dire règle par règle.',
      ),
      ...tableTitle(
        netsRow,
        'Reste à charge net, par année d’achat',
        'TTC, moins les subventions et le FCTVA que ces achats ouvrent. À lire pour votre collectivité : ce qu’un autre paie n’est pas à sa charge.',
      ),
      ...tableTitle(
        rulesRow,
        'Payeur par règle et par niveau',
        'Code de l’éducation : L212-4 et L212-5 (commune, ou l’EPCI compétent), L213-2 (texte cité par une source secondaire), L214-6. Postes ' +
          'administratifs d’un collège ou d’un lycée : à arbitrer (question au Sénat de juin 2024). Votre choix, en jaune, l’emporte.',
      ),
      ...tableTitle(
        exceptionsRow,
        'Exceptions, pour certains achats',
        'UAI, règles (séparées par « ; ») et année d’achat ; vides : tous. La première qui prend un achat décide. Après un changement, relancez.',
      ),
      ...tableTitle(
        sharesRow,
        'Part de chaque subvention, par année d’achat et par payeur',
        'Le montant retenu est partagé selon la dépense éligible, année par année, puis payeur par payeur.',
      ),
    ],
    tables: [
      tableOf({ name: TABLES.payerTotals, row: TABLE_ROW, columns, rows }),
      tableOf({ name: TABLES.payerNets, row: netsRow, columns: netColumns(years), rows }),
      tableOf({
        name: TABLES.payers,
        row: rulesRow,
        key: ['Règle', 'Niveau'],
        columns: ruleColumns,
        rows: payers.rules,
      }),
      tableOf({
        name: TABLES.payerExceptions,
        row: exceptionsRow,
        key: ['Code'],
        columns: exceptionColumns,
        rows: exceptions,
      }),
      tableOf({ name: TABLES.payerSubsidies, row: sharesRow, columns: shareColumns, rows: payers.shares }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
