import type { Finding } from '../finding';
import { saysNothing } from '../inventory/parse/blank';
import { isEmptyCell } from '../text/cell-quote';
import { countOfCell } from '../text/french-number';
import { countNotValid, partNotWithin } from './list-findings';
import type { ListField } from './list-format';
import type { ListRow } from './list-row';
import type { School } from './school';

type Counts = Pick<
  School,
  'pupils' | 'classes' | 'rooms' | 'teachers' | 'elementaryPupils' | 'elementaryClasses'
>;

interface Fields {
  readonly whole: 'pupils' | 'classes';
  readonly elementary: 'elementaryPupils' | 'elementaryClasses';
  readonly maternelle: 'maternellePupils' | 'maternelleClasses';
  readonly noun: string;
}

const PUPILS: Fields = {
  whole: 'pupils',
  elementary: 'elementaryPupils',
  maternelle: 'maternellePupils',
  noun: 'élèves',
};
const CLASSES: Fields = {
  whole: 'classes',
  elementary: 'elementaryClasses',
  maternelle: 'maternelleClasses',
  noun: 'classes',
};

/** The counts of a row; an empty or wrong one is null. @param school as a sentence names it */
export function countsOf(row: ListRow, school: string): { counts: Counts; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const count = (field: ListField): number | null => {
    const cell = row.cell(field);
    if (isEmptyCell(cell) || (typeof cell === 'string' && saysNothing(cell))) return null;
    const read = countOfCell(cell);
    if (read === null) findings.push(countNotValid(row.place(field), cell, school));
    return read;
  };
  const parted = (fields: Fields): Parts => {
    const [whole, elementary, maternelle] = [
      count(fields.whole),
      count(fields.elementary),
      count(fields.maternelle),
    ];
    const parts = partsOf(whole, elementary, maternelle);
    if (parts !== null) return parts;
    const said = `${whole ?? '?'} ${fields.noun}, dont ${maternelle ?? '?'} en maternelle et ${elementary ?? '?'} en élémentaire`;
    findings.push(partNotWithin(row.place(fields.elementary), school, said));
    return { whole, elementary: null };
  };
  const [pupils, classes] = [parted(PUPILS), parted(CLASSES)];
  const counts = {
    pupils: pupils.whole,
    classes: classes.whole,
    rooms: count('rooms'),
    teachers: count('teachers'),
    // Only what is told is said of a school.
    ...(pupils.elementary !== null && { elementaryPupils: pupils.elementary }),
    ...(classes.elementary !== null && { elementaryClasses: classes.elementary }),
  };
  return { counts, findings };
}

interface Parts {
  readonly whole: number | null;
  readonly elementary: number | null;
}

/** The whole and its élémentaire part, each from the others where it is not said; null when they contradict each other. */
function partsOf(whole: number | null, elementary: number | null, maternelle: number | null): Parts | null {
  if (elementary !== null && maternelle !== null) {
    if (whole !== null && elementary + maternelle !== whole) return null;
    return { whole: elementary + maternelle, elementary };
  }
  if (whole === null) return { whole, elementary };
  const part = elementary ?? (maternelle === null ? null : whole - maternelle);
  return part !== null && (part < 0 || part > whole) ? null : { whole, elementary: part };
}
