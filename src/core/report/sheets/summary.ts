import type Decimal from 'decimal.js';
import type { Analysis } from '../../analysis';
import { ZERO } from '../../money/decimal';
import type { YearTotal } from '../../plan/plan';
import { PROVENANCE_LABELS } from '../../reference/labels';
import type { Rule } from '../../reference/rule';
import { frenchDate } from '../../text/iso-date';
import type { CellFormat, Formula, NamePlan, PlanValue, SheetPlan, TextCell } from '../book-plan';
import { heading } from '../heading';
import { MAIN_LINE } from '../labels';
import { NAMES, TABLES } from '../names';
import { sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';
import { WRONG } from './checks';
import { factsTable } from './facts';
import { plannedWith } from './planned-with';
import { UNPRICED } from './plan';

const ofYear = (title: string): Formula =>
  `ROUND(SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Année],${sameRow(TABLES.years, 'Année')}),2)`;

const countOfYear = (condition: string): Formula =>
  `COUNTIFS(${TABLES.plan}[Année],${sameRow(TABLES.years, 'Année')}${condition})`;

const yearColumns: readonly Column<YearTotal>[] = [
  { title: 'Année', format: 'year', width: 16, value: ({ year }) => year },
  {
    title: 'Montant HT',
    format: 'euro',
    width: 16,
    value: ({ exclVat }) => exclVat.toNumber(),
    formula: ofYear('Montant HT'),
  },
  { title: 'TVA', format: 'euro', width: 16, value: ({ vat }) => vat.toNumber(), formula: ofYear('TVA') },
  {
    title: 'Montant TTC',
    format: 'euro',
    width: 16,
    value: ({ inclVat }) => inclVat.toNumber(),
    formula: ofYear('Montant TTC'),
  },
  { title: 'Lignes', format: 'integer', width: 14, value: ({ lines }) => lines, formula: countOfYear('') },
  {
    title: 'Non chiffrées',
    format: 'integer',
    width: 16,
    value: ({ unpricedLines }) => unpricedLines,
    formula: countOfYear(`,${TABLES.plan}[Chiffrage],"${UNPRICED}"`),
    highlight: { when: 'positive', tone: 'warning' },
  },
];

interface RuleRow {
  readonly rule: Rule;
  readonly evaluated: number;
  readonly need: number;
  readonly matched: number;
  readonly gap: number;
  readonly due: number;
  readonly cost: Decimal;
}

const EVALUATED = sameRow(TABLES.rules, 'Établissements évalués');

/** A rule that no school was evaluated on has no sum: an unknown never shows as 0. */
const sumOfRule = (table: string, title: string): Formula =>
  `IF(N(${EVALUATED})=0,"",ROUND(SUMIFS(${table}[${title}],${table}[Règle],${sameRow(TABLES.rules, 'Règle')}),2))`;

const unlessUnknown = (value: (row: RuleRow) => number) => (row: RuleRow) =>
  row.evaluated === 0 ? '' : value(row);

const counted = (title: string, source: string, value: (row: RuleRow) => number): Column<RuleRow> => ({
  title,
  format: 'integer',
  // The totals of the plan stand in these columns too: hundreds of millions must be read whole.
  width: 20,
  value: unlessUnknown(value),
  formula: sumOfRule(TABLES.gaps, source),
});

const ruleColumns: readonly Column<RuleRow>[] = [
  { title: 'Règle', format: 'text', width: 16, value: ({ rule }) => rule.id },
  counted('Besoin', 'Besoin', ({ need }) => need),
  counted('Trouvés', 'Trouvés', ({ matched }) => matched),
  { ...counted('Manque', 'Manque', ({ gap }) => gap), highlight: { when: 'positive', tone: 'bad' } },
  counted('À renouveler', 'À renouveler', ({ due }) => due),
  {
    title: 'Établissements évalués',
    format: 'integer',
    width: 16,
    value: ({ evaluated }) => evaluated,
    formula: unlessEmpty(
      [sameRow(TABLES.rules, 'Règle')],
      `COUNTIFS(${TABLES.gaps}[Règle],${sameRow(TABLES.rules, 'Règle')},${TABLES.gaps}[Besoin],">=0")`,
    ),
  },
  {
    title: 'Coût TTC du plan',
    format: 'euro',
    width: 20,
    value: unlessUnknown(({ cost }) => cost.toNumber()),
    formula: sumOfRule(TABLES.plan, 'Montant TTC'),
  },
  {
    title: 'Libellé et provenance',
    format: 'text',
    width: 78,
    value: ({ rule }) => `${rule.label} (${PROVENANCE_LABELS[rule.provenance]})`,
  },
];

function ruleRows({ rules, gaps, plan }: Analysis): RuleRow[] {
  return rules.map((rule) => {
    const lines = gaps.filter((gap) => gap.rule === rule.id && gap.need !== null);
    const sum = (value: (line: (typeof lines)[number]) => number | null) =>
      lines.reduce((total, line) => total + (value(line) ?? 0), 0);
    return {
      rule,
      evaluated: lines.length,
      need: sum(({ need }) => need),
      matched: sum(({ matched }) => matched),
      gap: sum(({ gap }) => gap),
      due: sum(({ due }) => due),
      cost: plan.reduce(
        (total, line) => (line.rule === rule.id && line.inclVat ? total.plus(line.inclVat) : total),
        ZERO,
      ),
    };
  });
}

interface Figure {
  readonly label: string;
  readonly value: PlanValue;
  readonly format?: CellFormat;
  readonly formula?: Formula;
  readonly warning?: boolean;
}

/** Column of a key figure, far enough from its label for the label to be read whole. */
const FIGURE_COLUMN = 4;

const UP_TO_DATE = 'oui';
export const STALE = 'non : actualisez';

/** Only a new reading can tell, so it is dated: the pane types there what it finds. */
const SAME_INVENTORY = 'L’inventaire est celui qui a été lu';

/** @param on ISO date of the reading, or of the latest check */
export const sameInventory = (on: string): string => `oui, au ${frenchDate(on)}`;

function figures(analysis: Analysis, rows: readonly RuleRow[]): Figure[] {
  const { inventory, schools, totals, gaps } = analysis;
  const { counts } = inventory;
  const sum = (value: (row: RuleRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const notEvaluated = gaps.filter(({ need }) => need === null).length;
  const total = (title: string) => `ROUND(SUM(${TABLES.plan}[${title}]),2)`;
  return [
    { label: 'Établissements', value: schools.length, format: 'integer' },
    { label: 'Appareils lus dans l’inventaire', value: counts.devices, format: 'integer' },
    {
      label: '… dont non reconnus',
      value: counts.unrecognised,
      format: 'integer',
      warning: counts.unrecognised > 0,
    },
    {
      label: '… dont commandés ou en stock, pas encore en service',
      value: counts.ordered,
      format: 'integer',
    },
    {
      label: '… dont à remplacer en premier d’après leur état',
      value: counts.toReplace,
      format: 'integer',
    },
    {
      label: 'Manque',
      value: sum(({ gap }) => gap),
      format: 'integer',
      formula: `SUM(${TABLES.gaps}[Manque])`,
    },
    {
      label: 'À renouveler dès la première année',
      value: sum(({ due }) => due),
      format: 'integer',
      formula: `SUM(${TABLES.gaps}[À renouveler])`,
    },
    {
      label: 'Règles non évaluées (effectif ou quantité à renseigner)',
      value: notEvaluated,
      format: 'integer',
      warning: notEvaluated > 0,
    },
    {
      label: 'Coût du plan HT',
      value: totals.exclVat.toNumber(),
      format: 'euro',
      formula: total('Montant HT'),
    },
    {
      label: 'Coût du plan TTC',
      value: totals.inclVat.toNumber(),
      format: 'euro',
      formula: total('Montant TTC'),
    },
    {
      label: 'Lignes non chiffrées (prix à renseigner)',
      value: totals.unpricedLines,
      format: 'integer',
      formula: `COUNTIFS(${TABLES.plan}[Chiffrage],"${UNPRICED}")`,
      warning: totals.unpricedLines > 0,
    },
    {
      label: 'Le plan suit les écarts affichés',
      value: UP_TO_DATE,
      formula:
        `IF(SUM(${TABLES.gaps}[À acheter])=SUMIFS(${TABLES.plan}[Quantité],${TABLES.plan}[Année],` +
        `${NAMES.firstYear},${TABLES.plan}[Ligne],"${MAIN_LINE}")+SUMIFS(${TABLES.waiting}[Unités en attente],${TABLES.waiting}[Année],` +
        `${NAMES.firstYear},${TABLES.waiting}[Ligne],"${MAIN_LINE}")+SUMIFS(${TABLES.bounds}[Rattrapage à venir],${TABLES.bounds}[Année],` +
        `${NAMES.firstYear}),"${UP_TO_DATE}","${STALE}")`,
    },
    {
      label: 'Le plan tient compte des hypothèses affichées',
      value: UP_TO_DATE,
      formula: `IF(${plannedWith(analysis)},"${UP_TO_DATE}","${STALE}")`,
    },
    {
      label: 'Contrôles à revoir (feuille « Contrôles »)',
      value: 0,
      format: 'integer',
      formula: `COUNTIFS(${TABLES.checks}[Verdict],"${WRONG}")`,
    },
    { label: SAME_INVENTORY, value: sameInventory(analysis.context.readOn) },
  ];
}

const FIRST_FIGURE_ROW = 5;
const FIGURES = 15;

/** The cell of the last figure, which says whether the inventory changed since it was read. */
export const summaryNames: readonly NamePlan[] = [
  { name: NAMES.upToDate, role: 'summary', row: FIRST_FIGURE_ROW + FIGURES - 1, column: FIGURE_COLUMN },
];

const figureCells = (list: readonly Figure[]): TextCell[] =>
  list.flatMap(({ label, value, format, formula, warning }, index) => [
    { row: FIRST_FIGURE_ROW + index, column: 1, value: label, style: 'label' as const },
    {
      row: FIRST_FIGURE_ROW + index,
      column: FIGURE_COLUMN,
      value,
      style: warning ? ('warning' as const) : ('figure' as const),
      ...(format === undefined ? {} : { format }),
      ...(formula === undefined ? {} : { formula }),
    },
  ]);

const sectionTitle = (row: number, value: string): TextCell => ({ row, column: 1, value, style: 'subtitle' });

const FACTS_TITLE = 'Ce que l’inventaire dit encore du matériel en place';

/** The page to show first: key figures, cost per year with its chart, and the state of each rule. */
export function summarySheet(analysis: Analysis): SheetPlan {
  const rules = ruleRows(analysis);
  const list = figures(analysis, rules);
  const yearsRow = FIRST_FIGURE_ROW + list.length + 2;
  const rulesRow = yearsRow + analysis.totals.byYear.length + 3;
  const factsRow = rulesRow + rules.length + 3;
  const facts = factsTable(analysis, factsRow);
  return {
    role: 'summary',
    name: 'Synthèse',
    cells: [
      ...heading(
        'Synthèse : du socle numérique au budget',
        analysis.context,
        'Les règles marquées « hypothèse de travail » ne sont pas le socle officiel : vérifiez-les dans « Socle ».',
      ),
      ...figureCells(list),
      sectionTitle(yearsRow - 1, 'Coût par année, en euros de l’année'),
      sectionTitle(rulesRow - 1, 'État de chaque règle, tous établissements'),
      ...(facts === null ? [] : [sectionTitle(factsRow - 1, FACTS_TITLE)]),
    ],
    tables: [
      tableOf({ name: TABLES.years, row: yearsRow, columns: yearColumns, rows: analysis.totals.byYear }),
      tableOf({ name: TABLES.rules, row: rulesRow, columns: ruleColumns, rows: rules }),
      ...(facts === null ? [] : [facts]),
    ],
    charts: [
      {
        kind: 'column-clustered',
        title: 'Coût TTC par année',
        table: TABLES.years,
        categories: 'Année',
        series: ['Montant TTC'],
        anchor: { row: FIRST_FIGURE_ROW - 1, column: 8, rows: rulesRow - FIRST_FIGURE_ROW - 1, columns: 1 },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(ruleColumns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
