import type { Analysis } from '../../analysis';
import type { Formula, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW, tableTitle } from '../heading';
import { TABLES } from '../names';
import { lookUp, tableOf, widthsOf } from '../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from './backlog';
import { plannedWith } from './planned-with';
import {
  BASE,
  outcomeColumns,
  outcomeRows,
  sensitivityColumns,
  yearColumns,
  yearRows,
} from './scenarios/comparison';
import { inputColumns, inputRows } from './scenarios/inputs';

const CHART_ROWS = 15;
const CHART_COLUMNS = 7;
const STATE_COLUMN = 2;

/** Holds as long as the plan, and the terms of the scenarios, are those that were compared. */
const state = (analysis: Analysis): Formula =>
  `IF(AND(${plannedWith(analysis)},COUNTIFS(${TABLES.scenarios}[État],"${OUT_OF_DATE}")=0,` +
  `ROUND(SUM(${TABLES.financing}[Reste à charge net])-` +
  `${lookUp(TABLES.comparison, 'Reste à charge net', 'Code', `"${BASE}"`)},2)=0),"${UP_TO_DATE}","${OUT_OF_DATE}")`;

/** Named sets of changes side by side with the plan, and what each hypothesis weighs. */
export function scenariosSheet(analysis: Analysis): SheetPlan {
  const { comparison } = analysis;
  const inputs = inputRows(analysis);
  const outcomes = outcomeRows(comparison);
  const years = yearRows(comparison);
  const codes = outcomes.map(({ code }) => code);
  const outcomesRow = TABLE_ROW + inputs.length + 5;
  const yearsRow = outcomesRow + outcomes.length + 4;
  const firstChartRow = yearsRow + years.length + 2;
  const sensitivityRow = firstChartRow + CHART_ROWS + 4;
  const secondChartRow = sensitivityRow + comparison.sensitivity.length + 2;
  return {
    role: 'scenarios',
    name: 'Scénarios',
    cells: [
      ...heading(
        'Scénarios',
        analysis.context,
        'Une ligne jaune par scénario : un nom, et ce qui change. Prix, plafonds, subventions : en plus ou en moins (10 %, −10 %) ; ' +
          'hausse annuelle : en points (1 % ajoute un point) ; cycle : années ajoutées ; ordre : priorité ou équité. Puis relancez le calcul.',
      ),
      { row: outcomesRow - 3, column: 1, value: 'Comparaison', style: 'label' },
      {
        row: outcomesRow - 3,
        column: STATE_COLUMN,
        value: UP_TO_DATE,
        formula: state(analysis),
        style: 'figure',
      },
      ...tableTitle(
        outcomesRow,
        'Ce que chaque scénario fait du plan',
        'Euros TTC sur toute la durée du plan, tels que calculés au dernier passage. Couverture finale : part du besoin présente ou achetée ; la plus basse : celle de l’établissement le moins couvert.',
      ),
      ...tableTitle(
        yearsRow,
        'Reste à charge net des achats de chaque année',
        'Euros TTC de l’année, FCTVA et subventions déduits.',
      ),
      ...tableTitle(
        sensitivityRow,
        'Ce que pèse chaque hypothèse sur le reste à charge net',
        'Une seule hypothèse bouge à la fois ; les pas sont des hypothèses de travail. Avec des plafonds, ce qui ne tient plus est reporté.',
      ),
    ],
    tables: [
      tableOf({ name: TABLES.scenarios, row: TABLE_ROW, key: ['Code'], columns: inputColumns, rows: inputs }),
      tableOf({ name: TABLES.comparison, row: outcomesRow, columns: outcomeColumns, rows: outcomes }),
      tableOf({ name: TABLES.scenarioYears, row: yearsRow, columns: yearColumns(codes), rows: years }),
      tableOf({
        name: TABLES.sensitivity,
        row: sensitivityRow,
        columns: sensitivityColumns,
        rows: comparison.sensitivity.map((line) => ({ line, base: comparison.base })),
      }),
    ],
    charts: [
      {
        kind: 'column-clustered',
        title: 'Reste à charge net par année et par scénario, TTC',
        table: TABLES.scenarioYears,
        categories: 'Année',
        series: codes,
        anchor: { row: firstChartRow, column: 1, rows: CHART_ROWS, columns: CHART_COLUMNS },
        valueFormat: 'euro',
      },
      {
        kind: 'bar-clustered',
        title: 'Écart du reste à charge net quand une hypothèse bouge, TTC',
        table: TABLES.sensitivity,
        categories: 'Hypothèse',
        series: ['Écart en baisse', 'Écart en hausse'],
        anchor: { row: secondChartRow, column: 1, rows: CHART_ROWS, columns: CHART_COLUMNS },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(inputColumns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
