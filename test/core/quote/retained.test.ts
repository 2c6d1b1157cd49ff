import fc from 'fast-check';
import { Money } from '../../../src/core/money/decimal';
import { quoteFindings } from '../../../src/core/quote/quote-findings';
import { quotePrice } from '../../../src/core/quote/quote';
import { withQuotes } from '../../../src/core/quote/retained';
import { catalogue, category, hypotheses } from '../gap/samples';
import { quote } from './samples';

const LABEL = 'Ordinateur portable';
const typed = catalogue(
  category({ id: 'laptop', label: LABEL, unitPrice: new Money(700), priceYear: 2024 }),
  category({ id: 'tablet', unitPrice: new Money(300) }),
);
const priced = (...quotes: Parameters<typeof quote>[0][]) =>
  withQuotes(typed, quotes.map(quote), hypotheses());

test('the retained quote gives price, year and rate; the others change nothing', () => {
  const laptop = priced(
    { retained: false, unitPrice: new Money(1) },
    { code: 'D2', unitPrice: new Money('580.5'), vatRate: new Money('0.055') },
  ).get('laptop');
  expect([laptop?.unitPrice?.toFixed(2), laptop?.priceYear, laptop?.vatRate?.toFixed(3)]).toEqual([
    '580.50',
    2026,
    '0.055',
  ]);
  expect(priced({ retained: false }).get('laptop')).toBe(typed.get('laptop'));
  expect(priced({}).get('tablet')).toBe(typed.get('tablet'));
});

test('a quote without a date is a price of the first year, not of the year typed for another price', () => {
  expect(priced({ date: null }).get('laptop')?.priceYear).toBeNull();
});

test('a price including VAT is brought to HT with its own rate, rounded to the cent', () => {
  const including = (unitPrice: string, vatRate: string | null) =>
    priced({
      unitPrice: new Money(unitPrice),
      vatIncluded: true,
      vatRate: vatRate === null ? null : new Money(vatRate),
    })
      .get('laptop')
      ?.unitPrice?.toFixed();
  expect(including('720', null)).toBe('600');
  expect(including('0.03', '0.2')).toBe('0.03');
  expect(including('700', '0.055')).toBe('663.51');
});

test('with its VAT again, a price brought to HT is within a cent of what was asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ max: 10_000_000, min: 0 }),
      fc.constantFrom('0', '0.055', '0.2'),
      (cents, text) => {
        const [asked, rate] = [new Money(cents).dividedBy(100), new Money(text)];
        const excluding = quotePrice(quote({ unitPrice: asked, vatIncluded: true }), rate);
        const again = excluding?.times(rate.plus(1)).minus(asked).abs().toNumber();
        expect(again).toBeLessThanOrEqual(0.006);
      },
    ),
  );
});

test('a typed price that a quote replaces, and a quote that is no longer valid, are said', () => {
  const findings = (given: Parameters<typeof quote>[0], readOn: string) => {
    const quotes = [quote(given)];
    return quoteFindings(quotes, typed, withQuotes(typed, quotes, hypotheses()), readOn).map(
      ({ code, message }) => `${code} ${message}`,
    );
  };
  const [replaced, ...none] = findings({ validUntil: '2026-11-23' }, '2026-11-23');
  expect(replaced).toMatch(
    /^quote-replaces-price « Ordinateur portable » : le devis D1, Fournisseur A, PC-15 remplace/,
  );
  expect(replaced).toContain('700,00\u00a0€, 2024');
  expect(none).toEqual([]);
  expect(findings({ validUntil: '2026-11-22' }, '2026-11-23')[1]).toMatch(/^quote-expired .* 22\/11\/2026/);
  expect(findings({ category: 'mdm' }, '2026-11-23')).toEqual([]);
});
