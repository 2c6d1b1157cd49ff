import type { Analysis } from '../../analysis';
import type { Finding } from '../../finding';
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

/** What the user should know of the data: each finding with its place and its effect on the result. */
export function findingsSheet(analysis: Analysis): SheetPlan {
  return {
    role: 'findings',
    name: 'Anomalies',
    cells: heading(
      'Anomalies et remarques',
      analysis.context,
      analysis.findings.length === 0
        ? 'Rien à signaler.'
        : 'Corrigez l’inventaire ou complétez les tableaux, puis actualisez : les constats réglés disparaissent.',
    ),
    tables: [tableOf({ name: TABLES.findings, row: TABLE_ROW, columns, rows: analysis.findings })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 0 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW] },
  };
}
