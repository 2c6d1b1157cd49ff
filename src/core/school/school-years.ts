import type { Finding } from '../finding';
import { DateCell, type Cell } from '../inventory/cell';
import { civilFromSerial } from '../inventory/parse/calendar';
import { cellText } from '../text/cell-text';
import { latestYearOnly, yearNotRead } from './list-findings';
import type { ListRow } from './list-row';
import { normaliseUai } from './uai';

/**
 * Rows by school year (rentrée), of which only the latest is kept: the ministry's files hold one row
 * a school and a year. A list without that column is kept whole.
 */
export class SchoolYears {
  private kept: ListRow[] = [];
  private latest: number | null = null;
  private readonly years = new Set<number>();
  private readonly uais = new Set<string | null>();
  private readonly unread: Finding[] = [];
  private dated = 0;

  add(row: ListRow): void {
    if (row.isEmpty) return;
    if (!row.has('year')) {
      this.kept.push(row);
      return;
    }
    const year = yearOf(row.cell('year'));
    if (year === null) {
      this.unread.push(yearNotRead(row.place('year'), row.cell('year')));
      return;
    }
    this.dated += 1;
    this.years.add(year);
    this.uais.add(normaliseUai(row.cell('uai')));
    if (this.latest === null || year > this.latest) {
      this.latest = year;
      this.kept = [];
    }
    if (year === this.latest) this.kept.push(row);
  }

  rows(): readonly ListRow[] {
    return this.kept;
  }

  findings(sheet: string | null): readonly Finding[] {
    const { latest } = this;
    if (latest === null || this.years.size < 2) return this.unread;
    const still = new Set(this.kept.map((row) => normaliseUai(row.cell('uai'))));
    const counts = { kept: this.kept.length, rows: this.dated, missing: this.uais.size - still.size };
    return [...this.unread, latestYearOnly(sheet, { years: [...this.years], latest, ...counts })];
  }
}

/** `2022`, `2022-2023` or the day that the API gives (`2022-09-01`). */
function yearOf(cell: Cell): number | null {
  if (cell instanceof DateCell) return civilFromSerial(cell.serial).year;
  const year = /^(\d{4})(?:\D|$)/.exec(cellText(cell))?.[1];
  return year === undefined ? null : Number(year);
}
