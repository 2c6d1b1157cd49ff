import { Problem } from '../../problem';
import { checkMapping, type ColumnRole, type Mapping, mayNameSchool, namesDevice } from '../mapping';
import { shown } from '../parse/shown';
import { holdsSchoolName } from '../school-words';
import type { Shape, ValueColumn } from '../shape/shape';
import type { HeaderBlock } from './block';
import { censusColumn } from './census-column';
import { valuesOf } from './content';
import { judgeHeader, type Judgement } from './judge';
import type { Naming } from './naming';
import { seatRoles, type Seats } from './seats';
import { deviceOfSheet } from './sheet-name';
import { parts } from './side-by-side';
import { type Counting, valueColumns } from './value-columns';

/** A table whose header was found. */
export interface Found {
  readonly block: HeaderBlock;
  readonly seats: Seats;
  readonly mapping: Mapping;
  readonly score: number;
  readonly judgement: Judgement;
}

/** The ways in which the tables under a header can be read; none when the line is no header. */
export function readBlock(block: HeaderBlock, naming: OfSheet): Found[] {
  const [columns = [], ...others] = parts(block);
  const judgement = judgeHeader(block, [...columns, ...others.flat()], naming.kindOf);
  if (!judgement.isHeader) return [];
  const judged = { ...naming, judgement };
  const tables = readTable(block, columns, judged);
  if (others.length === 0) return tables;
  const beside = others.flatMap((part) => readTable(block, part, judged)[0]?.mapping ?? []);
  if (beside.length < others.length) return readTable(block, [...columns, ...others.flat()], judged);
  return tables.map((found) => ({ ...found, mapping: { ...found.mapping, beside } }));
}

/** What tells texts apart, and the sheet's name, which may say what its devices are. */
export interface OfSheet extends Naming {
  readonly sheet: string;
}

interface Judged extends OfSheet {
  readonly judgement: Judgement;
}

/** The ways in which one table can be read. */
function readTable(
  block: HeaderBlock,
  columns: readonly number[],
  { judgement, sheet, ...naming }: Judged,
): Found[] {
  const { namesEquipment } = naming;
  const counting = valueColumns(block, columns, naming);
  const crossed = counting.values.length > 0 ? [cross(block, columns, counting, namesEquipment)] : [];
  const seats = seatRoles(block, columns, new Set(), namesEquipment);
  const plain = shapesOf(block, seats, namesEquipment).map((shape, index) => {
    const table = found(block, seats, shape, []);
    return { ...table, score: table.score - index * LESS_LIKELY };
  });
  const named = crossed.length + plain.length === 0 ? typedBySheet(block, seats, sheet, namesEquipment) : [];
  return [...crossed, ...plain, ...named]
    .filter(({ mapping }) => isComplete(mapping))
    .map((table) => ({ ...table, judgement, mapping: doubted(table.mapping, judgement) }));
}

/** A sheet for one kind of device, whose rows need not say which: « Vidéoprojecteurs » over rooms, makes and days. */
function typedBySheet(
  block: HeaderBlock,
  seats: Seats,
  sheet: string,
  namesEquipment: (text: string) => boolean,
): Table[] {
  const device = deviceOfSheet(sheet, namesEquipment);
  if (device === null || seats.size < 2) return [];
  const shape = seats.has('uai') || seats.has('school-name') ? 'list' : 'school-sheet';
  const table = found(block, seats, shape, []);
  return [{ ...table, mapping: { ...table.mapping, sheetType: device } }];
}

/** A header that is not sure is said, wherever the sheet is read. */
function doubted(mapping: Mapping, { confidence, reason }: Judgement): Mapping {
  return confidence === 'doubtful' ? { ...mapping, doubt: reason } : mapping;
}

type Table = Omit<Found, 'judgement'>;

function cross(
  block: HeaderBlock,
  columns: readonly number[],
  { values, apart }: Counting,
  namesEquipment: (text: string) => boolean,
): Table {
  const counted = new Set([...values, ...apart].map(({ column }) => column));
  const seats = new Map(seatRoles(block, columns, counted, namesEquipment));
  seats.delete('quantity');
  if (values.some(({ type }) => type !== null)) for (const role of DEVICE_ROLES) seats.delete(role);
  const table = found(block, seats, 'crosstab', values);
  const census = values.some(({ year }) => year !== null) ? undefined : censusColumn(block, columns, counted);
  return {
    ...table,
    mapping: {
      ...table.mapping,
      ...(apart.length > 0 && { apart }),
      ...(census !== undefined && { census: { column: census, year: null } }),
    },
  };
}

/** What a second way to read the same columns loses. */
const LESS_LIKELY = 0.5;

/** What says what a device is. */
export const DEVICE_ROLES: readonly ColumnRole[] = ['type', 'designation', 'model'];

function found(block: HeaderBlock, seats: Seats, shape: Shape, values: readonly ValueColumn[]): Table {
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
  const columns = DEVICE_ROLES.flatMap((role) => seats.get(role)?.column ?? []);
  const named = block.below.filter(({ cells }) =>
    columns.some((column) => {
      const cell = cells[column];
      return typeof cell === 'string' && namesEquipment(cell);
    }),
  );
  const sections = block.below.filter(({ cells }) => cells.filter((cell) => shown(cell) !== '').length === 1);
  const rows = block.below.length - sections.length;
  // One title that we know among others: nearly all rows must be devices.
  const titles = block.titles.filter(({ own }) => shown(own) !== '').length;
  const isTitled = DEVICE_ROLES.some((role) => (seats.get(role)?.confidence ?? 'doubtful') !== 'doubtful');
  if (seats.size < 2) return isTitled && titles >= 3 && named.length * 4 >= rows * 3 && named.length >= 2;
  return named.length * 3 >= rows && named.length > 0;
}

/** How the table under a line would be read that the user says is the header, complete or not. */
export function readAnyway(block: HeaderBlock, naming: OfSheet): Pick<Found, 'mapping' | 'seats'> {
  const columns = [...block.titles.keys()];
  const judgement: Judgement = {
    isHeader: true,
    confidence: 'sure',
    strength: 0,
    reason: 'Choisi par vous',
  };
  const [best] = readTable(block, columns, { ...naming, judgement }).sort((a, b) => b.score - a.score);
  if (best !== undefined) return best;
  const seats = seatRoles(block, columns, new Set(), naming.namesEquipment);
  const shape = seats.has('uai') || seats.has('school-name') ? 'list' : 'school-sheet';
  return { seats, mapping: found(block, seats, shape, []).mapping };
}
