import fc from 'fast-check';
import { checkLetter, isUai, normaliseUai } from '../../../src/core/school/uai';
import { ANNUAIRE, EFFECTIFS } from '../../data/open-data/files';
import { openDataLines } from './open-data';

const digits = fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(7, '0'));

describe('UAI', () => {
  test('every UAI of the ministry files passes its check letter', () => {
    const uais = [
      ...openDataLines(ANNUAIRE)
        .slice(1)
        .map((cells) => cells[0] ?? ''),
      ...openDataLines(EFFECTIFS)
        .slice(1)
        .map((cells) => cells[5] ?? ''),
    ];
    expect(uais).toHaveLength(79 + 178);
    expect(uais.filter((uai) => !isUai(uai))).toEqual([]);
  });

  test('exactly one letter in twenty-six is right, and never I, O or Q', () => {
    fc.assert(
      fc.property(digits, (seven) => {
        const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isUai(seven + letter));
        expect(right).toEqual([checkLetter(seven)]);
        expect('IOQ').not.toContain(right[0]);
      }),
    );
  });

  test('a wrong digit is seen', () => {
    fc.assert(
      fc.property(digits, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 }), (seven, at, more) => {
        const other = [...seven].map((d, i) => (i === at ? String((Number(d) + more) % 10) : d)).join('');
        expect(isUai(other + checkLetter(seven))).toBe(false);
      }),
    );
  });

  test.each([
    ['0350122t', '0350122T'],
    [' 035 0122 T ', '0350122T'],
    ['035\u00a00122-T', '0350122T'],
    ['350122T', '0350122T'],
    ['350122X', '350122X'],
    ['Total', 'TOTAL'],
  ])('%j is written %j', (cell, expected) => {
    expect(normaliseUai(cell)).toBe(expected);
  });

  test.each([[null], [350122], [true], ['  ']])('%j is no text to make a UAI of', (cell) => {
    expect(normaliseUai(cell)).toBeNull();
  });
});
