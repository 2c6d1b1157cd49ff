import { parseCommand } from '../../src/cli/arguments';
import { Problem } from '../../src/core/problem';

describe('the command line', () => {
  it('reads every option', () => {
    const words =
      'analyse parc.xlsx autre.csv --sheet Parc --sheet Dons --shape croise --schools a.csv --schools b.csv --socle s.csv --catalogue c.csv --catalogue d.xlsx --hypotheses h.json --from 2028 --years 7 --example-prices --out r.xlsx --json r.json';
    expect(parseCommand(words.split(' '))).toEqual({
      inventory: 'parc.xlsx',
      otherInventories: ['autre.csv'],
      sheets: ['Parc', 'Dons'],
      shape: 'crosstab',
      schools: ['a.csv', 'b.csv'],
      socle: 's.csv',
      catalogues: ['c.csv', 'd.xlsx'],
      hypotheses: 'h.json',
      from: 2028,
      years: 7,
      examplePrices: true,
      out: 'r.xlsx',
      json: 'r.json',
    });
  });

  it('asks for nothing but the inventory', () => {
    expect(parseCommand(['analyse', 'parc.csv'])).toMatchObject({
      inventory: 'parc.csv',
      schools: [],
      from: null,
      out: null,
    });
  });

  it('shows its help', () => {
    expect(parseCommand(['--help'])).toBe('help');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['analyze', 'parc.csv']],
    ['no inventory', ['analyse']],
    ['an unknown option', ['analyse', 'a.csv', '--annees', '5']],
    ['an option without its value', ['analyse', 'a.csv', '--from']],
    ['a year that is no number', ['analyse', 'a.csv', '--from', 'demain']],
    ['no year at all', ['analyse', 'a.csv', '--years', '0']],
    ['too many years', ['analyse', 'a.csv', '--years', '16']],
    ['a decimal number of years', ['analyse', 'a.csv', '--years', '2.5']],
    ['an unknown shape', ['analyse', 'a.csv', '--shape', 'ronde']],
    ['a workbook of another kind', ['analyse', 'a.csv', '--out', 'r.xls']],
  ])('refuses %s with one French sentence and a way out', (_what, words) => {
    expect(() => parseCommand(words)).toThrow(Problem);
    expect(() => parseCommand(words)).toThrow(/Tapez « socle-budget --help »/);
  });
});
