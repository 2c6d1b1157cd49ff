import fc from 'fast-check';
import { Money, round2 } from '../../../src/core/money/decimal';
import { counted, frenchEuros, frenchInteger } from '../../../src/core/money/french';
import { costOf, unitPriceOfYear, vatOf } from '../../../src/core/money/price';
import { Problem } from '../../../src/core/problem';

describe('ROUND2', () => {
  test.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['1.005', '1.01'],
    ['-1.005', '-1.01'],
    ['2.675', '2.68'],
    ['-2.674', '-2.67'],
    ['0.0049999999999999999999999', '0.00'],
    ['-0.004', '0.00'],
    ['1234567890123.125', '1234567890123.13'],
  ])('ROUND2(%s) = %s', (x, rounded) => {
    expect(round2(new Money(x)).toFixed(2)).toBe(rounded);
  });
});

/** The same price in whole numbers: P cents × (10000 ± i)^n over 10000^n, or turned over, half away from zero. */
function naivePrice(cents: bigint, changePer10000: bigint, years: number): bigint {
  let [over, under] = [cents, 1n];
  for (let n = 0; n < Math.abs(years); n++) {
    over *= years > 0 ? 10000n + changePer10000 : 10000n;
    under *= years > 0 ? 10000n : 10000n + changePer10000;
  }
  return (2n * over + under) / (2n * under);
}

describe('price of a year', () => {
  test('equals the same sum in whole numbers, to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -30, max: 30 }),
        (cents, change, years) => {
          const price = unitPriceOfYear(
            new Money(cents).div(100),
            new Money(change).div(10000),
            2026,
            2026 + years,
          );
          expect(price.times(100).toFixed()).toBe(String(naivePrice(BigInt(cents), BigInt(change), years)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['600', '0.02', 2026, 2027, '612.00'],
    ['600', '0.02', 2026, 2028, '624.24'],
    ['600', '0.02', 2026, 2024, '576.70'],
    ['600', '-0.05', 2026, 2028, '541.50'],
    // Half a cent exactly, on the way back: 0.1275 / 1.02 = 0.125.
    ['0.1275', '0.02', 2026, 2025, '0.13'],
  ])('%s € with %s a year from %d is, in %d, %s', (price, change, from, to, expected) => {
    expect(unitPriceOfYear(new Money(price), new Money(change), from, to).toFixed(2)).toBe(expected);
  });

  test('a price that falls by all of itself is a problem', () => {
    expect(() => unitPriceOfYear(new Money(600), new Money(-1), 2026, 2025)).toThrow(Problem);
  });
});

describe('VAT', () => {
  test('is rounded once, on the line', () => {
    expect(vatOf(new Money('0.15'), new Money('0.055')).toFixed(2)).toBe('0.01');
    const { exclVat, vat, inclVat } = costOf(3, new Money('33.35'), new Money('0.055'));
    expect([exclVat, vat, inclVat].map((amount) => amount.toFixed(2))).toEqual(['100.05', '5.50', '105.55']);
  });
});

describe('French figures', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1\u202f000'],
    [1234567, '1\u202f234\u202f567'],
    [-12345, '-12\u202f345'],
  ])('%d', (n, text) => expect(frenchInteger(n)).toBe(text));

  test.each([
    ['83400', '83\u202f400,00\u00a0€'],
    ['0.005', '0,01\u00a0€'],
    ['-1234.5', '-1\u202f234,50\u00a0€'],
    ['-0.001', '0,00\u00a0€'],
  ])('%s €', (amount, text) => expect(frenchEuros(new Money(amount))).toBe(text));

  test('a noun is singular below two', () => {
    const devices = [0, 1, 2, 1500].map((n) => counted(n, 'appareil', 'appareils'));
    expect(devices).toEqual(['0 appareil', '1 appareil', '2 appareils', '1\u202f500 appareils']);
  });
});
