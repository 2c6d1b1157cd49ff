import fc from 'fast-check';
import { DateCell, ErrorCell } from '../../../src/core/inventory/cell';
import { countOfCell, numberOfCell, readNumber } from '../../../src/core/text/french-number';

test.each([
  ['12', '12'],
  ['0,5', '0.5'],
  ['0.5', '0.5'],
  ['1 234,56', '1234.56'],
  ['1\u00a0234\u202f567', '1234567'],
  ['-3', '-3'],
  ['\u22123,5', '-3.5'],
  [' +7 ', '7'],
  ['007', '7'],
])('%j is %s', (text, value) => {
  expect(readNumber(text)?.toFixed()).toBe(value);
});

test.each(['', '-', '12 34', '1 2345', '1,2,3', '1e5', '12 %', 'douze', '.5', '5.', 'NaN', '0x10'])(
  '%j is no number',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test('any whole number is read, grouped or not; a cell that is not one counts nothing', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('', ' ', '\u00a0', '\u202f'), (n, space) => {
      const text = String(n).replace(/\B(?=(\d{3})+$)/g, space);
      expect(countOfCell(text)).toBe(n);
      expect(countOfCell(n)).toBe(n);
      expect(countOfCell(`-${text}`)).toBe(n === 0 ? 0 : null);
      expect(countOfCell(`${text},5`)).toBeNull();
    }),
  );
  for (const cell of [null, undefined, true, new DateCell(12), new ErrorCell('#N/A'), NaN, Infinity]) {
    expect(numberOfCell(cell)).toBeNull();
  }
});
