import { operationTable } from '../../../src/core/operation/operation-table';
import { readByKey } from '../../../src/core/terms/by-key';
import { typed } from '../terms/typed';
import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { categoryNames } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

const read = (code: string, status: string | null) =>
  readByKey(operationTable, typed(operationTable, { 'Votre statut': status, Code: code })).operationStatuses;

test('a status as people type it; an empty cell is none', () => {
  expect([...read('C-laptop-M', 'LANCE')]).toEqual([['C-laptop-M', 'launched']]);
  expect(read('C-laptop-M', null).size).toBe(0);
  expect(read('total', null).size).toBe(0);
  expect(() => read('total', 'lancé')).toThrow('« total » n’est pas un code d’opération');
});

test('another word is refused, naming the cell', () => {
  expect(() => read('C-laptop-M', 'en cours')).toThrow(
    'Feuille « Plan pluriannuel », ligne « C-laptop-M », colonne « Votre statut » : un de ces choix est attendu : ' +
      '« récurrent », « lancé », « nouveau »',
  );
});

test('the hypotheses file says the same, and refuses what it does not know', () => {
  const said = (operationStatuses: unknown) => readHypotheses({ operationStatuses }).budget.operationStatuses;
  expect(said({ 'C-laptop-M': 'launched', 'E-cart-R': null })).toEqual(new Map([['C-laptop-M', 'launched']]));
  expect(() => said({ laptop: 'new' })).toThrow('« operationStatuses.laptop » n’est pas un code d’opération');
  expect(() => said({ 'C-laptop-M': 'lancé' })).toThrow('« operationStatuses.C-laptop-M » doit valoir');
});
