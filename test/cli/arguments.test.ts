import { filesRead, parseCommand } from '../../src/cli/arguments';
import { Problem } from '../../src/core/problem';

describe('the command line', () => {
  it('reads every option', () => {
    const words =
      'analyse parc.xlsx autre.csv --sheet Parc --sheet Dons --shape croise --schools a.csv --schools b.csv --school Bourg;Primaire;180;8 --socle s.csv --catalogue c.csv --catalogue d.xlsx --hypotheses h.json --from 2028 --years 7 --example-prices --date 2026-11-30 --out r.xlsx --json r.json';
    expect(parseCommand(words.split(' '))).toEqual({
      inventory: 'parc.xlsx',
      otherInventories: ['autre.csv'],
      sheets: ['Parc', 'Dons'],
      shape: 'crosstab',
      schools: ['a.csv', 'b.csv'],
      typedSchools: [{ name: 'Bourg', kind: 'Primaire', pupils: '180', classes: '8' }],
      socle: 's.csv',
      catalogues: ['c.csv', 'd.xlsx'],
      columns: null,
      hypotheses: 'h.json',
      from: 2028,
      years: 7,
      examplePrices: true,
      date: '2026-11-30',
      out: 'r.xlsx',
      json: 'r.json',
    });
  });

  it('knows every file that it reads', () => {
    const words =
      'analyse a b --schools c --schools d --socle e --catalogue f --catalogue g --hypotheses h --out i.xlsx --json j';
    const command = parseCommand(words.split(' '));
    expect(command === 'help' || 'model' in command ? [] : filesRead(command)).toEqual([...'abcdefgh']);
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
    ['a day that does not exist', ['analyse', 'a.csv', '--date', '2026-02-30']],
    ['a workbook of another kind', ['analyse', 'a.csv', '--out', 'r.xls']],
  ])('refuses %s with one French sentence and a way out', (_what, words) => {
    expect(() => parseCommand(words)).toThrow(Problem);
    expect(() => parseCommand(words)).toThrow(/Tapez « socle-budget --help »/);
  });
});
