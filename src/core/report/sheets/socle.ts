import type { Analysis } from '../../analysis';
import { namesOfCatalogue } from '../../reference/category-names';
import type { ReferentialIdentity } from '../../reference/referential';
import { REFERENTIALS, referentialTable } from '../../reference/referential-table';
import { BASE_LABELS, MODE_LABELS, PROVENANCE_LABELS, STATUS_LABELS } from '../../reference/labels';
import { ruleToCells, SOCLE_TITLES } from '../../reference/socle-table';
import type { CellFormat, ColumnPlan, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW, tableTitle } from '../heading';
import { inputColumns } from '../input-columns';
import { TABLES } from '../names';
import { sameRow, tableOf, widthsOf, type Column } from '../table-of';
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
  Référentiel: { width: 16 },
};

const NUMBERS: readonly Title[] = ['Quantité', 'Par', 'Minimum', 'Rang'];
/** What says where a rule comes from, and what it is called, changes nothing of what is bought. */
const WORDS: readonly Title[] = ['Id', 'Libellé', 'Provenance', 'Source', 'Date', 'Note', 'Référentiel'];

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

interface ReferentialRow {
  readonly id: string;
  /** Null: a row to fill in. */
  readonly identity: ReferentialIdentity | null;
  readonly rules: number;
}

const SPARE = 2;
const KINDS = referentialTable.fields.kinds;

const referentialColumns: readonly Column<ReferentialRow>[] = [
  { title: referentialTable.keyTitle, format: 'text', input: true, value: ({ id }) => id || null },
  ...inputColumns(referentialTable.fields, ({ identity }: ReferentialRow) => identity),
  {
    title: 'Règles',
    format: 'integer',
    value: ({ identity, rules }) => (identity === null ? '' : rules),
    formula:
      `IF(${sameRow(REFERENTIALS, referentialTable.keyTitle)}="","",` +
      `COUNTIFS(${TABLES.socle}[Référentiel],${sameRow(REFERENTIALS, referentialTable.keyTitle)}))`,
  },
  ...termColumns<ReferentialRow>(
    REFERENTIALS,
    referentialTable.keyTitle,
    [
      {
        title: KINDS.title,
        kind: 'text',
        value: ({ identity }) => (identity === null ? null : KINDS.kind.toCell(identity.kinds)),
      },
    ],
    ({ identity }) => identity === null,
  ),
];

const referentialRows = ({ referentials, rules }: Analysis): ReferentialRow[] => [
  ...referentials.map((identity) => ({
    id: identity.id,
    identity,
    rules: rules.filter(({ referential }) => referential === identity.id).length,
  })),
  ...Array.from({ length: SPARE }, () => ({ id: '', identity: null, rules: 0 })),
];

/** The row of the header of the rules, under so many rows of référentiels. */
const socleRow = (referentials: number): number =>
  referentials === 0 ? TABLE_ROW : TABLE_ROW + referentials + 4;

/** The référentiels, then their rules, each with its status, provenance, source and date; every cell is the user's to change. */
export function socleSheet(analysis: Analysis): SheetPlan {
  const { rules, catalogue, context, referentials } = analysis;
  const names = namesOfCatalogue(catalogue);
  const identities = referentials.length === 0 ? [] : referentialRows(analysis);
  const row = socleRow(identities.length);
  return {
    role: 'socle',
    name: 'Socle',
    cells: [
      ...heading(
        'Règles du socle prises en compte',
        context,
        'Toute règle se modifie ici : ce que vous y tapez est gardé à chaque actualisation. Une quantité vide est ' +
          '« à renseigner » : la règle n’est pas évaluée. Seul « document officiel » vient du texte du ministère.',
      ),
      ...(identities.length === 0
        ? []
        : tableTitle(
            row,
            'Règles',
            'Chaque règle appartient au référentiel de la colonne « Référentiel ». Plusieurs peuvent se côtoyer : dites plus haut pour quels ' +
              'niveaux chacun est pris en compte (« aucun » : il reste là sans compter).',
          )),
    ],
    tables: [
      ...(identities.length === 0
        ? []
        : [
            tableOf({
              name: REFERENTIALS,
              row: TABLE_ROW,
              key: [referentialTable.keyTitle],
              columns: referentialColumns,
              rows: identities,
            }),
          ]),
      tableOf({
        name: TABLES.socle,
        row,
        key: ['Id'],
        columns,
        rows: rules.map((rule) => ruleToCells(rule, names)),
      }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: identities.length === 0 ? TABLE_ROW : 0, columns: 2 },
    print: { repeatRows: [row, row], repeatColumns: [1, 2], pagesWide: 2 },
  };
}
