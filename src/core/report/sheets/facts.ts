import type { Analysis } from '../../analysis';
import type { FactLine } from '../../inventory/facts/fact';
import { ROLE_LABELS } from '../../inventory/mapping';
import type { TablePlan } from '../book-plan';
import { TABLES } from '../names';
import { tableOf, type Column } from '../table-of';

/** In the widths of the tables above. */
const columns: readonly Column<FactLine>[] = [
  { title: 'Information', format: 'text', value: ({ fact }) => ROLE_LABELS[fact] },
  { title: 'Valeur lue', format: 'text', value: ({ value }) => value },
  { title: 'Appareils', format: 'integer', value: ({ devices }) => devices },
  { title: 'Remarque', format: 'text', value: ({ note }) => note },
];

/** What else the inventory tells of its devices, counted; null when it tells nothing more. */
export function factsTable({ inventory }: Analysis, row: number): TablePlan | null {
  const lines = inventory.facts ?? [];
  return lines.length === 0 ? null : tableOf({ name: TABLES.facts, row, columns, rows: lines });
}
