import type { Analysis } from '../../analysis';
import type { Finding } from '../../finding';
import { findingGroups, type FindingGroup } from '../finding-groups';
import { SEVERITY_LABELS } from '../labels';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf, type Column } from '../table-of';

const columns: readonly Column<Finding>[] = [
  {
    title: 'Gravité',
    format: 'text',
    width: 14,
    value: ({ severity }) => SEVERITY_LABELS[severity],
    highlight: { when: 'equals', text: SEVERITY_LABELS.error, tone: 'bad' },
  },
  { title: 'Feuille', format: 'text', width: 20, value: ({ sheet }) => sheet },
  { title: 'Ligne', format: 'year', width: 8, value: ({ row }) => row },
  { title: 'Colonne', format: 'text', width: 22, value: ({ column }) => column },
  { title: 'Constat', format: 'wrapped', width: 80, value: ({ message }) => message },
  { title: 'Effet', format: 'wrapped', width: 60, value: ({ effect }) => effect },
  { title: 'Code', format: 'text', width: 22, value: ({ code }) => code },
];

/** In the widths of the table below. */
const groupColumns: readonly Column<FindingGroup>[] = [
  {
    title: 'Gravité',
    format: 'text',
    width: 14,
    value: ({ severity }) => SEVERITY_LABELS[severity],
    highlight: { when: 'equals', text: SEVERITY_LABELS.error, tone: 'bad' },
  },
  { title: 'Appareils concernés', format: 'integer', width: 20, value: ({ devices }) => devices },
  { title: 'Cas', format: 'integer', width: 8, value: ({ findings }) => findings },
  {
    title: 'Euros TTC dans le plan',
    format: 'euro',
    width: 22,
    value: ({ cost }) => cost?.toNumber() ?? null,
  },
  { title: 'Motif', format: 'wrapped', width: 80, value: ({ topic }) => topic },
];

/** What the user should know of the data, by kind and then one by one: each finding with its place and its effect on the result. */
export function findingsSheet(analysis: Analysis): SheetPlan {
  const groups = findingGroups(analysis.findings);
  const row = groups.length === 0 ? TABLE_ROW : TABLE_ROW + groups.length + 3;
  return {
    role: 'findings',
    name: 'Anomalies',
    cells: [
      ...heading(
        'Anomalies et remarques',
        analysis.context,
        groups.length === 0
          ? 'Rien à signaler.'
          : 'Corrigez l’inventaire ou complétez les tableaux, puis actualisez : les constats réglés disparaissent.',
      ),
      ...(groups.length === 0
        ? []
        : [{ row: row - 1, column: 1, value: 'Un par un', style: 'subtitle' as const }]),
    ],
    tables: [
      ...(groups.length === 0
        ? []
        : [tableOf({ name: TABLES.findingGroups, row: TABLE_ROW, columns: groupColumns, rows: groups })]),
      tableOf({ name: TABLES.findings, row, columns, rows: analysis.findings }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: [row, row] },
  };
}
