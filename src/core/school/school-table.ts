import type { RawRow } from '../inventory/cell';
import { Problem } from '../problem';
import { isEmptyCell } from '../text/cell-quote';
import { readListHeader, type ListHeader } from './list-format';
import { ListRow } from './list-row';
import type { SchoolCount } from './school';
import { SchoolRows, type SchoolList } from './school-rows';
import { SchoolYears } from './school-years';

export type { ListFormat } from './list-format';
export type { SchoolList } from './school-rows';

const HEADER_ROWS = 20;
const COUNTS: readonly SchoolCount[] = ['pupils', 'classes', 'rooms', 'teachers'];

/** Whether the first rows hold the header of a list of schools, with a count at least: an inventory may have UAI and level too. */
export function looksLikeSchoolList(rows: readonly RawRow[]): boolean {
  return notEmpty(rows)
    .slice(0, HEADER_ROWS)
    .map(readListHeader)
    .some((header) => header !== null && COUNTS.some((count) => header.columns.has(count)));
}

function notEmpty(rows: readonly RawRow[]): RawRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
}

/**
 * Reads a list of schools batch by batch: ours (`UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants`, columns in any order)
 * or one of the ministry's files. Of a file with several school years, the latest only.
 */
export class SchoolListReader {
  private header: ListHeader | null = null;
  private rowsBeforeHeader = 0;
  private readonly years = new SchoolYears();

  /** @param sheet for findings to name, null when there is only one */
  constructor(private readonly sheet: string | null = null) {}

  add(rows: readonly RawRow[]): void {
    for (const row of notEmpty(rows)) {
      if (this.header !== null) this.years.add(new ListRow(row, this.header, this.sheet));
      else if (this.rowsBeforeHeader < HEADER_ROWS) {
        this.rowsBeforeHeader += 1;
        this.header = readListHeader(row);
      }
    }
  }

  /** @throws Problem `schools-unrecognised` when the first 20 rows that are not empty hold no known header */
  finish(): SchoolList {
    const { header, sheet } = this;
    if (header === null) {
      throw new Problem(
        'schools-unrecognised',
        `La liste des établissements n'est pas reconnue${sheet === null ? '' : ` dans la feuille « ${sheet} »`} : il faut, dans les ` +
          `${HEADER_ROWS} premières lignes, les titres « UAI » et « Niveau » (puis Nom, Élèves, Classes, Salles, Enseignants), ` +
          "ou ceux d'un fichier du ministère (annuaire de l'éducation, effectifs et classes des écoles, effectifs des collèges).",
      );
    }
    const read = new SchoolRows(header, sheet);
    for (const row of this.years.rows()) read.add(row);
    return read.finish(this.years.findings(sheet));
  }
}
