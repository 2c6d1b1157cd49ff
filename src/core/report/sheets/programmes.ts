import type { Analysis } from '../../analysis';
import type { SheetPlan } from '../book-plan';
import { heading, tableTitle } from '../heading';
import { TABLES } from '../names';
import { planHypotheses, ROW_UNDER_HYPOTHESES } from '../plan-hypotheses';
import { tableOf, widthsOf } from '../table-of';
import { affectationColumns } from './programmes/affectations';
import { annexColumns } from './programmes/annex';
import { creditColumns, ownersOf } from './programmes/credits';
import { inputColumns, inputRows } from './programmes/inputs';
import { resourceColumns, shareColumns } from './programmes/resources';

/** No source that was read says how these fields are reckoned: the sheet must say whose reading it shows. */
const AFFECTATION_NOTES = [
  'Disponible = AP totale − affectée + annulée ; non couvert (au 1er janvier N) = affectée − annulée − CP antérieurs ; restant à ' +
    'mandater = CP N − CP réalisés N. Vide : non dit.',
  'C’est notre lecture du nom des champs officiels (DATA_APCP) : aucune source lue n’en dit le calcul. « À vérifier » : le motif est ' +
    'dans « Anomalies ».',
  'Une année passée, les CP réalisés ne rejoignent pas seuls les « CP antérieurs » : ajoutez-y le mandaté définitif, puis videz ' +
    '« CP réalisés N » ou tapez ceux du nouvel exercice.',
];

const CHART_ROWS = 15;
const CHART_COLUMNS = 5;

/** Autorisations de programme and crédits de paiement of the plan's investment, and what pays for them. */
export function programmesSheet(analysis: Analysis): SheetPlan {
  const { programmes, hypotheses } = analysis;
  const inputs = inputRows(analysis);
  const owners = ownersOf(programmes);
  const below = (row: number, rows: readonly unknown[]) => row + Math.max(rows.length, 1) + 4;
  const annexRow = below(ROW_UNDER_HYPOTHESES, inputs);
  const affectationsRow = below(annexRow, programmes.results) + AFFECTATION_NOTES.length - 1;
  const creditsRow = below(affectationsRow, programmes.results);
  const chartRow = creditsRow + programmes.byYear.length + 2;
  const resourcesRow = chartRow + CHART_ROWS + 4;
  const sharesRow = below(resourcesRow, programmes.resources);
  return {
    role: 'programmes',
    name: 'AP-CP',
    cells: [
      ...heading(
        'Autorisations de programme et crédits de paiement',
        analysis.context,
        'Investissement TTC du plan, en euros de l’année. Un achat va à la première AP qui le prend : niveaux (école ; collège ; ' +
          'lycée), règles, achats, dernière année ; vides : tout. Portée changée : relancez.',
      ),
      ...planHypotheses(analysis),
      ...tableTitle(
        annexRow,
        `État des AP : N = ${hypotheses.firstYear}`,
        'AP totale = CP antérieurs + CP N + reste N+1 + reste au-delà. Une année passée : complétez l’inventaire, avancez la première ' +
          'année, tapez AP votée, CP antérieurs et dernière année, relancez.',
      ),
      ...tableTitle(
        affectationsRow,
        `Affectations et mandats : N = ${hypotheses.firstYear}`,
        ...AFFECTATION_NOTES,
      ),
      ...tableTitle(
        creditsRow,
        'Crédits de paiement par année',
        'Contrôle : le total des CP est l’investissement du plan de l’année.',
      ),
      ...tableTitle(
        resourcesRow,
        'Ressources prévues pour couvrir les CP du plan (art. R2311-9 du CGCT)',
        'Autofinancement : ce que ni les subventions ni le FCTVA ne couvrent, emprunt compris.',
      ),
      ...tableTitle(
        sharesRow,
        'Part de chaque subvention',
        'Le montant retenu de la subvention va aux AP selon leur part de sa dépense éligible, dans l’ordre des AP.',
      ),
    ],
    tables: [
      tableOf({
        name: TABLES.programmes,
        row: ROW_UNDER_HYPOTHESES,
        key: ['Numéro'],
        columns: inputColumns,
        rows: inputs,
      }),
      tableOf({
        name: TABLES.programmeAnnex,
        row: annexRow,
        columns: annexColumns,
        rows: programmes.results,
      }),
      tableOf({
        name: TABLES.affectations,
        row: affectationsRow,
        columns: affectationColumns,
        rows: programmes.results,
      }),
      tableOf({
        name: TABLES.credits,
        row: creditsRow,
        columns: creditColumns(owners),
        rows: programmes.byYear,
      }),
      tableOf({
        name: TABLES.programmeResources,
        row: resourcesRow,
        columns: resourceColumns,
        rows: programmes.resources,
      }),
      tableOf({
        name: TABLES.programmeSubsidies,
        row: sharesRow,
        columns: shareColumns,
        rows: programmes.subsidies,
      }),
    ],
    charts: [
      {
        kind: 'column-stacked',
        title: 'Crédits de paiement par année et par AP, TTC',
        table: TABLES.credits,
        categories: 'Année',
        series: owners,
        anchor: { row: chartRow, column: 3, rows: CHART_ROWS, columns: CHART_COLUMNS },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(inputColumns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null, repeatColumns: [1, 2], pagesWide: 2 },
  };
}
