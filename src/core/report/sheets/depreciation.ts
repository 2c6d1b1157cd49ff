import type { Analysis } from '../../analysis';
import type { Depreciation, DepreciationYear } from '../../depreciation/depreciation-plan';
import type { Formula, NamePlan, SheetPlan, TextCell } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { NAMES, TABLES } from '../names';
import { namesOf, sameRow, tableOf, widthsOf, type Column } from '../table-of';
import { lineColumns, lineRows } from './depreciation-lines';
import { operationChargeColumns, operationChargeRows } from './depreciation-operations';
import { stockTables } from './stock';
import { chargesOf } from './straight-line-formula';
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
    formula: chargesOf(TABLES.depreciation, ofYear('Année'), years),
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

/** Two lines each. */
const STOCK_NOTES = {
  none: [
    'Non amorti : dites dans « Prix d’achat de l’inventaire », en tête de la feuille, ce que sont les prix de l’inventaire,',
    'puis relancez. Tant que rien n’est dit, ces tableaux sont vides.',
  ],
  read: [
    'Appareils présents et utilisables dont le prix et la date sont lus dans l’inventaire, au prix d’achat ; une date sans mois prend',
    'celui des hypothèses. Ce qui est réformé, sorti ou hors service n’y est pas. Prix repère : le plus proche du seuil.',
  ],
} as const;

const OPERATIONS_NOTE =
  'Chaque opération porte la dotation de ce qu’elle achète ; les centimes d’arrondi vont dans l’ordre des rangs, pour que la somme soit celle du tableau ci-dessus.';

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
  const rows = lineRows(analysis);
  const operationRows = operationChargeRows(analysis);
  const operationsRow = linesRow + Math.max(1, rows.length) + 5;
  const stockRow = operationsRow + Math.max(1, operationRows.length) + 6;
  const stock = stockTables(analysis, stockRow);
  const columnCount = Math.max(columns.length, stock.columns);
  const note = (row: number, value: string): TextCell => ({ row, column: 1, value, style: 'note' });
  const title = (row: number, value: string): TextCell => ({ row, column: 1, value, style: 'subtitle' });
  return {
    role: 'depreciation',
    name: 'Amortissements',
    cells: [
      ...heading(
        'Amortissements des achats du plan',
        analysis.context,
        'Linéaire, au prorata temporis, sur le coût TTC des achats d’investissement chiffrés. Le parc existant est à part, plus bas.',
      ),
      {
        ...note(TABLE_ROW + 2, budget.depreciation.obliged ? OBLIGED : FREE),
        formula: `IF(${NAMES.depreciationObliged}="non","${FREE}","${OBLIGED}")`,
      },
      ...TERMS_NOTES.map((text, index) => note(NOTES_ROW + index, text)),
      title(TOTALS_ROW - 1, 'Ce qui est amorti, et ce qui reste à renseigner'),
      title(YEARS_ROW - 1, 'Dotations de chaque année, en euros'),
      title(linesRow - 1, 'Par année d’achat et par catégorie'),
      title(operationsRow - 2, 'Par année d’achat et par opération du Plan pluriannuel'),
      note(operationsRow - 1, OPERATIONS_NOTE),
      title(stockRow - 3, 'Parc existant'),
      ...STOCK_NOTES[analysis.stock.prices === 'none' ? 'none' : 'read'].map((text, index) =>
        note(stockRow - 2 + index, text),
      ),
      title(stockRow + 3, 'Dotations du parc existant, puis avec les achats du plan'),
      title(stockRow + 3 + byYear.length + 4, 'Par mois de mise en service et par catégorie'),
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
      tableOf({ name: TABLES.depreciation, row: linesRow, columns, rows }),
      tableOf({
        name: TABLES.operationCharges,
        row: operationsRow,
        columns: operationChargeColumns(years),
        rows: operationRows,
      }),
      ...stock.tables,
    ],
    charts: [
      {
        kind: 'column-clustered',
        title: 'Dotations et valeur nette comptable, fin d’année',
        table: TABLES.charges,
        categories: 'Année',
        series: ['Dotation', 'Valeur nette comptable'],
        anchor: { row: chartRow, column: 3, rows: CHART_ROWS, columns: 7 },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf([
      ...columns,
      ...Array.from({ length: columnCount - columns.length }, () => ({ width: 16 })),
    ]),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null, ...(columnCount > ONE_PAGE && { repeatColumns: [1, 2], pagesWide: 2 }) },
  };
}
