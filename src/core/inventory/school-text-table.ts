import type { School } from '../school/school';
import { SchoolNames } from '../school/school-names';
import { isUai, normaliseUai, uaisWithin } from '../school/uai';
import type { Answers } from '../terms/answers';
import { anyText, text, type Kind } from '../terms/kind';
import { field } from '../terms/table';
import { fold } from '../text/fold';
import type { SettledSchool } from './school-texts';

export const SCHOOL_TEXTS = 'SB_EcrituresEtablissements';

/** What the user types where a writing is no school. */
const NO_SCHOOL_WORD = 'aucun';

const EXPECTED =
  'l’UAI d’un établissement (7 chiffres et une lettre, comme « 0350122T »), ou son nom comme dans « Établissements », est attendu ; ' +
  `« ${NO_SCHOOL_WORD} » quand ce n’est pas un établissement`;

/**
 * A school by its code alone, by the proposal as it stands beside it, `École Jules Ferry (0350122T)`, or by its name;
 * null: none.
 */
function schoolAmong(schools: readonly School[]): Kind<string | null> {
  const names = new SchoolNames(schools);
  const ids = new Set(schools.map(({ uai }) => uai));
  return {
    format: 'text',
    schema: text.schema,
    expected: EXPECTED,
    fromCell: (row, title) => {
      const typed = row.text(title) ?? '';
      if (fold(typed) === NO_SCHOOL_WORD) return null;
      const uai = ids.has(typed) ? typed : (uaiOf(typed) ?? names.find(typed).school?.uai);
      return uai ?? row.refuse(title, EXPECTED);
    },
    fromFile: (object, key) => object.text(key),
    toCell: (uai) => uai ?? NO_SCHOOL_WORD,
    toFile: (uai) => uai,
  };
}

function uaiOf(typed: string): string | null {
  const whole = normaliseUai(typed) ?? '';
  if (isUai(whole)) return whole;
  const [uai, other] = uaisWithin(typed);
  return other === undefined ? (uai ?? null) : null;
}

/** @param schools those that may be chosen by name */
export const schoolTextTableOf = (schools: readonly School[]): Answers<SettledSchool> => ({
  name: SCHOOL_TEXTS,
  sheet: 'Correspondances',
  place: ([written = '']) => `ligne « ${written} »`,
  about: 'L’établissement que désigne une écriture de l’inventaire, quand la liste ne le dit pas.',
  fields: {
    text: field('Écriture lue', undefined, anyText),
    commune: field('Commune lue', undefined, anyText),
    uai: field('Votre UAI', undefined, schoolAmong(schools)),
  },
  answer: 'uai',
});

export const schoolTextTable = schoolTextTableOf([]);
