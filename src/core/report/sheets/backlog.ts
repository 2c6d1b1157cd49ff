import type { Analysis } from '../../analysis';
import type { WaitingCategory, WaitingLine } from '../../plan/plan';
import type { Category } from '../../reference/category';
import { PROVENANCE_LABELS, STATUS_LABELS } from '../../reference/labels';
import type { Rule } from '../../reference/rule';
import type { School } from '../../school/school';
import { boundColumns } from './backlog/bounds';
import { capacityColumns } from './backlog/capacity';
import { linkedLine, MAIN_LINE, WAIT_LABELS } from '../labels';
import type { SheetPlan, TextCell } from '../book-plan';
import { heading } from '../heading';
import { TABLES } from '../names';
import { planHypotheses, ROW_UNDER_HYPOTHESES } from '../plan-hypotheses';
import { unitCostNow } from '../price-formulas';
import { sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';

export { OUT_OF_DATE, UP_TO_DATE } from './backlog/capacity';

interface CategoryRow {
  readonly line: WaitingCategory;
  readonly category: Category;
  /** The category that it comes with; null for what rules buy. */
  readonly main: Category | null;
}

const lineText = ({ main }: { readonly main: Category | null }): string =>
  main === null ? MAIN_LINE : linkedLine(main.label);

const waiting = (title: string) => sameRow(TABLES.waiting, title);

const waitingColumns: readonly Column<CategoryRow>[] = [
  { title: 'Année', format: 'year', width: 12, value: ({ line }) => line.year },
  { title: 'Unités en attente', format: 'integer', width: 16, value: ({ line }) => line.quantity },
  { title: 'Catégorie', format: 'text', width: 30, value: ({ category }) => category.label },
  { title: 'dont manque', format: 'integer', width: 16, value: ({ line }) => line.gapQuantity },
  {
    title: 'Coût unitaire TTC',
    format: 'euro',
    width: 20,
    value: ({ line }) => line.unitCost?.toNumber() ?? '',
    formula: unitCostNow(waiting('Catégorie'), waiting('Année')),
  },
  {
    title: 'Reste à faire TTC',
    format: 'euro',
    width: 30,
    value: ({ line }) => line.cost?.toNumber() ?? '',
    formula: unlessEmpty(
      [waiting('Coût unitaire TTC')],
      `ROUND(${waiting('Unités en attente')}*${waiting('Coût unitaire TTC')},2)`,
    ),
  },
  { title: 'Ligne', format: 'text', value: lineText },
];

interface LineRow {
  readonly line: WaitingLine;
  readonly lastYear: number;
  readonly school: School;
  readonly rule: Rule;
  readonly category: Category;
  readonly main: Category | null;
}

const left = (title: string) => sameRow(TABLES.backlog, title);

/** The line of what waits by category that has the unit cost of a row. */
const alike =
  `${TABLES.waiting}[Année],${left('Fin du plan')},${TABLES.waiting}[Catégorie],${left('Catégorie')},` +
  `${TABLES.waiting}[Ligne],${left('Ligne')}`;

const backlogColumns: readonly Column<LineRow>[] = [
  { title: 'UAI', format: 'text', width: 12, value: ({ school }) => school.uai },
  { title: 'Règle', format: 'text', width: 16, value: ({ rule }) => rule.id },
  { title: 'Catégorie', format: 'text', width: 30, value: ({ category }) => category.label },
  { title: 'Statut', format: 'text', width: 16, value: ({ rule }) => STATUS_LABELS[rule.status] },
  { title: 'Provenance', format: 'text', width: 20, value: ({ rule }) => PROVENANCE_LABELS[rule.provenance] },
  { title: 'Établissement', format: 'text', width: 30, value: ({ school }) => school.name },
  { title: 'Unités en attente', format: 'integer', width: 16, value: ({ line }) => line.quantity },
  { title: 'dont manque', format: 'integer', width: 16, value: ({ line }) => line.gapQuantity },
  { title: 'Souhaité depuis', format: 'year', width: 14, value: ({ line }) => line.since },
  { title: 'Fin du plan', format: 'year', width: 16, value: ({ lastYear }) => lastYear },
  {
    title: 'Reste à faire TTC',
    format: 'euro',
    width: 18,
    value: ({ line }) => line.cost?.toNumber() ?? '',
    formula: unlessEmpty(
      [left('UAI')],
      `IF(COUNTIFS(${alike},${TABLES.waiting}[Coût unitaire TTC],">=0")=0,"",ROUND(${left('Unités en attente')}*` +
        `SUMIFS(${TABLES.waiting}[Coût unitaire TTC],${alike}),2))`,
    ),
  },
  {
    title: 'Ce qui fait attendre',
    format: 'text',
    width: 18,
    value: ({ line }) => line.waitsFor.map((reason) => WAIT_LABELS[reason]).join(', '),
  },
  { title: 'Ligne', format: 'text', value: lineText },
];

/** Rows of the sheet that the chart takes. */
const CHART_ROWS = 15;

/** What ceilings and smoothing put off: by year against its ceilings and its minimum, by category, then by school and rule at the end of the plan. */
export function backlogSheet(analysis: Analysis): SheetPlan {
  const { backlog, catalogue, hypotheses } = analysis;
  const schools = new Map(analysis.schools.map((school) => [school.uai, school]));
  const rules = new Map(analysis.rules.map((rule) => [rule.id, rule]));
  const lastYear = hypotheses.firstYear + hypotheses.years - 1;
  const mainOf = ({ linkedTo }: Pick<WaitingLine, 'linkedTo'>): Category | null =>
    (linkedTo && catalogue.get(linkedTo)) ?? null;
  const byCategory = backlog.byCategory.flatMap((line) => {
    const category = catalogue.get(line.category);
    return category ? [{ line, category, main: mainOf(line) }] : [];
  });
  const atEnd = backlog.atEnd.flatMap((line) => {
    const [school, rule, category] = [
      schools.get(line.uai),
      rules.get(line.rule),
      catalogue.get(line.category),
    ];
    return school && rule && category ? [{ line, lastYear, school, rule, category, main: mainOf(line) }] : [];
  });
  const boundsRow = ROW_UNDER_HYPOTHESES + backlog.byYear.length + 4;
  const chartRow = boundsRow + backlog.byYear.length + 2;
  const waitingRow = chartRow + CHART_ROWS + 2;
  const backlogRow = waitingRow + Math.max(byCategory.length, 1) + 3;
  const title = (row: number, value: string): TextCell => ({ row, column: 1, value, style: 'subtitle' });
  return {
    role: 'backlog',
    name: 'Reste à faire',
    cells: [
      ...heading(
        'Reste à faire : ce que les plafonds et le lissage reportent',
        analysis.context,
        'Montants TTC en euros de l’année. Le manque passe avant le renouvellement, dans l’ordre de service choisi dans ' +
          '« Hypothèses ». Ce qui attend est compté avec ses lignes liées, comme si chaque règle d’un établissement achetait tout d’un coup.',
      ),
      ...planHypotheses(analysis),
      title(boundsRow - 1, 'Plafond net de FCTVA, minimum, et manque dont le rattrapage vient plus tard'),
      title(waitingRow - 1, 'En attente à la fin de chaque année, par catégorie'),
      title(backlogRow - 1, `En attente à la fin du plan (${lastYear}), par établissement et par règle`),
    ],
    tables: [
      tableOf({
        name: TABLES.capacity,
        row: ROW_UNDER_HYPOTHESES,
        columns: capacityColumns,
        rows: backlog.byYear,
      }),
      tableOf({ name: TABLES.bounds, row: boundsRow, columns: boundColumns, rows: backlog.byYear }),
      tableOf({ name: TABLES.waiting, row: waitingRow, columns: waitingColumns, rows: byCategory }),
      tableOf({ name: TABLES.backlog, row: backlogRow, columns: backlogColumns, rows: atEnd }),
    ],
    charts: [
      {
        kind: 'column-clustered',
        title: 'Investissement planifié et reste à faire, TTC',
        table: TABLES.capacity,
        categories: 'Année',
        series: ['Plafond TTC', 'Investissement TTC', 'Reste à faire TTC'],
        anchor: { row: chartRow, column: 1, rows: CHART_ROWS, columns: 8 },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(capacityColumns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
