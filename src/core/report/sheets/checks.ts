import type { Analysis } from '../../analysis';
import type { Formula, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { sameRow, tableOf, widthsOf, type Column } from '../table-of';
import { IDENTITIES, type Identity } from './checks/identities';

export const RIGHT = 'juste';
export const WRONG = 'à revoir';

interface Row {
  readonly place: number;
  readonly identity: Identity;
  readonly left: number;
  readonly right: number;
}

const own = (title: string) => sameRow(TABLES.checks, title);

/** A column has one formula: each row takes its own part of it. */
const ofRow = (formulas: readonly Formula[]): Formula => `CHOOSE(${own('N°')},${formulas.join(',')})`;

const columns: readonly Column<Row>[] = [
  { title: 'N°', format: 'integer', width: 6, value: ({ place }) => place },
  { title: 'Contrôle', format: 'text', width: 28, value: ({ identity }) => identity.label },
  { title: 'Égalité', format: 'wrapped', width: 88, value: ({ identity }) => identity.words },
  {
    title: 'Premier membre',
    format: 'decimal',
    width: 18,
    value: ({ left }) => left,
    formula: `ROUND(${ofRow(IDENTITIES.map(({ left }) => left.formula))},2)`,
  },
  {
    title: 'Second membre',
    format: 'decimal',
    width: 18,
    value: ({ right }) => right,
    formula: `ROUND(${ofRow(IDENTITIES.map(({ right }) => right.formula))},2)`,
  },
  {
    title: 'Écart',
    format: 'decimal',
    width: 14,
    value: ({ left, right }) => left - right,
    formula: `ROUND(${own('Premier membre')}-${own('Second membre')},2)`,
  },
  {
    title: 'Lignes en écart',
    format: 'integer',
    width: 12,
    value: () => 0,
    formula: ofRow(IDENTITIES.map(({ failing }) => failing ?? '0')),
  },
  {
    title: 'Verdict',
    format: 'text',
    width: 12,
    value: () => RIGHT,
    // A cell that cannot be computed breaks the identity too.
    formula: `IFERROR(IF(AND(${own('Écart')}=0,${own('Lignes en écart')}=0),"${RIGHT}","${WRONG}"),"${WRONG}")`,
    highlight: { when: 'equals', text: WRONG, tone: 'bad' },
  },
];

/** Every identity that the sheets keep, and those that a change in the file broke. */
export function checksSheet(analysis: Analysis): SheetPlan {
  const rows = IDENTITIES.map((identity, index): Row => ({
    place: index + 1,
    identity,
    left: identity.left.value(analysis).toNumber(),
    right: identity.right.value(analysis).toNumber(),
  }));
  return {
    role: 'checks',
    name: 'Contrôles',
    cells: heading(
      'Contrôles : les égalités que les feuilles respectent',
      analysis.context,
      'Euros TTC, sauf le premier (unités). Tout se recalcule : « à revoir » veut dire qu’une cellule calculée a été remplacée ou ' +
        'qu’une ligne manque ; actualisez pour la retrouver. « Lignes en écart » : contrôles de détail des feuilles.',
    ),
    tables: [tableOf({ name: TABLES.checks, row: TABLE_ROW, columns, rows })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 0 },
    print: { repeatRows: null },
  };
}
