import { Money } from '../../../src/core/money/decimal';
import type { Quote } from '../../../src/core/quote/quote';

/** A retained quote of 600 € excluding VAT for laptops. */
export const quote = (given: Partial<Quote> = {}): Quote => ({
  code: 'D1',
  category: 'laptop',
  supplier: 'Fournisseur A',
  reference: 'PC-15',
  market: '',
  date: '2026-03-15',
  unitPrice: new Money(600),
  vatIncluded: false,
  vatRate: null,
  warranty: '',
  validUntil: null,
  retained: true,
  source: '',
  ...given,
});
