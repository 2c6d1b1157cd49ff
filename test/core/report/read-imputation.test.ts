import fc from 'fast-check';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { TABLES } from '../../../src/core/report/names';
import { readLevelImputations, readVote } from '../../../src/core/report/read-imputation';
import { analysisArbitrary } from './random-analysis';

test('a vote that is none is refused, naming the cell', () => {
  const read = (vote: string | null) =>
    readVote({ name: TABLES.imputationVote, titles: ['Budget voté par'], rows: [[vote]] });
  expect(read('Fonction')).toBe('fonction');
  expect(read(null)).toBe('nature');
  expect(() => read('main levée')).toThrow(
    'Feuille « Imputation », première ligne, colonne « Budget voté par »',
  );
});

test('a function typed as a number is a text', () => {
  const titles = ['Niveau', 'Fonction'];
  const { college, lycee } = readLevelImputations({
    name: TABLES.imputationTerms,
    titles,
    rows: [['collège', 22]],
  });
  expect([college.function, lycee.function]).toEqual(['22', '222']);
});

test('what the sheet shows reads back as what it was made of', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const tables = buildBookPlan(analysis).sheets.flatMap((sheet) => sheet.tables);
      const read = (wanted: string) => {
        const table = tables.find(({ name }) => name === wanted);
        return {
          name: wanted,
          titles: table?.columns.map(({ title }) => title) ?? [],
          rows: table?.rows ?? [],
        };
      };
      expect({
        vote: readVote(read(TABLES.imputationVote)),
        levels: readLevelImputations(read(TABLES.imputationTerms)),
      }).toEqual(analysis.budget.imputation);
    }),
    { numRuns: 50 },
  );
});
