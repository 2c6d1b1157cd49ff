import type { Cell, RawRow } from '../cell';
import { cellText } from '../../text/cell-text';
import { parseYear } from '../parse/year';

/** The column that tells of which year each row of a crosstab is a census. */
export interface Census {
  /** 0-based. */
  readonly column: number;
  /** The year whose rows are kept; null until the whole sheet was looked at. */
  readonly year: number | null;
}

const BOUNDS = { earliest: 1985, latest: 2100 };

/** The year that a cell of the column says; null when it says none. */
export function censusYear(cell: Cell | undefined): number | null {
  const year = parseYear(cell ?? null, BOUNDS);
  return typeof year === 'number' ? year : null;
}

/** From which share of the schools that come in all years the rows are censuses, not purchases. */
const IN_ALL_YEARS = 0.75;

/**
 * Looks whether the same schools come again year after year, once each: then each year is a census of all devices, to be
 * added to no other. Purchases of several years, in which schools come as it happens, are none.
 */
export class CensusScan {
  private readonly yearsOf = new Map<string, Map<number, number>>();
  private readonly years = new Set<number>();

  /** @param schools the columns that name the school */
  constructor(
    private readonly column: number,
    private readonly schools: readonly number[],
  ) {}

  add({ cells }: RawRow): void {
    const year = censusYear(cells[this.column]);
    const school = this.schools.map((column) => cellText(cells[column])).join('\t');
    if (year === null || school.trim() === '') return;
    this.years.add(year);
    const ofSchool = this.yearsOf.get(school) ?? new Map<number, number>();
    ofSchool.set(year, (ofSchool.get(year) ?? 0) + 1);
    this.yearsOf.set(school, ofSchool);
  }

  /** The latest year; null when the rows are no censuses. */
  latest(): number | null {
    if (this.years.size < 2 || this.yearsOf.size === 0) return null;
    const schools = [...this.yearsOf.values()];
    const inAll = schools.filter(
      (years) => years.size === this.years.size && [...years.values()].every((rows) => rows === 1),
    );
    if (inAll.length < schools.length * IN_ALL_YEARS) return null;
    return Math.max(...this.years);
  }
}
