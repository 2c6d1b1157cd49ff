import { Money } from '../money/decimal';
import { boughtCategory } from '../reference/category-kinds';
import type { CategoryNames } from '../reference/category-names';
import type { CodedTable } from '../terms/coded-table';
import { amountAbove0, orElse, yesNo } from '../terms/kind';
import { field } from '../terms/table';
import { linkedTwice, type Link } from './links';

export const LINKS = 'SB_LignesLiees';

const number = orElse(amountAbove0(10_000), new Money(1));

export const linkTable = (names: CategoryNames): CodedTable<Link> => ({
  name: LINKS,
  sheet: 'Lignes liées',
  key: 'linked',
  about: 'Ce qui est acheté avec chaque unité d’une catégorie : pose, support, garantie, chariot.',
  codeTitle: 'Code',
  codeWidth: 8,
  letters: 'L',
  rows: 8,
  spare: 3,
  fields: {
    category: field('Catégorie principale', 34, boughtCategory(names)),
    linked: field('Ce qui est lié', 34, boughtCategory(names)),
    quantity: field('Quantité', 10, number),
    per: field('Pour', 10, number),
    onRenewal: field('Aussi au renouvellement', 16, orElse(yesNo, true)),
  },
  check({ category, linked }, refuse) {
    if (category === linked) refuse('linked', () => 'une catégorie ne peut pas être liée à elle-même');
  },
  clash(links) {
    const twice = linkedTwice(links);
    if (twice === null) return null;
    const [first, second] = twice;
    return {
      first,
      second,
      key: 'linked',
      sentence: (place) =>
        `${place} lie déjà ces deux catégories ; n’en gardez qu’une, avec la quantité voulue`,
    };
  },
});
