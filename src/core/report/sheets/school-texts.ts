import type { Analysis } from '../../analysis';
import { WHY_UNKNOWN, type SchoolTextLine } from '../../inventory/school-texts';
import { schoolTextTable } from '../../inventory/school-text-table';
import { askedTitles } from '../../terms/answers';
import type { TablePlan } from '../book-plan';
import { TABLE_ROW } from '../heading';
import { inputColumns } from '../input-columns';
import { TABLES } from '../names';
import { tableOf, type Column } from '../table-of';

const { fields } = schoolTextTable;

const NOT_FOUND = 'Non trouvé';

interface Row {
  readonly line: SchoolTextLine;
  readonly name: (uai: string) => string;
}

/** In the widths of the table of wordings below. */
const columns: readonly Column<Row>[] = [
  { title: fields.text.title, format: 'text', value: ({ line }) => line.text },
  { title: fields.commune.title, format: 'text', value: ({ line }) => line.commune },
  {
    title: 'Constat',
    format: 'text',
    value: ({ line: { why, rows } }) =>
      rows === 0 ? 'Plus dans l’inventaire' : why === null ? '' : WHY_UNKNOWN[why],
  },
  {
    title: 'Établissement retenu',
    format: 'text',
    highlight: { when: 'equals', text: NOT_FOUND, tone: 'warning' },
    value: ({ line: { settled }, name }) =>
      settled === undefined ? NOT_FOUND : settled.uai === null ? 'Aucun' : name(settled.uai),
  },
  // Null is an answer here: no school.
  ...inputColumns({ uai: fields.uai }, ({ line: { settled } }: Row) => settled ?? null),
  { title: 'Lignes', format: 'integer', value: ({ line }) => line.rows },
  { title: 'Matériels', format: 'integer', value: ({ line }) => line.devices },
  {
    title: 'Décidé par',
    format: 'text',
    value: ({ line: { settled } }) => (settled === undefined ? 'personne' : 'vous'),
  },
  {
    title: 'Établissements proches',
    format: 'wrapped',
    value: ({ line: { near } }) => near.map(({ name, uai }) => `${name} (${uai})`).join(' ; '),
  },
];

/** The writings that name no school of the list, for the user to settle; null when there are none. */
export function schoolTextsTable({ inventory, schools }: Analysis): TablePlan | null {
  const lines = inventory.schoolTexts ?? [];
  if (lines.length === 0) return null;
  const names = new Map(schools.map(({ uai, name }) => [uai, name]));
  const name = (uai: string) => names.get(uai) ?? `${uai} (absent de la liste)`;
  return tableOf({
    name: TABLES.schoolTexts,
    row: TABLE_ROW,
    key: askedTitles(schoolTextTable),
    columns,
    rows: lines.map((line) => ({ line, name })),
  });
}
