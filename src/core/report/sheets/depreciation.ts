import type { Analysis } from '../../analysis';
import type { Depreciation, DepreciationYear } from '../../depreciation/depreciation-plan';
import type { Formula, NamePlan, SheetPlan, TextCell } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { NAMES, TABLES } from '../names';
import { namesOf, sameRow, tableOf, widthsOf, type Column } from '../table-of';
import { chargeTitle, lineColumns, lineRows } from './depreciation-lines';
import { TERMS_NOTES, termsColumns } from './depreciation-terms';
import { TO_FILL_IN } from '../labels';

const ofYear = (title: string) => sameRow(TABLES.charges, title);

const upToYear = (title: string): Formula =>
  `SUMIFS(${TABLES.charges}[${title}],${TABLES.charges}[Année],"<="&${ofYear('Année')})`;

const yearColumns = (years: readonly number[]): readonly Column<DepreciationYear>[] => [
  { title: 'Année', format: 'year', width: 18, value: ({ year }) => year },
  {
    title: 'Achats amortis TTC',
    format: 'euro',
    width: 30,
    value: ({ bought }) => bought.toNumber(),
    formula:
      `ROUND(SUMIFS(${TABLES.depreciation}[Coût TTC],${TABLES.depreciation}[Année],${ofYear('Année')},` +
      `${TABLES.depreciation}[Mois],">0"),2)`,
  },
  {
    title: 'Dotation',
    format: 'euro',
    width: 16,
    value: ({ charge }) => charge.toNumber(),
    // Each year has a column of its own below.
    formula:
      `ROUND(CHOOSE(${ofYear('Année')}-${years[0] - 1},` +
      `${years.map((year) => `SUM(${TABLES.depreciation}[${chargeTitle(year)}])`).join(',')}),2)`,
  },
  {
    title: 'Dotations cumulées',
    format: 'euro',
    width: 16,
    value: ({ cumulated }) => cumulated.toNumber(),
    formula: `ROUND(${upToYear('Dotation')},2)`,
  },
  {
    title: 'Valeur nette comptable',
    format: 'euro',
    width: 16,
    value: ({ netBookValue }) => netBookValue.toNumber(),
    formula: `ROUND(${upToYear('Achats amortis TTC')}-${ofYear('Dotations cumulées')},2)`,
  },
];

const OK = 'ok';
const BROKEN = 'écart';

const total = (title: string) => sameRow(TABLES.depreciationTotals, title);

const checked = (title: string, difference: Formula): Column<Depreciation> => ({
  title,
  format: 'text',
  width: 16,
  value: () => OK,
  formula: `IF(ROUND(${difference},2)=0,"${OK}","${BROKEN}")`,
  highlight: { when: 'equals', text: BROKEN, tone: 'bad' },
});

const totalColumns: readonly Column<Depreciation>[] = [
  {
    title: 'Investissement TTC',
    format: 'euro',
    width: 18,
    value: ({ cost }) => cost.toNumber(),
    formula: `ROUND(SUM(${TABLES.depreciation}[Coût TTC]),2)`,
  },
  {
    title: 'dont durée connue',
    format: 'euro',
    width: 30,
    value: ({ depreciated }) => depreciated.toNumber(),
    formula: `ROUND(SUMIFS(${TABLES.depreciation}[Coût TTC],${TABLES.depreciation}[Mois],">0"),2)`,
  },
  {
    title: 'Dotations du plan',
    format: 'euro',
    width: 16,
    value: ({ charged }) => charged.toNumber(),
    formula: `ROUND(SUM(${TABLES.charges}[Dotation]),2)`,
  },
  {
    title: 'Au-delà du plan',
    format: 'euro',
    width: 16,
    value: ({ beyond }) => beyond.toNumber(),
    formula: `ROUND(SUM(${TABLES.depreciation}[Au-delà du plan]),2)`,
  },
  {
    title: 'Lignes sans durée',
    format: 'integer',
    width: 16,
    value: ({ undecidedLines }) => undecidedLines,
    formula:
      `COUNTIFS(${TABLES.depreciation}[Durée en années],"${TO_FILL_IN}",` +
      `${TABLES.depreciation}[Coût TTC],">=0")`,
    highlight: { when: 'positive', tone: 'warning' },
  },
  checked(
    'Contrôle du coût',
    `${total('Dotations du plan')}+${total('Au-delà du plan')}-${total('dont durée connue')}`,
  ),
  checked(
    'Contrôle du plan',
    `${total('Investissement TTC')}-` +
      `SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[Section],"<>fonctionnement")`,
  ),
];

const FREE =
  'Pas d’obligation d’amortir ces biens (commune de moins de 3 500 habitants) : les montants sont donnés pour information.';
const OBLIGED =
  'Amortissement obligatoire : dotations au compte 6811, opérations d’ordre (chapitres 040 et 042).';

const NOTES_ROW = TABLE_ROW + 3;
const TOTALS_ROW = NOTES_ROW + TERMS_NOTES.length + 3;
const YEARS_ROW = TOTALS_ROW + 4;
const CHART_ROWS = 15;
/** More columns than this are too small to read on one page. */
const ONE_PAGE = 12;

/** The names under which formulas know the terms. */
export const depreciationNames: readonly NamePlan[] = namesOf('depreciation', termsColumns, TABLE_ROW + 1);

/** What the purchases weigh on the years as they wear: by year, then by year of purchase and category. */
export function depreciationSheet(analysis: Analysis): SheetPlan {
  const { depreciation, budget } = analysis;
  const { byYear } = depreciation;
  const years = byYear.map(({ year }) => year);
  const columns = lineColumns(years);
  const chartRow = YEARS_ROW + byYear.length + 2;
  const linesRow = chartRow + CHART_ROWS + 3;
  const note = (row: number, value: string): TextCell => ({ row, column: 1, value, style: 'note' });
  const title = (row: number, value: string): TextCell => ({ row, column: 1, value, style: 'subtitle' });
  return {
    role: 'depreciation',
    name: 'Amortissements',
    cells: [
      ...heading(
        'Amortissements des achats du plan',
        analysis.context,
        'Linéaire, au prorata temporis, sur le coût TTC des achats d’investissement chiffrés. Le parc déjà acheté n’y est pas.',
      ),
      {
        ...note(TABLE_ROW + 2, budget.depreciation.obliged ? OBLIGED : FREE),
        formula: `IF(${NAMES.depreciationObliged}="non","${FREE}","${OBLIGED}")`,
      },
      ...TERMS_NOTES.map((text, index) => note(NOTES_ROW + index, text)),
      title(TOTALS_ROW - 1, 'Ce qui est amorti, et ce qui reste à renseigner'),
      title(YEARS_ROW - 1, 'Dotations de chaque année, en euros'),
      title(linesRow - 1, 'Par année d’achat et par catégorie'),
    ],
    tables: [
      tableOf({
        name: TABLES.depreciationTerms,
        row: TABLE_ROW,
        columns: termsColumns,
        rows: [budget.depreciation],
      }),
      tableOf({
        name: TABLES.depreciationTotals,
        row: TOTALS_ROW,
        columns: totalColumns,
        rows: [depreciation],
      }),
      tableOf({ name: TABLES.charges, row: YEARS_ROW, columns: yearColumns(years), rows: byYear }),
      tableOf({ name: TABLES.depreciation, row: linesRow, columns, rows: lineRows(analysis) }),
    ],
    charts: [
      {
        kind: 'column-clustered',
        title: 'Dotations et valeur nette comptable, fin d’année',
        table: TABLES.charges,
        categories: 'Année',
        series: ['Dotation', 'Valeur nette comptable'],
        anchor: { row: chartRow, column: 1, rows: CHART_ROWS, columns: 7 },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(columns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null, ...(columns.length > ONE_PAGE && { repeatColumns: [1, 2], pagesWide: 2 }) },
  };
}
