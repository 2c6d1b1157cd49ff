import type { Finding } from '../finding';
import { frenchEuros } from '../money/french';
import type { Catalogue } from '../reference/category';
import { frenchDate } from '../text/iso-date';
import { quoteName, type Quote } from './quote';
import { retainedQuotes } from './retained';

/** Kinds of findings in a few words, by code. */
export const QUOTE_TOPICS: readonly (readonly [string, string])[] = [
  ['quote-replaces-price', 'devis retenu à la place d’un prix tapé'],
  ['quote-expired', 'devis retenu dont la validité est passée'],
];

/** What the user must know of the retained quotes: a typed price set aside, a validity that has passed. */
export function quoteFindings(
  quotes: readonly Quote[],
  typed: Catalogue,
  priced: Catalogue,
  readOn: string,
): Finding[] {
  return [...retainedQuotes(quotes)].flatMap(([id, quote]) => {
    const [before, after] = [typed.get(id), priced.get(id)];
    if (before === undefined || after === undefined || after.unitPrice === null) return [];
    const now = `${frenchEuros(after.unitPrice)} HT l’unité`;
    return [
      ...(before.unitPrice === null
        ? []
        : [
            finding(
              'quote-replaces-price',
              'info',
              'Retenu',
              `« ${before.label} » : le devis ${quoteName(quote)} remplace le prix tapé dans « Prix » ` +
                `(${frenchEuros(before.unitPrice)}${before.priceYear === null ? '' : `, ${before.priceYear}`}). ` +
                'Pour revenir à ce prix, effacez « Retenu » dans « Devis ».',
              `Le plan est chiffré à ${now}.`,
            ),
          ]),
      ...(quote.validUntil === null || quote.validUntil >= readOn
        ? []
        : [
            finding(
              'quote-expired',
              'warning',
              'Validité',
              `« ${before.label} » : le devis ${quoteName(quote)} n’était valable que jusqu’au ` +
                `${frenchDate(quote.validUntil)}. Demandez un nouveau devis, ou retenez-en un autre dans « Devis ».`,
              `Le plan reste chiffré à ${now}.`,
            ),
          ]),
    ];
  });
}

function finding(
  code: string,
  severity: Finding['severity'],
  column: string,
  message: string,
  effect: string,
): Finding {
  return { code, severity, sheet: 'Devis', row: null, column, message, effect };
}
