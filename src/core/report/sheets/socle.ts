import type { Analysis } from '../../analysis';
import { categoryNames } from '../../reference/category-names';
import { BASE_LABELS, MODE_LABELS, PROVENANCE_LABELS, STATUS_LABELS } from '../../reference/labels';
import { ruleToCells, SOCLE_TITLES } from '../../reference/socle-table';
import type { CellFormat, ColumnPlan, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf, type Column } from '../table-of';
import { termColumns } from './terms';

type Title = (typeof SOCLE_TITLES)[number];
type Cells = ReturnType<typeof ruleToCells>;

interface Look {
  readonly width: number;
  readonly format?: CellFormat;
  readonly choices?: ColumnPlan['choices'];
  readonly highlight?: ColumnPlan['highlight'];
}

const oneOf = (labels: Readonly<Record<string, string>>, strict = true) => ({
  choices: { values: Object.values(labels), strict },
});

const LOOKS: Readonly<Record<Title, Look>> = {
  Id: { width: 8 },
  Libellé: { width: 34, format: 'wrapped' },
  Niveaux: { width: 20, format: 'wrapped' },
  // A base may also be another rule (« règle:E09 »).
  Base: { width: 13, ...oneOf(BASE_LABELS, false) },
  Quantité: { width: 10, format: 'decimal' },
  Par: { width: 8, format: 'decimal' },
  Mode: { width: 22, ...oneOf(MODE_LABELS) },
  Minimum: { width: 10, format: 'integer' },
  Rang: { width: 7, format: 'integer' },
  Catégories: { width: 34, format: 'wrapped' },
  Usages: { width: 20, format: 'wrapped' },
  Statut: { width: 17, ...oneOf(STATUS_LABELS) },
  Provenance: {
    width: 21,
    ...oneOf(PROVENANCE_LABELS),
    highlight: { when: 'equals', text: PROVENANCE_LABELS.hypothesis, tone: 'warning' },
  },
  Source: { width: 80, format: 'wrapped' },
  Date: { width: 12 },
  'Catégorie achetée': { width: 26 },
  Note: { width: 76, format: 'wrapped' },
};

const NUMBERS: readonly Title[] = ['Quantité', 'Par', 'Minimum', 'Rang'];
/** What says where a rule comes from, and what it is called, changes nothing of what is bought. */
const WORDS: readonly Title[] = ['Id', 'Libellé', 'Provenance', 'Source', 'Date', 'Note'];

const cellOf = (title: Title) => (cells: Cells) => cells[SOCLE_TITLES.indexOf(title)] ?? null;

const columns: readonly Column<Cells>[] = [
  ...SOCLE_TITLES.map((title) => ({
    title,
    input: true,
    format: LOOKS[title].format ?? 'text',
    ...LOOKS[title],
    value: cellOf(title),
  })),
  ...termColumns(
    TABLES.socle,
    'Id',
    SOCLE_TITLES.filter((title) => !WORDS.includes(title)).map((title) => ({
      title,
      kind: NUMBERS.includes(title) ? 'number' : 'text',
      value: cellOf(title),
    })),
  ),
];

/** The rules in force, each with its status, provenance, source and date; every cell is the user's to change. */
export function socleSheet({ rules, catalogue, context }: Analysis): SheetPlan {
  const names = categoryNames([...catalogue.values()].map(({ id, label }) => ({ id, label, names: [] })));
  return {
    role: 'socle',
    name: 'Socle',
    cells: heading(
      'Règles du socle prises en compte',
      context,
      'Toute règle se modifie ici : ce que vous y tapez est gardé à chaque actualisation. Une quantité vide est ' +
        '« à renseigner » : la règle n’est pas évaluée. Seul « document officiel » vient du texte du ministère.',
    ),
    tables: [
      tableOf({
        name: TABLES.socle,
        row: TABLE_ROW,
        key: ['Id'],
        columns,
        rows: rules.map((rule) => ruleToCells(rule, names)),
      }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 2 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW], repeatColumns: [1, 2], pagesWide: 2 },
  };
}
