import type { RawRow } from '../inventory/cell';
import { Problem } from '../problem';
import { isEmptyCell } from '../text/cell-quote';
import { cellText } from '../text/cell-text';
import { headerKey } from '../text/header-key';
import { deduceKind } from './deduce-kind';
import { readListHeader, type ListHeader } from './list-format';
import { ListRow } from './list-row';
import { SCHOOL_COUNTS, type SchoolKind } from './school';
import { SchoolRows, type SchoolList } from './school-rows';
import { SchoolYears } from './school-years';

export type { ListFormat } from './list-format';
export type { SchoolList } from './school-rows';

const HEADER_ROWS = 20;

/**
 * Whether the first rows hold the header of a list of schools, with a count at least: an inventory may have UAI and level
 * too. Without both, most titles must be those of a list, and none may name equipment that is counted by school.
 */
export function looksLikeSchoolList(
  rows: readonly RawRow[],
  namesEquipment: (text: string) => boolean = () => false,
): boolean {
  const filled = notEmpty(rows);
  return filled.slice(0, HEADER_ROWS).some((row, index) => {
    const header = readListHeader(row);
    if (header === null || !SCHOOL_COUNTS.some((count) => header.columns.has(count))) return false;
    const { format, columns } = header;
    if (format !== 'plain') return true;
    // « Type » stands over kinds of devices as well.
    if (isVagueKind(header) && !saysKinds(header, filled.slice(index + 1))) return false;
    if (columns.has('uai') && columns.has('kind')) return true;
    const read = new Set(columns.values());
    const titles = row.cells.map(cellText);
    const others = titles.filter((title, column) => title !== '' && !read.has(column));
    return others.length <= read.size && !others.some(namesEquipment);
  });
}

const isVagueKind = ({ titles }: ListHeader): boolean =>
  ['type', 'categorie', 'nature'].includes(headerKey(titles.get('kind')));

const saysKinds = (header: ListHeader, rows: readonly RawRow[]): boolean =>
  rows.some((row) => deduceKind(new ListRow(row, header, null).text('kind'), '') !== null);

function notEmpty(rows: readonly RawRow[]): RawRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
}

/**
 * Reads a list of schools batch by batch: ours (`UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants`, columns in any order,
 * a name or a code and one other at least) or one of the ministry's files. Of a file with several school years, the latest only.
 */
export class SchoolListReader {
  private header: ListHeader | null = null;
  private rowsBeforeHeader = 0;
  private readonly years = new SchoolYears();

  /**
   * @param sheet for findings to name, null when there is only one
   * @param kinds those that are known otherwise of schools whose row says none
   */
  constructor(
    private readonly sheet: string | null = null,
    private readonly kinds: ReadonlyMap<string, SchoolKind> = new Map(),
  ) {}

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
          `${HEADER_ROWS} premières lignes, un titre « Nom » ou « UAI », et au moins un de ceux-ci : Niveau, Élèves, Classes, Salles, ` +
          "Enseignants ; ou les titres d'un fichier du ministère (annuaire de l'éducation, effectifs et classes des écoles, effectifs " +
          'des collèges).',
      );
    }
    const read = new SchoolRows(header, sheet, this.kinds);
    for (const row of this.years.rows()) read.add(row);
    return read.finish(this.years.findings(sheet));
  }
}
