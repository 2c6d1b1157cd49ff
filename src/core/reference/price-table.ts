import {
  longText,
  oneOf,
  optional,
  rate,
  text,
  whole,
  year,
  yearlyChange,
  yesNo,
  type Kind,
} from '../terms/kind';
import type { Records } from '../terms/records';
import { field } from '../terms/table';
import { CATEGORY_IDS, SECTIONS, type Category, type CategoryId } from './category';
import type { CategoryNames } from './category-names';
import { unitPrice } from './price-kind';

export const PRICES = 'SB_Prix';

/** All that is typed of a category. */
export type PriceTerms = Omit<Category, 'id' | 'label' | 'confidence'>;

/** A category by its identifier, which is what the table and the file name it by. */
const identifier: Kind<CategoryId> = {
  format: 'text',
  schema: { enum: CATEGORY_IDS },
  expected: 'un identifiant de catégorie est attendu (comme laptop)',
  fromCell(row, title) {
    return CATEGORY_IDS.find((id) => id === row.text(title)) ?? row.refuse(title, identifier.expected);
  },
  fromFile: (object, key) => object.oneOf(key, CATEGORY_IDS),
  toCell: (id) => id,
  toFile: (id) => id,
};

export const priceTable = (names: CategoryNames): Records<CategoryId, PriceTerms> => ({
  name: PRICES,
  sheet: 'Prix',
  place: (id) => `ligne « ${names.label(id)} »`,
  about: 'Ce que coûte une catégorie, combien de temps elle sert, et où son achat va dans le budget.',
  keyTitle: 'Identifiant',
  key: identifier,
  fields: {
    unitPrice: field('Prix unitaire HT', 15, optional(unitPrice)),
    priceYear: field('Année du prix', 13, optional(year)),
    vatRate: field('Taux de TVA', 11, optional(rate)),
    yearlyPriceChange: field('Hausse annuelle', 14, optional(yearlyChange)),
    cycle: field('Cycle en années', 14, optional(whole(1, 100, 'un nombre entier d’années'))),
    section: field('Section', 15, optional(oneOf(SECTIONS))),
    account: field('Compte M57', 12, optional(text)),
    fctvaEligible: field('Éligible FCTVA', 12, optional(yesNo)),
    fctvaRate: field('Taux FCTVA', 11, optional(rate)),
    depreciationYears: field(
      'Amortissement en années',
      16,
      optional(whole(1, 100, 'un nombre entier d’années')),
    ),
    source: field('Source', 100, longText, { sheetOnly: true }),
  },
});
