import { exceptionTable } from '../../../src/core/payer/exception-table';
import { payerTable } from '../../../src/core/payer/payer-table';
import { readAnswers } from '../../../src/core/terms/answers';
import { readCodedTable } from '../../../src/core/terms/coded-table';
import { typed } from '../terms/typed';
import type { Cell } from '../../../src/core/inventory/cell';
import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { categoryNames } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

const chosen = (rule: Cell, level: Cell, payer: Cell) =>
  readAnswers(payerTable, typed(payerTable, { Règle: rule, Niveau: level, 'Votre payeur': payer }));
const excepted = (cells: Record<string, Cell>) =>
  readCodedTable(exceptionTable, typed(exceptionTable, { Code: 'X2', ...cells })).terms;

test('payers as people type them; empty cells say nothing', () => {
  expect(chosen('C06', 'collège', 'ETAT')).toEqual([{ rule: 'C06', level: 'college', payer: 'state' }]);
  expect(chosen('C06', 'collège', null)).toEqual([]);
  expect(excepted({ UAI: '0990101X', Règles: 'C06 ; C01', Année: 2028, Payeur: 'Département' })).toEqual([
    { code: 'X2', uai: '0990101X', rules: ['C06', 'C01'], year: 2028, payer: 'departement' },
  ]);
  expect(excepted({ UAI: null, Payeur: null })).toEqual([]);
});

test('what makes no sense is refused, naming the cell', () => {
  expect(() => chosen('C06', 'collège', 'mairie')).toThrow(
    'Feuille « Qui paie », ligne « C06, collège », colonne « Votre payeur » : un de ces choix est attendu : « commune »',
  );
  expect(() => excepted({ UAI: '0990101X', Payeur: null })).toThrow(
    'Feuille « Qui paie », ligne « X2 », colonne « Payeur » : un payeur est attendu',
  );
  expect(() => excepted({ Année: 20, Payeur: 'État' })).toThrow(
    'colonne « Année » : une année entre 1990 et 2100',
  );
});

test('the hypotheses file says the same, and refuses what it does not know', () => {
  const said = (payers: unknown) => readHypotheses({ payers }).budget.payers;
  expect(
    said({ rules: [{ rule: 'C06', level: 'college', payer: 'state' }], exceptions: [{ payer: 'region' }] }),
  ).toEqual({
    chosen: [{ rule: 'C06', level: 'college', payer: 'state' }],
    exceptions: [{ code: 'X1', uai: null, rules: [], year: null, payer: 'region' }],
  });
  expect(() => said({ rules: [{ rule: 'C06', level: 'college', payer: 'mairie' }] })).toThrow(
    '« payers.rules[1].payer » doit valoir',
  );
  expect(() => said({ exceptions: [{ who: 'État' }] })).toThrow('« payers.exceptions[1].who »');
});
