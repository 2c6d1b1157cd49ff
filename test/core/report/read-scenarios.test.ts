import fc from 'fast-check';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { TABLES } from '../../../src/core/report/names';
import { readScenarios } from '../../../src/core/report/read-scenarios';
import { analysisArbitrary } from './random-analysis';

const read = (cells: Record<string, string | number | null>) =>
  readScenarios({
    name: TABLES.scenarios,
    titles: ['Code', ...Object.keys(cells)],
    rows: [['SC2', ...Object.values(cells)]],
  });

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

test('what the sheet shows reads back as what it was made of', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const table = buildBookPlan(analysis)
        .sheets.flatMap((sheet) => sheet.tables)
        .find(({ name }) => name === TABLES.scenarios);
      const found = readScenarios({
        name: TABLES.scenarios,
        titles: table?.columns.map(({ title }) => title) ?? [],
        rows: table?.rows ?? [],
      });
      expect(JSON.stringify(found)).toBe(JSON.stringify(analysis.budget.scenarios));
    }),
    { numRuns: 50 },
  );
});
