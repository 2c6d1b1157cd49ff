import { headerKey } from '../text/header-key';
import { countOfCell } from '../text/french-number';
import { type Cell, DateCell, type RawRow } from './cell';
import { Columns, isBlank } from './columns';
import type { RowFate } from './inventory';
import { LineReader, type Tools } from './line-reader';
import type { ColumnRole, Mapping } from './mapping';
import { looseQuantity } from './parse/loose-quantity';
import { isTotal } from './parse/total';
import { remember } from './remember';
import { RowRemarks } from './row-remarks';
import { type HowKnown, NO_SCHOOL, type RowSchool, RowSchools, type Schools } from './row-school';
import { RunningSums } from './running-sums';
import { censusYear } from './shape/census';
import { isElsewhere } from './school-words';
import { asAbove, type ValueColumn } from './shape/shape';
import type { WordingTexts } from './wording-list';

/** What stands above the rows of a sheet, as its titles and sections tell from top to bottom. */
export interface Above {
  school: RowSchool;
  /** What the user decided for the rows of this sheet that name no school. */
  readonly ofSheet: RowSchool;
  /** The section's title; empty without one. */
  section: string;
}

/**
 * Reads the rows under one header. Each shape comes down to the same reading of lines: a list has one line per row, a
 * crosstab one per row and column of counts, what its title says taking the place of a column.
 */
export class TableReader {
  private readonly columns: Columns;
  private readonly lines: readonly (readonly [LineReader, ValueColumn | null])[];
  private readonly remarks: RowRemarks;
  private readonly schools: RowSchools;
  private readonly sums = new RunningSums();
  private readonly totalOf = remember(isTotal);
  private readonly looseOf = remember(looseQuantity);
  private readonly columnSchools: ReadonlyMap<ValueColumn, RowSchool>;
  private readonly crossed: boolean;
  private readonly takesAbove: boolean;
  private readonly fillsDown: boolean;
  private header: { readonly cells: readonly Cell[]; readonly keys: readonly string[] } | null = null;
  private last: RowSchool = NO_SCHOOL;

  constructor(
    readonly mapping: Mapping,
    private readonly tools: Tools,
    schools: Schools,
    readonly above: Above,
  ) {
    const { values = [], shape = 'list', sheetType } = mapping;
    const roles = rolesRead(mapping);
    this.columns = new Columns(roles, sheetType === undefined ? null : new Map([['type', sheetType]]));
    this.crossed = values.length > 0;
    this.takesAbove = asAbove(shape) || !(roles.has('uai') || roles.has('school-name'));
    this.fillsDown = shape === 'quantities';
    this.remarks = new RowRemarks(this.columns, tools.ledger.log, tools.schoolTexts);
    this.schools = new RowSchools(this.columns, schools);
    this.lines = this.crossed
      ? values.map((value) => [new LineReader(columnsOf(roles, value), tools, true), value] as const)
      : [[new LineReader(this.columns, tools), null]];
    const named = new RowSchools(new Columns(new Map([['school-name', 0]])), schools);
    this.columnSchools = new Map(
      values.flatMap((value) =>
        value.school === null ? [] : [[value, named.read({ row: 0, cells: [value.school] })] as const],
      ),
    );
  }

  /** The first of its columns, 0-based. */
  get left(): number {
    const { roles, values = [] } = this.mapping;
    return Math.min(...roles.values(), ...values.map(({ column }) => column));
  }

  /** Takes the titles of the last line of the header. */
  readHeader(row: RawRow): void {
    this.header = { cells: row.cells, keys: row.cells.map(headerKey) };
    this.columns.readTitles(row);
    for (const [line] of this.lines) line.readTitles(row);
  }

  /** Whether a row says again what the header says. */
  isHeaderAgain({ cells }: RawRow): boolean {
    if (this.header === null) return false;
    const { cells: titles, keys } = this.header;
    let same = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? null;
      if (isBlank(cell)) continue;
      // A year may stand as a number here, as a text there.
      const key = () => (typeof cell === 'number' ? String(cell) : headerKey(cell));
      if (cell !== titles[column] && key() !== keys[column]) return false;
      if (typeof cell === 'string') same += 1;
    }
    return same >= 2;
  }

  /** The cells where a row that begins another table would have titles. */
  probe({ cells }: RawRow): Cell {
    const { roles } = this.mapping;
    const column =
      roles.get('uai') ?? roles.get('school-name') ?? roles.get('type') ?? roles.get('designation');
    return cells[column ?? 0] ?? null;
  }

  /** Whether the row is of a school that its own code names: no title is. */
  hasCode(raw: RawRow): boolean {
    if (!this.columns.has('uai')) return false;
    const { status, how } = this.schools.read(raw);
    return status === 'known' && !isOnly(how);
  }

  read(raw: RawRow): RowFate {
    const { ledger } = this.tools;
    if (this.holdsNothing(raw)) return 'blank';
    ledger.counts.rows += 1;
    if (this.isOlderCensus(raw)) return 'explained';
    const own = this.schools.read(raw);
    const texts = this.columns.wording(raw);
    if (this.isTotalRow(raw, own, texts)) return this.total(raw);
    const hasWording = texts.type !== '' || texts.designation !== '' || texts.model !== '';
    const quantity = this.columns.cell('quantity', raw);
    const isCoded = own.status === 'unknown' || (own.status === 'known' && !isOnly(own.how));
    if (!this.crossed && !hasWording && !isCoded) {
      if (isBlank(quantity)) return this.ignored(raw);
      if (own === NO_SCHOOL && this.sums.matches(countOfCell(quantity) ?? 0)) return this.total(raw);
    }
    const school = this.schoolOf(raw, own);
    if (school.status === 'known') ledger.rowsOfKnownSchools += 1;
    this.sums.add(countOfCell(quantity) ?? this.looseCount(quantity));
    return this.crossed ? this.readAcross(raw, school) : this.readLine(raw, school, texts);
  }

  /** Whether the row tells of an earlier year than the one that is kept. */
  private isOlderCensus(raw: RawRow): boolean {
    const { census } = this.mapping;
    if (census === undefined || census.year === null) return false;
    const year = censusYear(raw.cells[census.column]);
    if (year === null || year === census.year) return false;
    const read = `${year} ; seule l'année ${census.year} est gardée`;
    this.tools.ledger.log.note('older-census', year, raw.row, 0)?.tell(null, read);
    return true;
  }

  /** Says once that nothing tells the state of the devices. */
  finish(): void {
    if (this.columns.has('state') || this.columns.has('exit-date')) return;
    if (this.lines.some(([, value]) => value?.state !== undefined)) return;
    const devices = this.lines.reduce((sum, [line]) => sum + line.kept, 0);
    this.remarks.row('no-state-column', this.mapping.headerRow, devices);
  }

  private readLine(raw: RawRow, school: RowSchool, texts: WordingTexts): RowFate {
    const [first] = this.lines;
    return first === undefined ? 'blank' : first[0].read(raw, school, this.above.section, texts);
  }

  private readAcross(raw: RawRow, school: RowSchool): RowFate {
    let fate: RowFate = 'counted';
    let isEmpty = true;
    for (const [line, value] of this.lines) {
      if (value === null || isNone(raw.cells[value.column])) continue;
      isEmpty = false;
      const ofColumn = this.columnSchools.get(value) ?? school;
      if (ofColumn !== school && ofColumn.status === 'known') this.tools.ledger.rowsOfKnownSchools += 1;
      const ended = line.read(raw, ofColumn, this.above.section);
      if (ended === 'device' || fate === 'counted') fate = ended;
    }
    if (isEmpty && school.status !== 'known') return this.ignored(raw);
    return fate;
  }

  /** What a quantity in words adds to the sum of those above a total. */
  private looseCount(cell: Cell): number {
    const loose = typeof cell === 'string' ? this.looseOf(cell) : null;
    return loose === null || loose.kind === 'interval' ? 0 : loose.quantity;
  }

  private schoolOf(raw: RawRow, own: RowSchool): RowSchool {
    if (own !== NO_SCHOOL) {
      if (this.fillsDown) this.last = own;
      // A place is no school by itself: the sheet may name it.
      const isRoom = own.status === 'not-found' && !this.columns.has('school-name');
      if (!isRoom || this.above.school === NO_SCHOOL) return own;
      // Nothing else than the list says that all is of its only school: what is clearly elsewhere is asked.
      return this.above.school.how === 'only' && isElsewhere(own.text) ? own : this.above.school;
    }
    if (this.fillsDown && this.last !== NO_SCHOOL && this.schools.isSilent(raw)) {
      return { ...this.last, how: 'above', text: this.last.text };
    }
    const above = this.takesAbove ? this.above.school : own;
    return above === NO_SCHOOL ? this.above.ofSheet : above;
  }

  private holdsNothing(raw: RawRow): boolean {
    if (!this.columns.holdNothing(raw)) return false;
    return this.lines.every(([, value]) => value === null || isBlank(raw.cells[value.column]));
  }

  private isTotalRow(raw: RawRow, school: RowSchool, { type, designation }: WordingTexts): boolean {
    if (this.totalOf(type)) return true;
    if (school.status === 'known' && school.how === 'code') return false;
    return (
      this.totalOf(designation) ||
      TOTAL_ROLES.some((role) => this.columns.has(role) && this.totalOf(this.columns.text(role, raw)))
    );
  }

  private total(raw: RawRow): RowFate {
    this.sums.restart();
    this.remarks.row('total-row', raw.row, 0);
    return 'total';
  }

  private ignored(raw: RawRow): RowFate {
    this.remarks.row('ignored-row', raw.row, 0);
    return 'explained';
  }
}

/** The year of a census says nothing of when the devices came. */
function rolesRead({ roles, census }: Mapping): ReadonlyMap<ColumnRole, number> {
  if (census === undefined || census.year === null) return roles;
  return new Map([...roles].filter(([, column]) => column !== census.column));
}
const isOnly = (how: HowKnown): boolean => how === 'only' || how === 'only-despite';

const TOTAL_ROLES = ['uai', 'school-name', 'commune', 'room'] as const;

/** A crosstab's column, read as a list whose quantity stands there. */
function columnsOf(roles: ReadonlyMap<ColumnRole, number>, value: ValueColumn): Columns {
  const { column, type, year, state } = value;
  const fixed = new Map<ColumnRole, Cell>();
  if (type !== null) fixed.set('type', type);
  if (year !== null) fixed.set('service-date', year);
  if (state !== undefined) fixed.set('state', state);
  return new Columns(new Map([...roles, ['quantity', column]]), fixed);
}

/** A cell of a crosstab that counts nothing: empty, a dash, `0`, `aucun`. */
function isNone(cell: Cell | undefined): boolean {
  if (cell === 0 || isBlank(cell)) return true;
  if (cell instanceof DateCell || typeof cell !== 'string') return false;
  return /^(0|-+|–|—|\?+|\/|nc|n\.c\.|aucune?s?|non|néant|neant|rien|zéro|zero)$/i.test(cell.trim());
}
