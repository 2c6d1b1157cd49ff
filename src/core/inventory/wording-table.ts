import { categoryOf } from '../reference/category-kinds';
import type { CategoryNames } from '../reference/category-names';
import type { Answers } from '../terms/answers';
import { anyText, needed } from '../terms/kind';
import { field } from '../terms/table';
import type { SettledWording } from './wording-list';

export const WORDINGS = 'SB_Correspondances';

const EXPECTED =
  'une catégorie est attendue, par son nom dans la feuille « Prix » (comme « Ordinateur portable »), ou « Hors périmètre »';

export const wordingTable = (names: CategoryNames): Answers<SettledWording> => {
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
      category: field('Votre catégorie', 32, {
        ...needed(category, EXPECTED),
        fromCell: (row, title) => names.parse(row.text(title) ?? '') ?? row.refuse(title, EXPECTED),
      }),
    },
    answer: 'category',
  };
};
