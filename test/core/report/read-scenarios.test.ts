import { readCodedTable } from '../../../src/core/terms/coded-table';
import { scenarioTable } from '../../../src/core/scenario/scenario-table';
import { typed } from '../terms/typed';

const read = (cells: Record<string, string | number | null>) =>
  readCodedTable(scenarioTable, typed(scenarioTable, { Code: 'SC2', ...cells })).terms;

test('a scenario as people type it; an empty row is none', () => {
  const [one] = read({ Nom: 'Prix hauts', Prix: '10 %', 'Cycle en années': -1, Plafonds: '-20 %' });
  expect([one?.prices.toFixed(), one?.cycle, one?.ceilings.toFixed()]).toEqual(['0.1', -1, '-0.2']);
  expect(read({ Nom: null, Prix: null })).toEqual([]);
});

test.each([
  [{ Nom: null, Prix: 0.1 }, 'colonne « Nom » : un nom est attendu'],
  [{ Nom: 'A', Prix: '2000 %' }, 'colonne « Prix » : une variation entre −100 % et 1 000 %'],
  [{ Nom: 'A', 'Cycle en années': 1.5 }, 'colonne « Cycle en années » : un nombre entier'],
  [{ Nom: 'A', 'Versement du FCTVA': 'N+3' }, 'colonne « Versement du FCTVA » : un de ces choix'],
])('what makes no sense is refused, naming the cell: %j', (cells, sentence) => {
  expect(() => read(cells)).toThrow(sentence);
  expect(() => read(cells)).toThrow('Feuille « Scénarios », ligne « SC2 »');
});
