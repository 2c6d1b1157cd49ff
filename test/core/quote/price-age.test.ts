import fc from 'fast-check';
import { Money } from '../../../src/core/money/decimal';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { isOlder, monthsBetween, priceAgeFindings } from '../../../src/core/quote/price-age';
import { withQuotes } from '../../../src/core/quote/retained';
import { hypothesesTable } from '../../../src/core/plan/hypotheses-table';
import { readSettings } from '../../../src/core/terms/settings';
import { typed as typedTable } from '../terms/typed';
import { catalogue, category, gapLine, hypotheses, rule } from '../gap/samples';
import { quote } from './samples';
import { categoryNames } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

test.each([
  ['2026-01-31', '2026-02-28', 0, 1, false],
  ['2026-01-31', '2026-03-01', 1, 1, true],
  ['2026-01-15', '2026-02-15', 1, 1, false],
  ['2026-01-15', '2026-02-16', 1, 1, true],
  ['2025-12-31', '2026-12-31', 12, 12, false],
  ['2024-01-01', '2026-11-23', 34, 36, false],
  ['2024-01-01', '2026-11-23', 34, 24, true],
  ['2026-11-23', '2026-11-23', 0, 0, false],
  ['2026-12-01', '2026-11-23', -1, 0, false],
])('a price of %s read on %s is %i months old; older than %i: %s', (day, readOn, months, maximum, older) => {
  expect(monthsBetween(day, readOn)).toBe(months);
  expect(isOlder(day, maximum, readOn)).toBe(older);
});

test('a price does not grow younger: older on a day is older the next, and a smaller age never hides it', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 60 }), (from, on, maximum) => {
      const next = new Date(on.getTime() + 86_400_000);
      if (!isOlder(iso(from), maximum, iso(on))) return;
      expect(isOlder(iso(from), maximum, iso(next))).toBe(true);
      expect(isOlder(iso(from), maximum - 1, iso(on))).toBe(true);
    }),
  );
});

const typed = catalogue(
  category({ id: 'laptop', label: 'Ordinateur portable', unitPrice: new Money(600), priceYear: 2025 }),
  category({ id: 'tablet', label: 'Tablette', unitPrice: new Money(300) }),
  category({ id: 'printer', label: 'Imprimante', unitPrice: new Money(200), priceYear: 2020 }),
);

function said(maximum: number | null, quotes = [quote({ retained: false })]) {
  const rules = [rule({ id: 'R1' }), rule({ id: 'R2', categories: ['tablet'] })];
  const priced = withQuotes(typed, quotes, hypotheses());
  const gaps = ['R1', 'R2'].map((id) => gapLine({ rule: id, gap: 2 }));
  const { lines } = planPurchases({ gaps, rules, catalogue: priced, hypotheses: hypotheses({ years: 1 }) });
  return priceAgeFindings({ catalogue: priced, quotes, lines }, maximum, '2026-11-23').map(
    ({ code, severity, message, effect }) => `${severity} ${code} ${message} ${effect}`,
  );
}

test('an old price names category, date, age and what it weighs; one that nothing buys is only an information', () => {
  const [laptop, tablet, printer, ...others] = said(12);
  expect(laptop).toContain(
    'warning price-too-old « Ordinateur portable » : le prix retenu est du 01/01/2025, soit 22 mois',
  );
  expect(laptop).toContain('1 ligne du plan, 1\u202f440,00\u00a0€ TTC.');
  expect(tablet).toContain('warning price-undated « Tablette »');
  expect(printer).toContain('info price-too-old « Imprimante »');
  expect(printer).toContain('Aucune ligne du plan.');
  expect(others).toEqual([]);
  expect(said(null)).toEqual([]);
});

test('the retained quote is what is looked at, not the price that it replaces', () => {
  expect(said(12, [quote({ date: '2026-03-15' })]).join()).not.toContain('Ordinateur portable');
  expect(said(7, [quote({ date: '2026-03-15' })]).join()).toContain('15/03/2026, soit 8 mois');
  expect(said(7, [quote({ date: null })]).join()).toContain('price-undated « Ordinateur portable »');
});

test('the age is read from the sheet and from the file, and what makes no sense is refused', () => {
  const cell = (value: string | number | null) =>
    readSettings(hypothesesTable, typedTable(hypothesesTable, { 'Âge maximal des prix en mois': value }))
      .maximumPriceAge;
  expect([cell(null), cell('24'), cell(0)]).toEqual([null, 24, 0]);
  expect(() => cell('deux ans')).toThrow(
    'Feuille « Hypothèses », première ligne du tableau, colonne « Âge maximal',
  );
  const file = (maximumPriceAge: unknown) => readHypotheses({ maximumPriceAge }).budget.maximumPriceAge;
  expect([file(null), file(18), readHypotheses({}).budget.maximumPriceAge]).toEqual([null, 18, undefined]);
  expect(() => file(-1)).toThrow('« maximumPriceAge » doit être un nombre entier');
});
