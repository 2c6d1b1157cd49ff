import type { Analysis } from '../../analysis';
import type { StateReading } from '../../inventory/parse/state';
import { FATE_LABELS, isStateToSettle, type StateLine } from '../../inventory/state-list';
import { stateTable } from '../../inventory/state-table';
import { askedTitles } from '../../terms/answers';
import type { TablePlan } from '../book-plan';
import { filledColumns } from '../input-columns';
import { TABLES } from '../names';
import { tableOf, type Column } from '../table-of';

const { fields } = stateTable;

const TO_SETTLE = 'à décider';
const SETTLED = 'décidé';

/** What each reading leaves to say. */
const READ_AS: Readonly<Record<StateReading, string>> = {
  usable: 'En service',
  replace: 'À remplacer',
  repairable: 'En panne : réparable ?',
  damaged: 'Abîmé : réparable ?',
  unusable: 'Hors service',
  absent: 'Parti',
  wished: 'Souhaité : acheté ou non ?',
  ordered: 'Payé, pas encore là',
  blank: '',
  unknown: 'Non reconnu',
};

/** In the widths of the table of wordings below. */
const columns: readonly Column<StateLine>[] = [
  { title: fields.text.title, format: 'text', value: ({ text }) => text },
  {
    title: 'Ce que l’outil en comprend',
    format: 'text',
    value: ({ reading }) => (reading === null ? 'Plus dans l’inventaire' : READ_AS[reading]),
  },
  {
    title: 'Avis demandé',
    format: 'text',
    highlight: { when: 'equals', text: TO_SETTLE, tone: 'warning' },
    value: (line) => (isStateToSettle(line) ? TO_SETTLE : SETTLED),
  },
  { title: 'Compté comme', format: 'text', value: ({ fate }) => FATE_LABELS[fate] },
  ...filledColumns({ fate: fields.fate }, ({ fate, decidedBy }: StateLine) =>
    decidedBy === 'user' ? fate : null,
  ),
  { title: 'Lignes', format: 'integer', value: ({ rows }) => rows },
  { title: 'Matériels', format: 'integer', value: ({ devices }) => devices },
  {
    title: 'Décidé par',
    format: 'text',
    value: ({ decidedBy }) => (decidedBy === 'user' ? 'vous' : "l'outil"),
  },
];

/** What each distinct state of the inventory was taken for; null when nothing tells a state. */
export function statesTable({ inventory }: Analysis, row: number): TablePlan | null {
  const lines = inventory.states?.lines ?? [];
  if (lines.length === 0) return null;
  return tableOf({ name: TABLES.states, row, key: askedTitles(stateTable), columns, rows: lines });
}
