import type { School } from '../school/school';
import type { SchoolNames } from '../school/school-names';
import { hasUaiShape, normaliseUai } from '../school/uai';
import { type Cell, ErrorCell, type RawRow } from './cell';
import type { Columns } from './columns';
import { saysNothing } from './parse/blank';
import { shown } from './parse/shown';
import { remember } from './remember';
import { readSchoolCode } from './school-code';
import type { SchoolText, SchoolTexts } from './school-texts';
import { namesElsewhere } from './school-words';

/** How the school of a row was known; `only-despite`: it is the only one of the list, and the row writes something else. */
export type HowKnown = 'code' | 'name' | 'title' | 'sheet' | 'only' | 'only-despite' | 'above' | 'settled';

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

/**
 * The only school of the list, when there is only one, in place of a school that was not found: what an inventory writes
 * beside is then where the device stands. Another UAI, and what is clearly elsewhere, are left as they are.
 */
export function orOnly(found: RowSchool, { names }: Schools): RowSchool {
  const only = names?.only ?? null;
  if (only === null || (found.status !== 'not-found' && found.status !== 'invalid')) return found;
  const { text, near, how } = found;
  // A file is named after what its author had in mind: of one school alone, it need not be the school's own name.
  const isOther = how !== 'sheet' && (hasUaiShape(normaliseUai(text) ?? '') || namesElsewhere(text));
  if (near.length === 0 && isOther) return found;
  return { status: 'known', uai: only.uai, how: 'only-despite', text, near: [] };
}

/** The only school of the list for what names none; `NO_SCHOOL` when there are several. */
export function onlySchool({ names }: Schools): RowSchool {
  const only = names?.only ?? null;
  if (only === null) return NO_SCHOOL;
  return { status: 'known', uai: only.uai, how: 'only', text: only.name, near: [] };
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
  private readonly orOnly: (found: RowSchool) => RowSchool;
  private readonly hasCode: boolean;
  private readonly hasName: boolean;
  private readonly hasRoom: boolean;
  private latest: RawRow | null = null;
  private ofLatest = NO_SCHOOL;

  private readonly unnamed: RowSchool;

  constructor(
    private readonly columns: Columns,
    schools: Schools,
  ) {
    this.hasCode = columns.has('uai');
    this.hasName = columns.has('school-name') && schools.names !== null;
    this.hasRoom =
      columns.has('room') && !this.hasCode && !columns.has('school-name') && schools.names !== null;
    this.unnamed = this.hasCode || columns.has('school-name') ? onlySchool(schools) : NO_SCHOOL;
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
      const found = { status: 'not-found', uai: null, how: 'name', text: name, near, written } as const;
      // A room that names no school says nothing of it.
      return this.hasName ? orOnly(found, schools) : found;
    });
    this.orOnly = (found) => orOnly(found, schools);
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
    const coded = this.hasCode ? this.ofCode(this.columns.cell('uai', raw)) : NO_SCHOOL;
    if (coded.status === 'known' || coded.how === 'settled') return coded;
    const named = this.named(raw);
    if (coded === NO_SCHOOL) return named === NO_SCHOOL ? this.unnamed : named;
    return nameServes(coded, named) ? named : this.orOnly(coded);
  }

  private named(raw: RawRow): RowSchool {
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

/**
 * Whether the name beside a code that is not in the list tells the school: that of a code that is no UAI, unless it is a slip
 * from one of the list; of another UAI, only where the list gives the named school none.
 */
function nameServes(coded: RowSchool, named: RowSchool): boolean {
  if (named === NO_SCHOOL) return false;
  if (coded.status === 'unknown') return named.status === 'known' && !hasUaiShape(named.uai ?? '');
  return named.status === 'known' || coded.near.length === 0;
}
