import type { SettledSchool } from '../inventory/school-texts';
import { isUai, normaliseUai, uaisWithin } from '../school/uai';
import { fold } from '../text/fold';
import { InputRow, type InputTable } from './input-row';
import { NO_SCHOOL_WORD, SCHOOL_TEXT_TITLES } from './sheets/school-texts';

const EXPECTED =
  `l’UAI d’un établissement est attendu (7 chiffres et une lettre, comme « 0350122T »), ou « ${NO_SCHOOL_WORD} » ` +
  'quand ce n’est pas un établissement';

/** The schools that the user chose for some writings. Throws `Problem('input-invalid')`. */
export function readSchoolTexts(table: InputTable): readonly SettledSchool[] {
  return table.rows.flatMap((cells): SettledSchool[] => {
    const plain = new InputRow(table, cells, '', '');
    const text = plain.text(SCHOOL_TEXT_TITLES.text) ?? '';
    const commune = plain.text(SCHOOL_TEXT_TITLES.commune) ?? '';
    const row = new InputRow(table, cells, 'Correspondances', `ligne « ${text} »`);
    const typed = row.text(SCHOOL_TEXT_TITLES.choice);
    if (typed === null || text === '') return [];
    if (fold(typed) === NO_SCHOOL_WORD) return [{ text, commune, uai: null }];
    return [{ text, commune, uai: uaiOf(typed) ?? row.refuse(SCHOOL_TEXT_TITLES.choice, EXPECTED) }];
  });
}

/** The code alone, or the proposal as it stands beside it: `École Jules Ferry (0350122T)`. */
function uaiOf(typed: string): string | null {
  const whole = normaliseUai(typed) ?? '';
  if (isUai(whole)) return whole;
  const [uai, other] = uaisWithin(typed);
  return other === undefined ? (uai ?? null) : null;
}
