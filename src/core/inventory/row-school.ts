import type { SchoolNames } from '../school/school-names';
import { type Cell, ErrorCell, type RawRow } from './cell';
import type { Columns } from './columns';
import { saysNothing } from './parse/blank';
import { remember } from './remember';
import { readSchoolCode } from './school-code';

/** How the school of a row was known. */
export type HowKnown = 'code' | 'name' | 'title' | 'sheet' | 'only' | 'above';

/**
 * The school of a row: one of the list, one that is not (`unknown`: a UAI; `not-found`: a name), a code that is no UAI,
 * or none. `text` is what was read, `near` the schools of the list that are written nearly so.
 */
export interface RowSchool {
  readonly status: 'known' | 'unknown' | 'invalid' | 'missing' | 'not-found';
  readonly uai: string | null;
  readonly how: HowKnown;
  readonly text: string;
  readonly near: readonly string[];
}

export const NO_SCHOOL: RowSchool = { status: 'missing', uai: null, how: 'code', text: '', near: [] };

export interface Schools {
  /** UAIs of the schools to equip. */
  readonly known: ReadonlySet<string>;
  /** Their names, when they are known. */
  readonly names: SchoolNames | null;
}

/** Tells the school that a text names, a title or the name of a sheet; null when it names none of the list. */
export function schoolNamed(text: string, how: HowKnown, { names }: Schools): RowSchool | null {
  const school = names?.find(text).school ?? null;
  return school === null ? null : { status: 'known', uai: school.uai, how, text: school.name, near: [] };
}

/** Reads the school of each row of a table: its UAI, else its name, else what stands above. */
export class RowSchools {
  private readonly ofCode: (cell: Cell) => RowSchool;
  private readonly ofName: (key: string) => RowSchool;
  private readonly hasCode: boolean;
  private readonly hasName: boolean;
  private readonly hasRoom: boolean;

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
      return status === 'missing' ? NO_SCHOOL : { status, uai, how: 'code', text: '', near: [] };
    });
    this.ofName = remember((key) => {
      const [name = '', commune = ''] = key.split('\t');
      const read = schools.names?.find(name, commune);
      const uai = read?.school?.uai ?? null;
      const near = (read?.near ?? []).map((school) => `${school.name} (${school.uai})`);
      return { status: uai === null ? 'not-found' : 'known', uai, how: 'name', text: name, near };
    });
  }

  /** What the row itself says. */
  read(raw: RawRow): RowSchool {
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
