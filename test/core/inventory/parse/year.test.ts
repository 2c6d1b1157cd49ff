import fc from 'fast-check';
import { DateCell, ErrorCell, type Cell } from '../../../../src/core/inventory/cell';
import { civilFromSerial } from '../../../../src/core/inventory/parse/calendar';
import { parseYear } from '../../../../src/core/inventory/parse/year';

const BOUNDS = { earliest: 1985, latest: 2027 };
const read = (cell: Cell) => parseYear(cell, BOUNDS);

test.each([
  ['31/12/2024', 2024],
  ['1/9/2019', 2019],
  ['31-12-24', 2024],
  ['31.12.2024', 2024],
  ['31/12/98', 1998],
  ['15/03/26', 2026],
  ['15/03/27', 2027],
  ['15/03/28', 'impossible'],
  ['15/03/85', 1985],
  ['01/09/2019 08:30', 2019],
  ['01/09/2019 08h30', 2019],
  ['2024-12-31', 2024],
  ['2024-12-31T00:00:00.000Z', 2024],
  ['2024/12/31', 2024],
  ['20241231', 2024],
  ['12/2024', 2024],
  ['9-2019', 2019],
  ['2019-09', 2019],
  ['2024', 2024],
  [' 2024 ', 2024],
  ['2019,0', 2019],
  ['sept. 2019', 2019],
  ['Sept-19', 2019],
  ['Septembre 2019', 2019],
  ['1er septembre 2019', 2019],
  ['12 août 2016', 2016],
  ['lundi 3 septembre 2018', 2018],
  ['FÉVRIER 2020', 2020],
  ['29/02/2020', 2020],
  ['29/02/2024', 2024],
  ['29/02/2000', 2000],
  ['rentrée 2019', 2019],
  ['2019-2020', 2019],
  ['2019/2020', 2019],
  ['année scolaire 2019-2020', 2019],
  ['45292', 2024],
  ['31\u00a0/12/2024'.replace('\u00a0', ''), 2024],
])('« %s » is in %s', (text, year) => {
  expect(read(text)).toBe(year);
});

test.each([
  ['02/14/2022', 2022],
  ['Mon Feb 14, 2022', 2022],
  ['Feb 14, 2022', 2022],
  ['14 Feb 2022', 2022],
  ['February 14th, 2022', 2022],
  ['2022-02-14 10:22:00', 2022],
  [20190915, 2019],
])('%p, as programs in English write it, is of %i', (cell, year) => {
  expect(read(cell)).toBe(year);
});

test.each([
  ['31/02/2020'],
  ['29/02/2021'],
  ['29/02/2025'],
  ['31/04/2020'],
  ['00/00/0000'],
  ['13/2019'],
  ['13/25/2020'],
  ['2109'],
  ['15/03/2109'],
  ['01/01/1900'],
  ['1984'],
  ['2028'],
  ['2019-2022'],
  ['avant 2015'],
  ['bientôt'],
  ['foo 2019'],
])('« %s » is impossible', (text) => {
  expect(read(text)).toBe('impossible');
});

test.each(['', '  ', '-', '?', 'NC', 'n/a', 'Inconnue', 'non renseigné'])('« %s » says nothing', (text) => {
  expect(read(text)).toBeNull();
});

test('Numbers are years or Excel days; a year typed under a date format is that year', () => {
  expect(read(2024)).toBe(2024);
  expect(read(45_292)).toBe(2024);
  expect(read(45_292.75)).toBe(2024);
  expect(read(45_291)).toBe(2023);
  expect(read(new DateCell(45_292))).toBe(2024);
  expect(read(new DateCell(2019))).toBe(2019);
  expect(read(new DateCell(1))).toBe('impossible');
  expect(read(7)).toBe('impossible');
  expect(read(true)).toBe('impossible');
  expect(read(new ErrorCell('#N/A'))).toBe('impossible');
  expect(read(null)).toBeNull();
});

test('Days of Excel agree with the calendar of the machine, from 1927 to 2173', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 99_999 }), (serial) => {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
      expect(civilFromSerial(serial)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }),
  );
});

test('Every real day is read from its French writing or with its month first, every other one is impossible', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1985, max: 2027 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        const isDay = (m: number, d: number) => {
          const date = new Date(Date.UTC(year, m - 1, d));
          return date.getUTCMonth() === m - 1 && date.getUTCDate() === d && d > 0 && m > 0;
        };
        const exists = isDay(month, day) || isDay(day, month);
        expect(read(`${day}/${month}/${year}`)).toBe(exists ? year : 'impossible');
      },
    ),
  );
});
