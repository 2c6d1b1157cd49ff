import { Problem } from '../../problem';
import type { RawRow } from '../cell';
import {
  checkMapping,
  mayNameSchool,
  type ColumnRole,
  type Mapping,
  type MappingProposal,
  namesDevice,
  namesSchool,
} from '../mapping';
import { shown } from '../parse/shown';
import { recognisedRow } from '../recognised';
import { holdsSchoolName } from '../school-words';
import { SHAPE_SENTENCES, SHAPES, type Shape } from '../shape/shape';
import { blocksAt, type HeaderBlock } from './block';
import { valuesOf } from './content';
import { describeColumns } from './describe';
import { refusalOf } from './refusal';
import { seatRoles, type Seats } from './seats';
import { parts } from './side-by-side';
import { valueColumns } from './value-columns';

/** Rows at the top of the sheet among which the header is looked for. */
export const HEADER_DEPTH = 60;

/** What helps to recognise a sheet beside its own words. */
export interface Hints {
  /** Whether a text names a piece of equipment in scope. */
  readonly namesEquipment?: (text: string) => boolean;
  /** Whether a text alone is the name of a school: the columns of a crosstab may have no other title. */
  readonly isSchool?: (text: string) => boolean;
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

type Naming = Required<Pick<Hints, 'namesEquipment' | 'isSchool'>>;

/** A table whose header was found. */
interface Found {
  readonly block: HeaderBlock;
  readonly seats: Seats;
  readonly mapping: Mapping;
  readonly score: number;
}

const NOTHING = () => false;
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
  { namesEquipment = NOTHING, isSchool = NOTHING, tables = [] }: Hints = {},
): MappingProposal[] {
  const naming = { namesEquipment, isSchool };
  const top = rows
    .map(recognisedRow)
    .filter((row) => row.cells.some((cell) => shown(cell) !== ''))
    .slice(0, HEADER_DEPTH);
  if (top.length === 0) {
    throw new Problem('empty-sheet', 'La feuille est vide : choisissez celle qui contient l’inventaire.');
  }
  const best = new Map<Shape, Found>();
  for (const index of top.keys()) {
    for (const block of blocksAt(top, index)) {
      for (const found of readBlock(block, naming)) {
        const shape = found.mapping.shape ?? 'list';
        if (isBetter(found, best.get(shape), top)) best.set(shape, found);
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
  return proposals(top, namesEquipment, [
    ...marked,
    ...ordered.filter(({ mapping }) => !shapes.has(mapping.shape)),
  ]);
}

/** The best readings of the tables that the user marked, shape by shape. */
function markedTables(top: readonly RawRow[], tables: readonly MarkedTable[], naming: Naming): Found[] {
  const best = new Map<Shape, Found>();
  for (const { top: row, left, bottom, right } of tables) {
    const within = top
      .filter((it) => it.row >= row && it.row <= bottom)
      .map((it) => ({
        row: it.row,
        cells: it.cells.map((cell, at) => (at + 1 < left || at + 1 > right ? null : cell)),
      }));
    const [block] = within[0]?.row === row ? blocksAt(within, 0) : [];
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
  namesEquipment: (text: string) => boolean,
  ordered: readonly Found[],
): MappingProposal[] {
  const [first] = ordered;
  const refusal = refusalOf(top, first?.mapping ?? null, first?.block ?? null, namesEquipment);
  if (refusal !== null) throw refusal;
  return ordered.map(({ mapping, block, seats }) => ({
    mapping,
    columns: describeColumns(block, seats, mapping),
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

/** A header that names more wins over those above it, unless rows of a table stand between: then it begins another one. */
function isBetter(found: Found, best: Found | undefined, top: readonly RawRow[]): boolean {
  if (best === undefined) return true;
  if (found.score <= best.score) return false;
  const between = top.filter(({ row }) => row > best.block.bottom && row < found.block.top);
  return !between.some(({ cells }) => cells.filter((cell) => shown(cell) !== '').length > 1);
}

const order = (shape: Shape = 'list'): number => SHAPES.indexOf(shape);

function readBlock(block: HeaderBlock, naming: Naming): Found[] {
  const [columns = [], ...others] = parts(block);
  const tables = readTable(block, columns, naming);
  if (others.length === 0) return tables;
  const beside = others.flatMap((part) => readTable(block, part, naming)[0]?.mapping ?? []);
  if (beside.length < others.length) return readTable(block, [...columns, ...others.flat()], naming);
  return tables.map((found) => ({ ...found, mapping: { ...found.mapping, beside } }));
}

/** The ways in which one table can be read. */
function readTable(
  block: HeaderBlock,
  columns: readonly number[],
  { namesEquipment, isSchool }: Naming,
): Found[] {
  const values = valueColumns(block, columns, namesEquipment, isSchool);
  const counted = new Set(values.map(({ column }) => column));
  const crossed = values.length > 0 ? [cross(block, columns, counted, values, namesEquipment)] : [];
  const seats = seatRoles(block, columns, new Set(), namesEquipment);
  const plain = shapesOf(block, seats, namesEquipment).map((shape, index) => {
    const table = found(block, seats, shape, []);
    return { ...table, score: table.score - index * LESS_LIKELY };
  });
  return [...crossed, ...plain].filter(({ mapping }) => isComplete(mapping));
}

function cross(
  block: HeaderBlock,
  columns: readonly number[],
  counted: ReadonlySet<number>,
  values: NonNullable<Mapping['values']>,
  namesEquipment: (text: string) => boolean,
): Found {
  const seats = new Map(seatRoles(block, columns, counted, namesEquipment));
  seats.delete('quantity');
  if (values.some(({ type }) => type !== null)) for (const role of DEVICE_ROLES) seats.delete(role);
  return found(block, seats, 'crosstab', values);
}

/** What a second way to read the same columns loses. */
const LESS_LIKELY = 0.5;

const DEVICE_ROLES: readonly ColumnRole[] = ['type', 'designation', 'model'];

function found(
  block: HeaderBlock,
  seats: Seats,
  shape: Shape,
  values: NonNullable<Mapping['values']>,
): Found {
  const roles = new Map([...seats].map(([role, { column }]) => [role, column] as const));
  const mapping: Mapping = {
    headerRow: block.bottom,
    roles,
    ...(shape === 'list' ? {} : { shape }),
    ...(block.top === block.bottom ? {} : { headerTop: block.top }),
    ...(values.length === 0 ? {} : { values }),
  };
  return {
    block,
    seats,
    mapping,
    score: scoreOf(seats) + values.length + (values.some(({ year }) => year !== null) ? TELLS_YEARS : 0),
  };
}

/** Of two readings of the same columns, the one that tells the years too. */
const TELLS_YEARS = 0.5;

/** A school tells more than a remark. */
function scoreOf(seats: Seats): number {
  return seats.size + (seats.has('uai') ? 1 : 0);
}

function isComplete(mapping: Mapping): boolean {
  try {
    checkMapping(mapping);
    return mayNameSchool(mapping);
  } catch (thrown) {
    if (thrown instanceof Problem) return false;
    throw thrown;
  }
}

/** How rows under these titles may be laid out, the likeliest first; none when they do not look like devices. */
function shapesOf(block: HeaderBlock, seats: Seats, namesEquipment: (text: string) => boolean): Shape[] {
  const roles = new Map([...seats].map(([role, { column }]) => [role, column]));
  if (!namesDevice({ roles })) return [];
  const school = seats.get('uai') ?? seats.get('school-name');
  if (school !== undefined) {
    return writtenOnce(block, school.column) ? ['quantities', 'list'] : ['list', 'quantities'];
  }
  const room = seats.get('room');
  const shapes: Shape[] = room !== undefined && namesSchools(block, room.column) ? ['list'] : [];
  return looksLikeDevices(block, seats, namesEquipment) ? [...shapes, 'school-sheet'] : shapes;
}

/** Whether the column of the school is filled once for several rows, as merged cells leave it: no school comes twice in a row. */
function writtenOnce(block: HeaderBlock, column: number): boolean {
  const texts = block.below.map(({ cells }) => shown(cells[column]));
  const written = texts.filter((text) => text !== '');
  const repeats = written.some((text, index) => text === written[index - 1]);
  return (
    texts[0] !== '' && !repeats && (texts.length - written.length) * 2 >= texts.length && texts.length > 2
  );
}

function namesSchools(block: HeaderBlock, column: number): boolean {
  const values = valuesOf(block, column);
  return (
    values.length > 0 && values.filter((cell) => holdsSchoolName(shown(cell))).length * 2 >= values.length
  );
}

/** Without a school on the rows, titles alone prove nothing: the rows or the sections above them must name equipment. */
function looksLikeDevices(
  block: HeaderBlock,
  seats: Seats,
  namesEquipment: (text: string) => boolean,
): boolean {
  if (seats.size < 2) return false;
  const columns = DEVICE_ROLES.flatMap((role) => seats.get(role)?.column ?? []);
  const named = block.below.filter(({ cells }) =>
    columns.some((column) => {
      const cell = cells[column];
      return typeof cell === 'string' && namesEquipment(cell);
    }),
  );
  const sections = block.below.filter(({ cells }) => cells.filter((cell) => shown(cell) !== '').length === 1);
  return named.length * 3 >= block.below.length - sections.length && named.length > 0;
}
