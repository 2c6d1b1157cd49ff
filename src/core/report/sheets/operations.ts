import type { Analysis } from '../../analysis';
import { OPERATION_STATUSES } from '../../operation/operation';
import type { Formula, SheetPlan, TextCell } from '../book-plan';
import { heading, tableTitle } from '../heading';
import { TABLES } from '../names';
import { planHypotheses, ROW_UNDER_HYPOTHESES } from '../plan-hypotheses';
import { tableOf, widthsOf } from '../table-of';
import { STATUS_TITLES, yearColumns, yearRows } from './operations/by-year';
import { operationColumns, operationRows } from './operations/list';
import { totalColumns, totalRows } from './operations/totals';
import { BROKEN, OK } from './programmes/annex';

const CHART_ROWS = 16;
const CHART_COLUMNS = 7;
const CHECK_COLUMN = 3;

const sum = (table: string, title: string): Formula => `SUM(${table}[${title}])`;
const equal = (one: Formula, other: Formula): Formula => `IF(ROUND(${one}-${other},2)=0,"${OK}","${BROKEN}")`;

/** Identities between the operations and the sheets that they are made of. */
const CHECKS: readonly (readonly [string, Formula])[] = [
  [
    'Contrôle : opérations = plan TTC',
    equal(sum(TABLES.operations, 'Coût TTC'), sum(TABLES.plan, 'Montant TTC')),
  ],
  [
    'Contrôle : subventions des opérations = retenues',
    equal(sum(TABLES.operations, 'Subventions'), sum(TABLES.subsidyResults, 'Montant retenu')),
  ],
  [
    'Contrôle : reste à charge = plan de financement',
    equal(sum(TABLES.operations, 'Reste à charge net'), sum(TABLES.financing, 'Reste à charge net')),
  ],
];

/** The multi-year plan (PPI) as an assembly reads it: operations by year, recurring, launched or new. */
export function operationsSheet(analysis: Analysis): SheetPlan {
  const years = analysis.totals.byYear.map(({ year }) => year);
  const rows = operationRows(analysis);
  const totals = totalRows(analysis.operations, years.length);
  const columns = operationColumns(years);
  const checksRow = ROW_UNDER_HYPOTHESES + totals.length + 2;
  const yearsRow = checksRow + CHECKS.length + 3;
  const chartRow = yearsRow + years.length + 2;
  const listRow = chartRow + CHART_ROWS + 3;
  return {
    role: 'operations',
    name: 'Plan pluriannuel',
    cells: [
      ...heading(
        'Plan pluriannuel d’investissement (PPI)',
        analysis.context,
        'Euros de l’année d’achat ; colonnes d’années : crédits de paiement TTC. Récurrent : renouvellement du parc ; nouveau : ' +
          'équipement manquant ; lancé : équipement dont l’AP est déjà votée, ou votre choix dans la colonne jaune.',
      ),
      ...planHypotheses(analysis),
      ...CHECKS.flatMap(([label, formula], index): TextCell[] => [
        { row: checksRow + index, column: 1, value: label, style: 'label' },
        { row: checksRow + index, column: CHECK_COLUMN, value: OK, formula, style: 'figure' },
      ]),
      ...tableTitle(
        yearsRow,
        'Crédits de paiement par année, TTC',
        'Charges annuelles : feuille « Fonctionnement » ; induites : comptées par matériel, sur ce que les achats ajoutent. Dotation : ' +
          'feuille « Amortissements », achats du plan.',
      ),
      ...tableTitle(
        listRow,
        'Opérations',
        'Une catégorie pour un niveau ; combler un manque et renouveler à la fois est « équipement ». Dotation : vide sans durée dans ' +
          '« Prix ». Fonctionnement induit par an : dernière année du plan.',
      ),
    ],
    tables: [
      tableOf({
        name: TABLES.operationTotals,
        row: ROW_UNDER_HYPOTHESES,
        columns: totalColumns(years),
        rows: totals,
      }),
      tableOf({
        name: TABLES.operationYears,
        row: yearsRow,
        columns: yearColumns(years),
        rows: yearRows(analysis),
      }),
      tableOf({ name: TABLES.operations, row: listRow, key: ['Code'], columns, rows }),
    ],
    charts: [
      {
        kind: 'column-stacked',
        title: 'Investissement par année, TTC',
        table: TABLES.operationYears,
        categories: 'Année',
        series: OPERATION_STATUSES.map((status) => STATUS_TITLES[status]),
        anchor: { row: chartRow, column: 3, rows: CHART_ROWS, columns: CHART_COLUMNS },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(columns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: [listRow, listRow], repeatColumns: [1, 2], pagesWide: 3 },
  };
}
