import type { Analysis } from '../../analysis';
import type { WordingLine } from '../../inventory/wording-list';
import { type AnsweredWording, wordingTable } from '../../inventory/wording-table';
import { frenchInteger } from '../../money/french';
import { namesOfCatalogue } from '../../reference/category-names';
import type { CategoryId } from '../../reference/category';
import { askedTitles, type Answers } from '../../terms/answers';
import type { Field } from '../../terms/table';
import type { SheetPlan, TablePlan } from '../book-plan';
import { filledColumns } from '../input-columns';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf, type Column } from '../table-of';
import { schoolTextsTable } from './school-texts';
import { statesTable } from './states';

const UNKNOWN = 'Non reconnu';
const STATES_NOTE =
  'États du matériel : dans la colonne jaune, dites ce qu’il faut en faire ; c’est gardé à chaque actualisation.';
const SCHOOLS_NOTE =
  'Établissements à reconnaître : écrivez leur UAI dans la colonne jaune, ou « aucun » quand ce n’en est pas un ; c’est gardé aussi.';
/** Rows of the table at most, the user's choices apart: what is left out says so above it. */
const MOST_ROWS = 5_000;

interface Row {
  readonly line: WordingLine;
}

const asked = (one: Field<string>, value: (line: WordingLine) => string): Column<Row> => ({
  title: one.title,
  format: one.kind.format,
  ...(one.width !== undefined && { width: one.width }),
  value: ({ line }) => value(line),
});

const columnsOf = (
  { fields }: Answers<AnsweredWording>,
  label: (id: CategoryId) => string,
): readonly Column<Row>[] => [
  asked(fields.type, ({ type }) => type),
  asked(fields.designation, ({ designation }) => designation),
  asked(fields.model, ({ model }) => model),
  {
    title: 'Catégorie retenue',
    format: 'text',
    width: 32,
    highlight: { when: 'equals', text: UNKNOWN, tone: 'warning' },
    value: ({ line: { category } }) => (category === null ? UNKNOWN : label(category)),
  },
  ...filledColumns({ category: fields.category }, ({ line: { category, decidedBy } }: Row) =>
    decidedBy === 'user' ? category : null,
  ),
  {
    title: 'Nombre dans le libellé',
    format: 'integer',
    width: 12,
    value: ({ line }) => line.announced ?? null,
  },
  ...filledColumns({ each: fields.each }, ({ line }: Row) => line.each ?? null),
  { title: 'Lignes', format: 'integer', width: 9, value: ({ line }) => line.rows },
  { title: 'Matériels', format: 'integer', width: 11, value: ({ line }) => line.devices },
  {
    title: 'Décidé par',
    format: 'text',
    width: 13,
    value: ({ line: { category, decidedBy } }) =>
      decidedBy === 'user' ? 'vous' : category === null ? 'personne' : "l'outil",
  },
  { title: 'Raison', format: 'wrapped', width: 60, value: ({ line }) => reasonOf(line) },
  {
    title: 'Propositions',
    format: 'wrapped',
    width: 60,
    value: ({ line }) => line.proposals.map(label).join(' ; '),
  },
];

function reasonOf({ reason, doubt }: WordingLine): string {
  return doubt === null ? reason : `${reason} ; ${doubt}`;
}

/** What each distinct wording of the inventory was taken for, by whom and why; the user's choice wins for ever. */
export function wordingsSheet(analysis: Analysis): SheetPlan {
  const { inventory, catalogue, context } = analysis;
  const lines = (inventory.wordings?.lines ?? []).filter(
    ({ type, designation, model }) => type + designation + model !== '',
  );
  const shown = lines.filter(
    ({ decidedBy, each = null }, index) => index < MOST_ROWS || decidedBy === 'user' || each !== null,
  );
  const left = lines.length - shown.length;
  const beyond = inventory.wordings?.beyond.rows ?? 0;
  const names = namesOfCatalogue(catalogue);
  const definition = wordingTable(names);
  const columns = columnsOf(definition, (id) => names.label(id));
  const schoolTexts = schoolTextsTable(analysis);
  const statesRow = after(TABLE_ROW, schoolTexts);
  const states = statesTable(analysis, statesRow);
  const row = after(statesRow, states);
  const above = [schoolTexts, states].filter((table) => table !== null);
  const notes = [
    ...(schoolTexts === null ? [] : [[TABLE_ROW - 1, SCHOOLS_NOTE] as const]),
    ...(states === null ? [] : [[statesRow - 1, STATES_NOTE] as const]),
    ...(above.length === 0 ? [] : [[row - 1, 'Matériels'] as const]),
  ];
  return {
    role: 'wordings',
    name: 'Correspondances',
    cells: [
      ...heading(
        'Ce que chaque libellé de l’inventaire désigne',
        context,
        'Colonne jaune : écrivez-y une catégorie (un nom de la feuille « Prix », ou « Hors périmètre ») ; elle est suivie et ' +
          `gardée à chaque actualisation. Videz-la pour revenir à la lecture de l’outil.${leftOut(left, beyond)}`,
      ),
      ...notes.map(([at, value]) => ({ row: at, column: 1, value, style: 'subtitle' as const })),
    ],
    tables: [
      ...above,
      tableOf({
        name: TABLES.wordings,
        row,
        key: askedTitles(definition),
        columns,
        rows: shown.map((line) => ({ line })),
      }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: above.length === 0 ? TABLE_ROW : 0, columns: 2 },
    print: { repeatRows: [row, row], repeatColumns: [1, 2], pagesWide: 2 },
  };
}

/** Where a table stands under another, a line and a note between. */
const after = (row: number, table: TablePlan | null): number =>
  table === null ? row : row + table.rows.length + 3;

function leftOut(lines: number, rows: number): string {
  const listed =
    lines === 0 ? '' : ` ${frenchInteger(lines)} autres libellés, reconnus, ne sont pas montrés.`;
  const counted =
    rows === 0 ? '' : ` ${frenchInteger(rows)} lignes aux libellés trop variés ne sont pas listées.`;
  return listed + counted;
}
