import fc from 'fast-check';
import { readHypotheses } from '../../../src/core/plan/hypotheses-file';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { TABLES } from '../../../src/core/report/names';
import { readOperations } from '../../../src/core/report/read-operations';
import { analysisArbitrary } from './random-analysis';

const read = (code: string, status: string | null) =>
  readOperations({ name: TABLES.operations, titles: ['Votre statut', 'Code'], rows: [[status, code]] });

test('a status as people type it; an empty cell is none', () => {
  expect([...read('C-laptop-M', 'LANCE')]).toEqual([['C-laptop-M', 'launched']]);
  expect(read('C-laptop-M', null).size).toBe(0);
  expect(read('total', 'rien').size).toBe(0);
});

test('another word is refused, naming the cell', () => {
  expect(() => read('C-laptop-M', 'en cours')).toThrow(
    'Feuille « Plan pluriannuel », ligne « C-laptop-M », colonne « Votre statut » : un de ces choix est attendu : ' +
      '« récurrent », « lancé », « nouveau »',
  );
});

test('what the sheet shows reads back as what it was made of', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const table = buildBookPlan(analysis)
        .sheets.flatMap((sheet) => sheet.tables)
        .find(({ name }) => name === TABLES.operations);
      const found = readOperations({
        name: TABLES.operations,
        titles: table?.columns.map(({ title }) => title) ?? [],
        rows: table?.rows ?? [],
      });
      expect(new Map(found)).toEqual(new Map(analysis.budget.operationStatuses));
    }),
    { numRuns: 50 },
  );
});

test('the hypotheses file says the same, and refuses what it does not know', () => {
  const said = (operationStatuses: unknown) => readHypotheses({ operationStatuses }).budget.operationStatuses;
  expect(said({ 'C-laptop-M': 'launched', 'E-cart-R': null })).toEqual(new Map([['C-laptop-M', 'launched']]));
  expect(() => said({ laptop: 'new' })).toThrow('« operationStatuses.laptop » n’est pas un code d’opération');
  expect(() => said({ 'C-laptop-M': 'lancé' })).toThrow('« operationStatuses.C-laptop-M » doit valoir');
});
