import { Problem } from '../../problem';
import type { RawRow } from '../cell';
import { type MappingProposal, namesSchool } from '../mapping';
import { shown } from '../parse/shown';
import { recognisedRow } from '../recognised';
import { SHAPE_SENTENCES, SHAPES, type Shape } from '../shape/shape';
import { blocksAt } from './block';
import { describeColumns } from './describe';
import { type Naming, namingOf } from './naming';
import { DEVICE_ROLES, type Found, type OfSheet, readBlock } from './read-table';
import { refusalOf } from './refusal';

/** Rows at the top of the sheet among which the header is looked for. */
export const HEADER_DEPTH = 60;

/** What helps to recognise a sheet beside its own words. */
export interface Hints extends Partial<Naming> {
  /** The sheet's name, which may say what its devices are. */
  readonly sheet?: string;
  /** Tables and named ranges that the workbook tells of, titles included, 1-based. */
  readonly tables?: readonly MarkedTable[];
}

/** A block of cells that the user marked as a table. */
export interface MarkedTable {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A marked table that names no school is taken before the best header of the sheet when it names as much, or nearly. */
const FITS_WITHIN = 1;

/**
 * Finds the header among the first rows of a sheet, says which column plays which role and how the sheet is laid out.
 * Titles above the header, headers of several lines, blank rows and columns and tables side by side are allowed.
 * The header is the one that names the most, the first one when several do.
 * @param rows the first rows of the sheet (no more than `HEADER_DEPTH` are looked at).
 * @throws Problem `empty-sheet` when no row holds anything; `no-header` when no row names both the school and the
 * equipment, or `no-inventory` when the sheet is something else that we know.
 */
export function proposeMapping(rows: readonly RawRow[], hints: Hints = {}): MappingProposal {
  const [best] = proposeShapes(rows, hints);
  if (best === undefined) throw new Error('proposeShapes gives one proposal at least');
  return best;
}

/** The ways in which a sheet can be read, the likeliest first. @throws Problem as {@link proposeMapping} */
export function proposeShapes(
  rows: readonly RawRow[],
  { tables = [], sheet = '', ...hints }: Hints = {},
): MappingProposal[] {
  const naming = { ...namingOf(hints), sheet };
  const top = rows
    .map(recognisedRow)
    .filter((row) => row.cells.some((cell) => shown(cell) !== ''))
    .slice(0, HEADER_DEPTH);
  if (top.length === 0) {
    throw new Problem('empty-sheet', 'La feuille est vide : choisissez celle qui contient l’inventaire.');
  }
  const best = new Map<Shape, Found>();
  for (const index of top.keys()) {
    for (const block of blocksAt(top, index, naming)) {
      for (const found of readBlock(block, naming)) {
        const shape = found.mapping.shape ?? 'list';
        if (isBetter(found, best.get(shape), top, naming)) best.set(shape, found);
      }
    }
  }
  const ordered = [...best.values()].sort(
    (a, b) => b.score - a.score || order(a.mapping.shape) - order(b.mapping.shape),
  );
  const marked = markedTables(top, tables, naming).filter(
    ({ score, mapping }) => namesSchool(mapping) || score >= (ordered[0]?.score ?? 0) - FITS_WITHIN,
  );
  const shapes = new Set(marked.map(({ mapping }) => mapping.shape));
  return proposals(top, naming, [...marked, ...ordered.filter(({ mapping }) => !shapes.has(mapping.shape))]);
}

/** The best readings of the tables that the user marked, shape by shape. */
function markedTables(top: readonly RawRow[], tables: readonly MarkedTable[], naming: OfSheet): Found[] {
  const best = new Map<Shape, Found>();
  for (const { top: row, left, bottom, right } of tables) {
    const within = top
      .filter((it) => it.row >= row && it.row <= bottom)
      .map((it) => ({
        row: it.row,
        cells: it.cells.map((cell, at) => (at + 1 < left || at + 1 > right ? null : cell)),
      }));
    const [block] = within[0]?.row === row ? blocksAt(within, 0, naming) : [];
    for (const found of block === undefined ? [] : readBlock(block, naming)) {
      const shape = found.mapping.shape ?? 'list';
      if (found.score > (best.get(shape)?.score ?? -1)) best.set(shape, found);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** @throws Problem as {@link proposeMapping} */
function proposals(
  top: readonly RawRow[],
  { namesEquipment, sheet }: OfSheet,
  ordered: readonly Found[],
): MappingProposal[] {
  const [first] = ordered;
  const refusal = refusalOf(top, first?.mapping ?? null, first?.block ?? null, namesEquipment, sheet);
  if (refusal !== null) throw refusal;
  return ordered.map(({ mapping, block, seats, judgement: { confidence, reason } }) => ({
    mapping,
    columns: describeColumns(block, seats, mapping),
    header: { confidence, reason },
  }));
}

/** The proposal of a shape that the user asks for. @throws Problem `shape-unfit` when the sheet cannot be read so */
export function proposalOfShape(proposals: readonly MappingProposal[], shape: Shape): MappingProposal {
  const fit = proposals.find(({ mapping }) => (mapping.shape ?? 'list') === shape);
  if (fit !== undefined) return fit;
  const possible = proposals
    .map(({ mapping }) => `« ${SHAPE_SENTENCES[mapping.shape ?? 'list']} »`)
    .join(', ');
  throw new Problem(
    'shape-unfit',
    `La feuille ne se lit pas comme « ${SHAPE_SENTENCES[shape]} » : elle se lit comme ${possible}.`,
  );
}

/**
 * A header that names more wins over those above it, unless rows of a table stand between: then it begins another one. A few
 * words side by side above (« Établissement : », its name) are no table, be they known titles.
 */
function isBetter(
  found: Found,
  best: Found | undefined,
  top: readonly RawRow[],
  { kindOf }: Pick<Naming, 'kindOf'>,
): boolean {
  if (best === undefined) return true;
  const gain = found.score - best.score || found.judgement.strength - best.judgement.strength;
  if (gain <= 0) return false;
  const between = top.filter(({ row }) => row > best.block.bottom && row < found.block.top);
  const columns = DEVICE_ROLES.flatMap((role) => best.mapping.roles.get(role) ?? []);
  const isRow = ({ cells }: RawRow) =>
    cells.filter((cell) => shown(cell) !== '').length >= TABLE_CELLS ||
    columns.some((column) => kindOf(cells[column]) === 'equipment');
  return !between.some(isRow);
}

/** « Établissement : » beside its name, a legend: fewer cells side by side are no row of a table, unless one is a device. */
const TABLE_CELLS = 3;

const order = (shape: Shape = 'list'): number => SHAPES.indexOf(shape);
