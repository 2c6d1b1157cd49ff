import type Decimal from 'decimal.js';
import { Money, round2 } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { Category, CategoryId } from '../reference/category';

/** What a supplier asks for one unit of a category. Texts are empty until said. */
export interface Quote {
  /** `D1`, `D2`… */
  readonly code: string;
  readonly category: CategoryId;
  readonly supplier: string;
  readonly reference: string;
  /** UGAP, groupement, own market… and its number. */
  readonly market: string;
  /** ISO day. */
  readonly date: string | null;
  /** Euros of the year of `date`, excluding VAT unless `vatIncluded`. */
  readonly unitPrice: Decimal | null;
  readonly vatIncluded: boolean;
  /** A fraction; null: that of the category, else that of the plan. */
  readonly vatRate: Decimal | null;
  readonly warranty: string;
  /** ISO day until which the price holds. */
  readonly validUntil: string | null;
  /** Whether the plan buys at this price. */
  readonly retained: boolean;
  readonly source: string;
}

export const quoteCode = (index: number): string => `D${index + 1}`;

/** `D3, Fournisseur, référence`. */
export const quoteName = ({ code, supplier, reference }: Quote): string =>
  [code, supplier, reference].filter((part) => part !== '').join(', ');

/** The rate of VAT of a quote, as a fraction: its own, else the one typed for its category, else the plan's. */
export const quoteVatRate = (
  quote: Quote,
  category: Pick<Category, 'vatRate'> | undefined,
  { vatRate }: Pick<Hypotheses, 'vatRate'>,
): Decimal => quote.vatRate ?? category?.vatRate ?? vatRate;

/** Euros excluding VAT; a price including VAT is ROUND2(price / (1 + rate)), one excluding VAT stays as it is. */
export function quotePrice({ unitPrice, vatIncluded }: Quote, vatRate: Decimal): Decimal | null {
  if (unitPrice === null || !vatIncluded) return unitPrice;
  return round2(new Money(unitPrice).dividedBy(vatRate.plus(1)));
}
