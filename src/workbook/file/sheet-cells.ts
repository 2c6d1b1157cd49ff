import type { PlanValue, SheetPlan, TablePlan, TextCell } from '../../core/report/book-plan';
import type { Block } from '../a1';
import { columnLetters } from '../a1';
import { isFigure } from '../look';
import type { StylesEditor } from './styles-editor';
import { tableBlock } from './table-part';
import { CELL_TEXT_LENGTH } from '../../core/limits';
import { cellText, needsSpacePreserved, numberText } from './xml';

/** Days between the two date systems of Excel. */
const DAYS_TO_1904 = 1462;

/** Makes the XML of a row from that of its cells. */
export type WriteRow = (row: number, cells: string) => string;

interface CellOptions {
  readonly styles: StylesEditor;
  readonly date1904: boolean;
}

/** The least block that holds everything on the sheet. */
export function usedBlock({ cells, tables }: SheetPlan): Block {
  const blocks = [
    ...cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    ...tables.map(tableBlock),
  ];
  return blocks.reduce(
    (all, { top, left, bottom, right }) => ({
      top: Math.min(all.top, top),
      left: Math.min(all.left, left),
      bottom: Math.max(all.bottom, bottom),
      right: Math.max(all.right, right),
    }),
    blocks[0] ?? { top: 1, left: 1, bottom: 1, right: 1 },
  );
}

/**
 * The XML of the rows of a sheet that hold cells, from top to bottom. All formats are asked of `styles` before the first row is
 * made, so that the styles part may be written before the sheet.
 */
export function cellLines(plan: SheetPlan, options: CellOptions, writeRow: WriteRow): Iterable<string> {
  const loose = new Map<number, Run[]>();
  for (const cell of plan.cells) {
    const run = { column: cell.column, xml: looseCell(cell, options) };
    const line = loose.get(cell.row);
    if (line) line.push(run);
    else loose.set(cell.row, [run]);
  }
  const tables = plan.tables.map((table) => tableWriter(table, options));
  return lines(usedBlock(plan), writeRow, (row) => [
    ...(loose.get(row) ?? []),
    ...tables.flatMap(({ column, line }) => {
      const xml = line(row);
      return xml === null ? [] : [{ column, xml }];
    }),
  ]);
}

/** Cells that stand side by side, from this column on. */
interface Run {
  readonly column: number;
  readonly xml: string;
}

function* lines(
  { top, bottom }: Block,
  writeRow: WriteRow,
  runsOf: (row: number) => Run[],
): Generator<string> {
  for (let row = top; row <= bottom; row += 1) {
    const runs = runsOf(row);
    if (runs.length === 0) continue;
    runs.sort((a, b) => a.column - b.column);
    yield writeRow(row, runs.map(({ xml }) => xml).join(''));
  }
}

function looseCell(cell: TextCell, { styles, date1904 }: CellOptions): string {
  const { row, column, value, formula, style, format } = cell;
  const number = styles.cell({ style, format, isFormula: formula !== undefined });
  const content = cellContent(shifted(value, format === 'date' && date1904), formula);
  return `<c r="${columnLetters(column)}${row}" s="${number}"${content}`;
}

function tableWriter(table: TablePlan, { styles, date1904 }: CellOptions) {
  const columns = table.columns.map(({ title, format, formula, input }, index) => ({
    title,
    formula,
    letters: columnLetters(table.column + index),
    header: styles.cell({
      style: 'header',
      format: undefined,
      isFormula: false,
      onTheRight: isFigure(format),
    }),
    style: styles.cell({ style: input ? 'input' : 'body', format, isFormula: formula !== undefined }),
    shift: format === 'date' && date1904,
  }));
  const line = (row: number): string | null => {
    const index = row - table.row;
    if (index === 0) {
      return columns
        .map(
          ({ letters, title, header }) =>
            `<c r="${letters}${row}" s="${header}"${cellContent(title, undefined)}`,
        )
        .join('');
    }
    const values = table.rows[index - 1];
    if (!values) return null;
    return columns
      .map(({ letters, style, formula, shift }, at) => {
        const content = cellContent(shifted(values[at] ?? null, shift), formula);
        return `<c r="${letters}${row}" s="${style}"${content}`;
      })
      .join('');
  };
  return { column: table.column, line };
}

/** What follows the attributes of a cell: its type, then its formula and value. */
function cellContent(value: PlanValue, formula: string | undefined): string {
  const f = formula === undefined ? '' : `<f>${cellText(formula)}</f>`;
  switch (typeof value) {
    case 'number':
      return `>${f}<v>${numberText(value)}</v></c>`;
    case 'boolean':
      return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return formula === undefined
        ? inlineString(value)
        : ` t="str">${f}<v${space(value)}>${cellText(value)}</v></c>`;
    default:
      return f === '' ? '/>' : `>${f}</c>`;
  }
}

/** Text of its own, whatever it looks like: `=SUM(A1)` stays text. Excel takes no more than 32 767 characters. */
function inlineString(value: string): string {
  const text = value.length > CELL_TEXT_LENGTH ? `${value.slice(0, CELL_TEXT_LENGTH - 1)}…` : value;
  return ` t="inlineStr"><is><t${space(text)}>${cellText(text)}</t></is></c>`;
}

function space(text: string): string {
  return needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
}

function shifted(value: PlanValue, toSystem1904: boolean): PlanValue {
  return toSystem1904 && typeof value === 'number' ? value - DAYS_TO_1904 : value;
}
