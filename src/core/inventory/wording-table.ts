import type { CategoryId } from '../reference/category';
import { categoryOf } from '../reference/category-kinds';
import type { CategoryNames } from '../reference/category-names';
import type { Answers } from '../terms/answers';
import { anyText, needed, optional, whole } from '../terms/kind';
import { field } from '../terms/table';
import type { WordingTexts } from './wording-list';

export const WORDINGS = 'SB_Correspondances';

const EXPECTED =
  'une catégorie est attendue, par son nom dans la feuille « Prix » (comme « Ordinateur portable »), ou « Hors périmètre »';

/** What the user wrote beside a wording; null: nothing, and the tool's reading stays. */
export interface AnsweredWording extends WordingTexts {
  readonly category: CategoryId | null;
  /** How many devices one unit of such a row is. */
  readonly each: number | null;
}

/** More devices in one row are no wording, but a slip. */
const MOST = 999;

export const wordingTable = (names: CategoryNames): Answers<AnsweredWording> => {
  const category = categoryOf(names);
  return {
    name: WORDINGS,
    sheet: 'Correspondances',
    place: (asked) => `ligne « ${asked.join(' », « ')} »`,
    about:
      'La catégorie que désigne un libellé de l’inventaire, quand l’outil ne la voit pas ou la voit mal.',
    fields: {
      type: field('Type', 30, anyText),
      designation: field('Désignation', 38, anyText),
      model: field('Modèle', 24, anyText),
      category: field(
        'Votre catégorie',
        32,
        optional({
          ...needed(category, EXPECTED),
          fromCell: (row, title) => names.parse(row.text(title) ?? '') ?? row.refuse(title, EXPECTED),
        }),
      ),
      each: field('Votre nombre', 12, optional(whole(1, MOST, 'un nombre d’appareils par ligne'))),
    },
    answer: 'category',
    more: ['each'],
  };
};
