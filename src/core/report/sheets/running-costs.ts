import type { Analysis } from '../../analysis';
import type { Formula, SheetPlan, TextCell } from '../book-plan';
import { heading, TABLE_ROW, tableTitle } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf } from '../table-of';
import { inducedColumns } from './running-costs/induced';
import { inputColumns, inputRows } from './running-costs/inputs';
import { lineColumns, ownershipColumns, shareColumns, yearColumns } from './running-costs/results';

const CHART_ROWS = 15;
const CHART_COLUMNS = 7;
const CHECK_COLUMN = 3;

const check = (formula: Formula): Formula => `IF(ROUND(${formula},2)=0,"ok","écart")`;
const sum = (table: string, title: string): Formula => `SUM(${table}[${title}])`;

/** Yearly costs of the section de fonctionnement, and the whole cost of each school. */
export function runningCostsSheet(analysis: Analysis): SheetPlan {
  const { runningCosts } = analysis;
  const inputs = inputRows(analysis);
  const typed = inputColumns(analysis);
  const below = (row: number, rows: readonly unknown[]) => row + Math.max(rows.length, 1) + 4;
  const checksRow = TABLE_ROW + inputs.length + 2;
  const yearsRow = checksRow + 6;
  const chartRow = yearsRow + runningCosts.byYear.length + 2;
  const schoolsRow = chartRow + CHART_ROWS + 4;
  const linesRow = below(schoolsRow, runningCosts.schools);
  const inducedRow = below(linesRow, runningCosts.lines);
  const sharesRow = below(inducedRow, analysis.inducedCosts.lines);
  const figure = (row: number, label: string, value: string | number, formula: Formula): TextCell[] => [
    { row, column: 1, value: label, style: 'label' },
    { row, column: CHECK_COLUMN, value, formula, style: 'figure' },
  ];
  return {
    role: 'runningCosts',
    name: 'Fonctionnement',
    cells: [
      ...heading(
        'Charges annuelles de fonctionnement et coût global',
        analysis.context,
        'Montants HT par unité et par an, aux prix de la première année : aucun n’est proposé, rien n’est compté sans montant. Ne ' +
          'remplissez pas ici ce que le plan achète déjà (accès internet, ENT…). Jamais dans une AP.',
      ),
      ...figure(
        checksRow,
        'Charges sans montant',
        runningCosts.undecided,
        `COUNTIFS(${TABLES.runningCosts}[Libellé],"?*")-COUNTIFS(${TABLES.runningCosts}[Libellé],"?*",` +
          `${TABLES.runningCosts}[Montant annuel HT],">=0")`,
      ),
      ...figure(
        checksRow + 1,
        'Contrôle : parts des établissements = charges',
        'ok',
        check(`${sum(TABLES.runningShares, 'Part TTC')}-${sum(TABLES.runningYears, 'Montant TTC')}`),
      ),
      ...figure(
        checksRow + 2,
        'Contrôle : coût global = plan + charges',
        'ok',
        check(
          `${sum(TABLES.ownership, 'Coût global TTC')}-${sum(TABLES.plan, 'Montant TTC')}` +
            `-${sum(TABLES.runningYears, 'Montant TTC')}`,
        ),
      ),
      ...tableTitle(
        yearsRow,
        'Par année',
        'Euros de l’année. FCTVA : seulement pour l’informatique en nuage éligible (IaaS), reçu selon le régime d’« Hypothèses ».',
      ),
      ...tableTitle(
        schoolsRow,
        'Coût global par établissement, sur la durée du plan',
        'Achats du plan et charges, TTC. Un forfait est partagé selon les élèves. Sans effectif : à renseigner.',
      ),
      ...tableTitle(
        linesRow,
        'Détail par charge et par année',
        'Matériels : utilisables aujourd’hui, plus ce que le plan achète pour combler un manque ; un renouvellement remplace.',
      ),
      ...tableTitle(
        inducedRow,
        'Charges comptées par matériel, par opération du Plan pluriannuel',
        'Le parc existant, puis ce que chaque opération a ajouté jusqu’à l’année ; un renouvellement n’ajoute rien. Les autres charges ' +
          'ne dépendent pas des achats.',
      ),
      ...tableTitle(
        sharesRow,
        'Parts des établissements',
        'Le total de la charge, partagé selon les unités cumulées : la somme des parts est le total, au centime.',
      ),
    ],
    tables: [
      tableOf({
        name: TABLES.runningCosts,
        row: TABLE_ROW,
        key: ['Code'],
        columns: typed,
        rows: inputs,
      }),
      tableOf({ name: TABLES.runningYears, row: yearsRow, columns: yearColumns, rows: runningCosts.byYear }),
      tableOf({
        name: TABLES.ownership,
        row: schoolsRow,
        columns: ownershipColumns,
        rows: runningCosts.schools,
      }),
      tableOf({ name: TABLES.runningLines, row: linesRow, columns: lineColumns, rows: runningCosts.lines }),
      tableOf({
        name: TABLES.inducedCosts,
        row: inducedRow,
        columns: inducedColumns,
        rows: analysis.inducedCosts.lines,
      }),
      tableOf({
        name: TABLES.runningShares,
        row: sharesRow,
        columns: shareColumns,
        rows: runningCosts.shares,
      }),
    ],
    charts: [
      {
        kind: 'column-stacked',
        title: 'Charges de fonctionnement par année, TTC',
        table: TABLES.runningYears,
        categories: 'Année',
        series: ['Coût net', 'FCTVA acquis'],
        anchor: { row: chartRow, column: 3, rows: CHART_ROWS, columns: CHART_COLUMNS },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(typed),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null, repeatColumns: [1, 2], pagesWide: 2 },
  };
}
