import type Decimal from 'decimal.js';
import fc from 'fast-check';
import {
  STOCK_PRICES,
  WORKING_DEPRECIATION,
  type StockPrices,
} from '../../../src/core/depreciation/depreciation-terms';
import { stockPlan } from '../../../src/core/depreciation/stock';
import { stockFindings } from '../../../src/core/depreciation/stock-findings';
import type { DeviceRow } from '../../../src/core/inventory/inventory';
import { Money } from '../../../src/core/money/decimal';
import { catalogue, category, device, hypotheses } from '../gap/samples';
import { rounded } from '../plan/naive';

const cents = (x: Decimal): bigint => BigInt(x.times(100).toFixed());
const IDS = ['laptop', 'desktop', 'server'] as const;

const devices: fc.Arbitrary<DeviceRow[]> = fc.array(
  fc
    .record({
      category: fc.constantFrom(...IDS),
      quantity: fc.integer({ min: 1, max: 7 }),
      serviceYear: fc.option(fc.integer({ min: 2015, max: 2029 }), { freq: 6 }),
      price: fc.option(fc.integer({ min: 1, max: 200_000 }), { freq: 6 }),
      serviceMonth: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 3 }),
    })
    .map((given) => device(given)),
  { maxLength: 30 },
);

const terms = fc.record({
  serviceMonth: fc.integer({ min: 1, max: 12 }),
  lowValueThreshold: fc.option(
    fc.integer({ min: 0, max: 150_000 }).map((n) => new Money(n).div(100)),
    { freq: 2 },
  ),
  obliged: fc.boolean(),
  stockPrices: fc.constantFrom(...STOCK_PRICES),
});

/** Per mille, by category; the last takes that of the plan, 20 %, and is of running costs. */
const RATES = { laptop: 200n, desktop: 55n, server: 200n };
const known = fc
  .array(fc.option(fc.integer({ min: 1, max: 12 }), { freq: 5 }), { minLength: 2, maxLength: 2 })
  .map(([laptop, desktop]) =>
    catalogue(
      category({ id: 'laptop', depreciationYears: laptop, vatRate: new Money('0.2') }),
      category({ id: 'desktop', depreciationYears: desktop, vatRate: new Money('0.055') }),
      category({ id: 'server', depreciationYears: 5, section: 'fonctionnement' }),
    ),
  );
const horizon = fc.record({
  firstYear: fc.integer({ min: 2024, max: 2028 }),
  years: fc.integer({ min: 1, max: 6 }),
});

/** Month after month, on a calendar. */
function monthsWorn(year: number, month: number, duration: number, end: number): bigint {
  let worn = 0n;
  for (let n = 0; n < 12 * duration; n++) if (year + Math.floor((month - 1 + n) / 12) <= end) worn += 1n;
  return worn;
}

test('devices of one month and category wear together, in whole cents, as recomputed without the core', () => {
  let decided = 0;
  fc.assert(
    fc.property(devices, known, horizon, terms, (rows, prices, plan, given) => {
      const found = stockPlan(rows, { catalogue: prices, hypotheses: hypotheses(plan), terms: given });
      const sums = new Map<string, { row: DeviceRow; low: boolean; read: bigint }>();
      let [without, counted] = [0, 0];
      for (const row of rows) {
        if (given.stockPrices === 'none') continue;
        if (!row.price || row.serviceYear === null) {
          without += row.quantity;
          continue;
        }
        counted += row.quantity;
        const byUnit = given.stockPrices.endsWith('unit');
        const [price, quantity] = [BigInt(row.price), BigInt(row.quantity)];
        const unit = byUnit ? price : rounded(price, quantity);
        const isLow =
          given.lowValueThreshold !== null && vatAdded(unit, row) < cents(given.lowValueThreshold);
        const key = [row.serviceYear, row.serviceMonth, row.category, isLow].join();
        const before = sums.get(key)?.read ?? 0n;
        sums.set(key, { row, low: isLow, read: before + (byUnit ? price * quantity : price) });
      }
      const at = (end: number) => {
        let [cost, worn] = [0n, 0n];
        for (const { row, low, read } of sums.values()) {
          const duration = low ? 1 : prices.get(row.category)?.depreciationYears;
          if (row.category === 'server' || !duration) continue;
          const full = vatAdded(read, row);
          const months = monthsWorn(
            row.serviceYear ?? 0,
            row.serviceMonth ?? given.serviceMonth,
            duration,
            end,
          );
          cost += full;
          worn += rounded(full * months, BigInt(12 * duration));
          decided += 1;
        }
        return { cost, worn };
      };
      function vatAdded(amount: bigint, row: DeviceRow): bigint {
        const rate = given.stockPrices.startsWith('incl') ? 0n : RATES[row.category as (typeof IDS)[number]];
        return rounded(amount * (1000n + rate), 1000n);
      }
      expect([found.devices, found.without]).toEqual([counted, without]);
      expect(cents(found.before)).toBe(at(plan.firstYear - 1).worn);
      expect(
        found.byYear.map(({ charge, cumulated, netBookValue }) =>
          [charge, cumulated, netBookValue].map(cents),
        ),
      ).toEqual(
        Array.from({ length: plan.years }, (_, index) => {
          const { cost, worn } = at(plan.firstYear + index);
          return [worn - at(plan.firstYear + index - 1).worn, worn, cost - worn];
        }),
      );
      // Charges before, in and after the plan are the cost, line by line and together.
      for (const { cost, spread } of found.lines) {
        if (spread === null) continue;
        const parts = [spread.before, ...spread.charges, spread.beyond];
        expect(parts.every((part) => !part.isNegative())).toBe(true);
        expect(parts.reduce((sum, part) => sum.plus(part)).toFixed(2)).toBe(cost.toFixed(2));
      }
      expect(cents(found.before) + cents(found.charged) + cents(found.beyond)).toBe(cents(found.depreciated));
      expect(cents(found.depreciated)).toBe(at(2100).cost);
    }),
    { numRuns: 500 },
  );
  expect(decided).toBeGreaterThan(1000);
});

test('the order of the devices changes nothing', () => {
  fc.assert(
    fc.property(devices, known, terms, fc.gen(), (rows, prices, given, random) => {
      const shuffled = random(() =>
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      );
      const context = { catalogue: prices, hypotheses: hypotheses(), terms: given };
      expect(stockPlan(shuffled, context)).toEqual(stockPlan(rows, context));
    }),
  );
});

const fiveYears = catalogue(category({ id: 'laptop', depreciationYears: 5 }));
const withPrices = (stockPrices: StockPrices, threshold: string | null = null) => ({
  catalogue: fiveYears,
  hypotheses: hypotheses({ years: 3 }),
  terms: {
    ...WORKING_DEPRECIATION,
    stockPrices,
    lowValueThreshold: threshold === null ? null : new Money(threshold),
  },
});
const ten = device({ quantity: 10, serviceYear: 2024, serviceMonth: 9, price: 50_000 });

test('worked case: ten laptops at 500 € HT, in service in September 2024, over 5 years', () => {
  const stock = stockPlan([ten], withPrices('excl-vat-unit'));
  expect([stock.cost, stock.before, stock.charged, stock.beyond].map((sum) => sum.toFixed(2))).toEqual([
    '6000.00',
    '2800.00',
    '3200.00',
    '0.00',
  ]);
  expect(
    stock.byYear.map(({ charge, netBookValue }) => [charge.toFixed(2), netBookValue.toFixed(2)]),
  ).toEqual([
    ['1200.00', '2000.00'],
    ['1200.00', '800.00'],
    ['800.00', '0.00'],
  ]);
});

test.each<[StockPrices, string]>([
  ['incl-vat-unit', '5000.00'],
  ['incl-vat-line', '500.00'],
  ['excl-vat-unit', '6000.00'],
  ['excl-vat-line', '600.00'],
  ['none', '0.00'],
])('the same price is %s', (prices, cost) => {
  expect(stockPlan([ten], withPrices(prices)).cost.toFixed(2)).toBe(cost);
});

test('a unit under the threshold wears in twelve months, held against the price of one device with VAT', () => {
  const durations = (prices: StockPrices, threshold: string) =>
    stockPlan([ten], withPrices(prices, threshold)).lines.map(({ duration }) => duration);
  expect(durations('excl-vat-unit', '600')).toEqual([5]);
  expect(durations('excl-vat-unit', '600.01')).toEqual([1]);
  expect(durations('incl-vat-line', '50')).toEqual([5]);
  expect(durations('incl-vat-line', '50.01')).toEqual([1]);
});

test('what lacks a price or a date is counted and said, once prices were asked for', () => {
  const rows = [
    ten,
    device({ quantity: 4, serviceYear: 2024 }),
    device({ quantity: 3, serviceYear: null, price: 100 }),
  ];
  expect(stockFindings(stockPlan(rows, withPrices('none')))).toEqual([]);
  const [finding] = stockFindings(stockPlan(rows, withPrices('incl-vat-unit')));
  expect(finding.message).toMatch(/^7 appareils sans prix ou sans date/);
  expect(finding).toMatchObject({ devices: 7, effect: 'Hors amortissement ; 10 appareils amortis.' });
});
