import type { FctvaTerms } from '../../funding/fctva-terms';
import { ZERO } from '../../money/decimal';
import type { Hypotheses } from '../../plan/hypotheses';
import { quoteName, type Quote } from '../../quote/quote';
import type { Category } from '../../reference/category';
import { serialOfIso } from '../../text/iso-date';
import type { Formula } from '../book-plan';
import { NAMES, TABLES } from '../names';
import { sameRow, type Column } from '../table-of';

export interface PriceRow {
  /** As typed. */
  readonly typed: Category;
  /** At the price of the retained quote, if any. */
  readonly category: Category;
  readonly quote: Quote | null;
  /** Row of the quote in its table, from 1; null without one. */
  readonly quoteRow: number | null;
  readonly hypotheses: Hypotheses;
  readonly fctva: FctvaTerms;
}

const TYPED_PRICE = 'Prix unitaire HT';

const own = (title: string) => sameRow(TABLES.prices, title);

const orElse = (title: string, fallback: Formula): Formula =>
  `IF(${own(title)}="",${fallback},${own(title)})`;

const ofQuote = (title: string): Formula => `INDEX(${TABLES.quotes}[${title}],${own('Ligne du devis')})`;

/** What the retained quote says, else what is typed. */
const quotedOr = (quoted: Formula, typed: Formula): Formula =>
  `IF(${own('Ligne du devis')}="",${typed},${quoted})`;

const orEmpty = (formula: Formula, shown: Formula = formula): Formula => `IF(${formula}="","",${shown})`;

function dateOf({ typed, quote }: PriceRow): number | '' {
  if (quote !== null) return quote.date === null ? '' : serialOfIso(quote.date);
  return typed.priceYear === null ? '' : serialOfIso(`${typed.priceYear}-01-01`);
}

/** What the plan is reckoned with: the retained quote, else what is typed, else what « Hypothèses » says. */
export const retainedColumns: readonly Column<PriceRow>[] = [
  {
    title: 'Ligne du devis',
    format: 'integer',
    width: 10,
    value: ({ quoteRow }) => quoteRow ?? '',
    formula: `IFERROR(MATCH(${own('Catégorie')},${TABLES.quotes}[Retenu pour],0),"")`,
  },
  {
    title: 'Prix retenu HT',
    format: 'euro',
    width: 15,
    value: ({ category }) => category.unitPrice?.toNumber() ?? '',
    formula: quotedOr(ofQuote('Prix HT'), orEmpty(own(TYPED_PRICE))),
  },
  {
    title: 'Origine du prix',
    format: 'text',
    width: 34,
    value: ({ typed, quote }) =>
      quote === null ? (typed.unitPrice === null ? '' : TYPED_PRICE) : `Devis ${quoteName(quote)}`,
    formula: quotedOr(`"Devis "&${ofQuote('Nom du devis')}`, orEmpty(own(TYPED_PRICE), `"${TYPED_PRICE}"`)),
  },
  {
    title: 'Date du prix',
    format: 'date',
    width: 13,
    value: dateOf,
    formula: quotedOr(
      orEmpty(ofQuote('Date du devis')),
      orEmpty(own('Année du prix'), `DATE(${own('Année du prix')},1,1)`),
    ),
  },
  {
    title: 'Année retenue',
    format: 'year',
    width: 13,
    value: ({ category, hypotheses }) => category.priceYear ?? hypotheses.firstYear,
    formula: quotedOr(
      `IF(${ofQuote('Date du devis')}="",${NAMES.firstYear},YEAR(${ofQuote('Date du devis')}))`,
      orElse('Année du prix', NAMES.firstYear),
    ),
  },
  {
    title: 'TVA retenue',
    format: 'percent',
    width: 11,
    value: ({ category, hypotheses }) => (category.vatRate ?? hypotheses.vatRate).toNumber(),
    formula: quotedOr(ofQuote('TVA retenue'), orElse('Taux de TVA', NAMES.vatRate)),
  },
  {
    title: 'Hausse retenue',
    format: 'percent',
    width: 14,
    value: ({ category, hypotheses }) =>
      (category.yearlyPriceChange ?? hypotheses.yearlyPriceChange).toNumber(),
    formula: orElse('Hausse annuelle', NAMES.yearlyPriceChange),
  },
  {
    title: 'FCTVA retenu',
    format: 'percent',
    width: 12,
    value: ({ category, fctva }) =>
      (category.fctvaEligible ? (category.fctvaRate ?? fctva.rate) : ZERO).toNumber(),
    formula: `IF(${own('Éligible FCTVA')}="oui",${orElse('Taux FCTVA', NAMES.fctvaRate)},0)`,
  },
];
