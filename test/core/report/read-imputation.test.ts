import { levelImputationTable, voteTable } from '../../../src/core/imputation/imputation-tables';
import { readRecords } from '../../../src/core/terms/records';
import { readSettings } from '../../../src/core/terms/settings';
import { typed } from '../terms/typed';

test('a vote that is none is refused, naming the cell', () => {
  const read = (vote: string | null) =>
    readSettings(voteTable, typed(voteTable, { 'Budget voté par': vote })).vote;
  expect(read('Fonction')).toBe('fonction');
  expect(read(null)).toBeUndefined();
  expect(() => read('main levée')).toThrow(
    'Feuille « Imputation », première ligne, colonne « Budget voté par »',
  );
});

test('a function typed as a number is a text', () => {
  const levels = readRecords(
    levelImputationTable,
    typed(levelImputationTable, { Niveau: 'collège', Fonction: 22 }),
  );
  expect(levels.get('college')?.function).toBe('22');
});
