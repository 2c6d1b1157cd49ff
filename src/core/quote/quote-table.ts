import { unitPrice } from '../reference/price-kind';
import { categoryOf } from '../reference/category-kinds';
import type { CategoryNames } from '../reference/category-names';
import type { CodedTable } from '../terms/coded-table';
import {
  anyText,
  date,
  longText,
  needed,
  oneOf,
  optional,
  orElse,
  rate,
  yesNo,
  type Kind,
} from '../terms/kind';
import { field } from '../terms/table';
import type { Quote } from './quote';
import { retainedTwice } from './retained';

export const QUOTES = 'SB_Devis';

/** Whether a price includes VAT: « HT » or « TTC » in a cell, true or false in the file. */
const TAXED = oneOf(['HT', 'TTC'] as const);
const vatIncluded: Kind<boolean> = {
  ...TAXED,
  schema: { anyOf: [{ type: 'boolean' }, { type: 'null' }, { const: '' }] },
  fromCell: (row, title) => TAXED.fromCell(row, title) === 'TTC',
  fromFile: (object, key) => object.flag(key),
  toCell: (included) => (included ? 'TTC' : 'HT'),
  toFile: (included) => included,
  empty: { value: false },
};

export const quoteTable = (names: CategoryNames): CodedTable<Quote> => ({
  name: QUOTES,
  sheet: 'Devis',
  key: 'quotes',
  about: 'Ce qu’un fournisseur demande pour une unité d’une catégorie, et si le plan achète à ce prix.',
  codeTitle: 'Code',
  codeWidth: 8,
  letters: 'D',
  rows: 8,
  spare: 3,
  fields: {
    category: field(
      'Catégorie',
      30,
      needed(categoryOf(names), 'une catégorie de la feuille « Prix » est attendue pour ce devis'),
    ),
    supplier: field('Fournisseur', 24, anyText),
    reference: field('Référence', 20, anyText),
    market: field('Marché', 24, anyText),
    date: field('Date du devis', 14, optional(date)),
    unitPrice: field('Prix unitaire', 14, optional(unitPrice)),
    vatIncluded: field('HT ou TTC', 10, vatIncluded),
    vatRate: field('Taux de TVA', 11, optional(rate)),
    warranty: field('Garantie', 16, anyText),
    validUntil: field('Validité', 13, optional(date)),
    retained: field('Retenu', 9, orElse(yesNo, false, 'hidden')),
    source: field('Source', 60, longText),
  },
  check({ retained, unitPrice: price }, refuse) {
    if (retained && price === null) refuse('unitPrice', () => 'un devis retenu doit avoir un prix');
  },
  clash(quotes) {
    const twice = retainedTwice(quotes);
    if (twice === null) return null;
    const [first, second] = twice;
    const label = names.label(quotes[second]?.category ?? 'out-of-scope');
    return {
      first,
      second,
      key: 'retained',
      sentence: (place) =>
        `« ${label} » est déjà retenu à ${place} ; ne laissez « oui » qu’à un seul des deux devis`,
    };
  },
});
