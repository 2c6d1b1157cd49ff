import type { School } from '../school/school';
import type { SchoolNames } from '../school/school-names';
import { type Cell, ErrorCell, type RawRow } from './cell';
import type { Columns } from './columns';
import { saysNothing } from './parse/blank';
import { shown } from './parse/shown';
import { remember } from './remember';
import { readSchoolCode } from './school-code';
import type { SchoolText, SchoolTexts } from './school-texts';

/** How the school of a row was known. */
export type HowKnown = 'code' | 'name' | 'title' | 'sheet' | 'only' | 'above' | 'settled';

/**
 * The school of a row: one of the list, one that is not (`unknown`: a UAI; `not-found`: a name; `set-aside`: the user says
 * so), a code that is no UAI, or none. `text` is what was read, `near` the schools of the list that are written nearly so.
 */
export interface RowSchool {
  readonly status: 'known' | 'unknown' | 'invalid' | 'missing' | 'not-found' | 'set-aside';
  readonly uai: string | null;
  readonly how: HowKnown;
  readonly text: string;
  readonly near: readonly Pick<School, 'uai' | 'name'>[];
  /** The writing that the user may settle or has settled; absent when the row names its school or none at all. */
  readonly written?: SchoolText;
}

export const NO_SCHOOL: RowSchool = { status: 'missing', uai: null, how: 'code', text: '', near: [] };

export interface Schools {
  /** UAIs of the schools to equip. */
  readonly known: ReadonlySet<string>;
  /** Their names, when they are known. */
  readonly names: SchoolNames | null;
  /** What the user decided for the writings that name no school. */
  readonly texts: SchoolTexts;
}

/** The school that the user chose for a writing; null when nothing was decided. */
export function schoolSettled(written: SchoolText, { known, texts }: Schools): RowSchool | null {
  const decided = texts.decided(written);
  if (decided === undefined) return null;
  const { uai } = decided;
  const status = uai === null ? 'set-aside' : known.has(uai) ? 'known' : 'unknown';
  return { status, uai, how: 'settled', text: written.text, near: [], written };
}

/** What a text that names no school of the list is: a writing for the user to settle, if that was not done. */
export function schoolUnknown(
  found: Pick<RowSchool, 'status' | 'uai' | 'how' | 'near'>,
  written: SchoolText,
  schools: Schools,
): RowSchool {
  return schoolSettled(written, schools) ?? { ...found, text: written.text, written };
}

/** Tells the school that a text names, a title or the name of a sheet; null when it names none of the list. */
export function schoolNamed(text: string, how: HowKnown, schools: Schools): RowSchool | null {
  const settled = schoolSettled({ text, commune: '' }, schools);
  if (settled !== null) return settled;
  const school = schools.names?.find(text).school ?? null;
  return school === null ? null : { status: 'known', uai: school.uai, how, text: school.name, near: [] };
}

/** Reads the school of each row of a table: its UAI, else its name, else what stands above. */
export class RowSchools {
  private readonly ofCode: (cell: Cell) => RowSchool;
  private readonly ofName: (key: string) => RowSchool;
  private readonly hasCode: boolean;
  private readonly hasName: boolean;
  private readonly hasRoom: boolean;
  private latest: RawRow | null = null;
  private ofLatest = NO_SCHOOL;

  constructor(
    private readonly columns: Columns,
    schools: Schools,
  ) {
    this.hasCode = columns.has('uai');
    this.hasName = columns.has('school-name') && schools.names !== null;
    this.hasRoom =
      columns.has('room') && !this.hasCode && !columns.has('school-name') && schools.names !== null;
    this.ofCode = remember((cell) => {
      const { status, uai } = readSchoolCode(cell, schools.known);
      if (status === 'missing') return NO_SCHOOL;
      const found = { status, uai, how: 'code', text: '', near: [] } as const;
      const text = shown(cell);
      if (status === 'known') return found;
      const near = schools.names?.withCode(text) ?? [];
      return schoolUnknown({ ...found, near }, { text, commune: '' }, schools);
    });
    this.ofName = remember((key) => {
      const [name = '', commune = ''] = key.split('\t');
      const written = { text: name, commune };
      const settled = schoolSettled(written, schools);
      if (settled !== null) return settled;
      const { school = null, near = [] } = schools.names?.find(name, commune) ?? {};
      if (school !== null) return { status: 'known', uai: school.uai, how: 'name', text: name, near: [] };
      return { status: 'not-found', uai: null, how: 'name', text: name, near, written };
    });
  }

  /** What the row itself says; asked more than once of each row. */
  read(raw: RawRow): RowSchool {
    if (this.latest !== raw) {
      this.latest = raw;
      this.ofLatest = this.ofRow(raw);
    }
    return this.ofLatest;
  }

  private ofRow(raw: RawRow): RowSchool {
    if (this.hasCode) {
      const coded = this.ofCode(this.columns.cell('uai', raw));
      if (coded !== NO_SCHOOL || !this.hasName) return coded;
    }
    const role = this.hasName ? 'school-name' : this.hasRoom ? 'room' : null;
    const name = role === null ? '' : this.columns.text(role, raw);
    if (name === '') return NO_SCHOOL;
    return this.ofName(`${name}\t${this.columns.text('commune', raw)}`);
  }

  /** Whether the row says nothing at all of its school. */
  isSilent(raw: RawRow): boolean {
    return (['uai', 'school-name'] as const).every((role) => {
      const cell = this.columns.cell(role, raw);
      return cell === null || cell instanceof ErrorCell || (typeof cell === 'string' && saysNothing(cell));
    });
  }
}
