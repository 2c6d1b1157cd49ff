import type { Analysis } from '../../../analysis';
import { ZERO } from '../../../money/decimal';
import { NEED_LABELS, programmeCode, type Programme } from '../../../programme/programme';
import { LEVEL_LABELS } from '../../../school/level';
import type { CellFormat, PlanValue } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

interface Row {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly programme: Programme | null;
}

/** Rows that are there to be filled in, and those that always follow the last one used. */
const ROWS = 4;
const SPARE = 1;

const own = (title: string) => sameRow(TABLES.programmes, title);

const levelsText = ({ levels }: Programme): string => levels.map((level) => LEVEL_LABELS[level]).join(' ; ');
const rulesText = ({ rules }: Programme): string => rules.join(' ; ');

/** What only a new run can follow: which lines of the plan the AP takes. */
const scopeOf = (programme: Programme): string =>
  [levelsText(programme), rulesText(programme), NEED_LABELS[programme.need], programme.lastYear ?? ''].join(
    '|',
  );

const typed = (
  title: string,
  format: CellFormat,
  width: number,
  value: (programme: Programme) => PlanValue,
): Column<Row> => ({
  title,
  format,
  width,
  input: true,
  value: ({ programme }) => (programme === null ? null : value(programme)),
});

export const inputColumns: readonly Column<Row>[] = [
  { title: 'Numéro', format: 'text', width: 14, value: ({ code }) => code },
  typed('Libellé', 'text', 40, ({ label }) => label || null),
  typed('AP votée précédemment', 'euro', 20, ({ votedBefore }) =>
    votedBefore.equals(ZERO) ? null : votedBefore.toNumber(),
  ),
  typed('CP antérieurs', 'euro', 20, ({ paidBefore }) =>
    paidBefore.equals(ZERO) ? null : paidBefore.toNumber(),
  ),
  typed('AP affectée', 'euro', 20, ({ affected }) => affected?.toNumber() ?? null),
  typed('Affectation annulée', 'euro', 20, ({ affectedCancelled }) => affectedCancelled?.toNumber() ?? null),
  typed('CP réalisés N', 'euro', 20, ({ mandated }) => mandated?.toNumber() ?? null),
  typed('Exercice des CP réalisés', 'year', 20, ({ mandatedYear }) => mandatedYear),
  typed('Chapitre', 'text', 20, ({ chapter }) => chapter || null),
  typed('Niveaux', 'text', 20, (programme) => levelsText(programme) || null),
  typed('Règles', 'text', 20, (programme) => rulesText(programme) || null),
  {
    ...typed('Achats', 'text', 20, ({ need }) => NEED_LABELS[need]),
    choices: { values: Object.values(NEED_LABELS), strict: true },
  },
  typed('Dernière année', 'year', 20, ({ lastYear }) => lastYear),
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 24,
    value: ({ programme }) => (programme === null ? '' : scopeOf(programme)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ programme }) => (programme === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Libellé')}="",${own('Portée du calcul')}=""),"",` +
      `IF(${['Niveaux', 'Règles', 'Achats', 'Dernière année'].map(own).join('&"|"&')}=${own('Portée du calcul')},` +
      `"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

/** The APs under their numbers, and empty rows: there is always one to fill in. */
export function inputRows({ programmes: { results } }: Analysis): Row[] {
  const byCode = new Map(results.map(({ programme }) => [programme.code, programme]));
  const last = Math.max(0, ...results.map(({ programme }) => Number(programme.code.slice(2))));
  return Array.from({ length: Math.max(ROWS, last + SPARE) }, (_, index) => {
    const code = programmeCode(index);
    return { code, programme: byCode.get(code) ?? null };
  });
}
