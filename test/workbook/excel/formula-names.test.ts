import fc from 'fast-check';
import { renameTables } from '../../../src/workbook/excel/formula-names';

const NAMES = new Map([
  ['sb_prix', 'SB_Prix_en_cours'],
  ['sb_plan', 'SB_Plan_en_cours'],
]);

describe('a formula on its way to sheets that are being built', () => {
  it.each([
    ['SUM(SB_Prix[Prix])', 'SUM(SB_Prix_en_cours[Prix])'],
    ['sb_prix[[#This Row],[Prix]]*2', 'SB_Prix_en_cours[[#This Row],[Prix]]*2'],
    ['ROWS(SB_Plan)-ROWS(SB_Prix)', 'ROWS(SB_Plan_en_cours)-ROWS(SB_Prix_en_cours)'],
  ])('refers to the tables by their provisional names: %s', (formula, expected) => {
    expect(renameTables(formula, NAMES)).toBe(expected);
  });

  it.each([
    'SB_Prix2[Prix]',
    'MY_SB_Prix[Prix]',
    'SB_TauxTVA*2',
    '"SB_Prix"&"dit ""SB_Plan"" ici"',
    'AUTRE[SB_Prix]+AUTRE[[#This Row],[SB_Plan]]',
  ])('keeps other names, texts and titles: %s', (formula) => {
    expect(renameTables(formula, NAMES)).toBe(formula);
  });

  it('can be brought back', () => {
    const back = new Map(Array.from(NAMES, ([name, to]) => [to.toLowerCase(), name]));
    const piece = fc.constantFrom(
      'SB_Prix[a]',
      '"SB_Plan"',
      '+',
      'sb_plan[[#This Row],[é]]',
      'INDEX(',
      ',',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const formula = pieces.join(' ');
        const there = renameTables(formula, NAMES);
        expect(renameTables(there, back).toLowerCase()).toBe(formula.toLowerCase());
      }),
    );
  });
});
