import fc from 'fast-check';
import type { Cell } from '../../../src/core/inventory/cell';
import { readHypotheses } from '../../../src/core/plan/hypotheses-file';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { TABLES } from '../../../src/core/report/names';
import { readChosenPayers, readPayerExceptions } from '../../../src/core/report/read-payers';
import { analysisArbitrary } from './random-analysis';

const chosen = (...cells: Cell[]) =>
  readChosenPayers({ name: TABLES.payers, titles: ['Règle', 'Niveau', 'Votre payeur'], rows: [cells] });
const excepted = (cells: Record<string, Cell>) =>
  readPayerExceptions({
    name: TABLES.payerExceptions,
    titles: ['Code', ...Object.keys(cells)],
    rows: [['X2', ...Object.values(cells)]],
  });

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
    'Feuille « Qui paie », exception « X2 », colonne « Payeur » : un payeur est attendu',
  );
  expect(() => excepted({ Année: 20, Payeur: 'État' })).toThrow(
    'colonne « Année » : une année entre 1990 et 2100',
  );
});

test('what the sheet shows reads back as what it was made of', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const tables = buildBookPlan(analysis).sheets.flatMap((sheet) => sheet.tables);
      const shown = (name: string) => {
        const table = tables.find((one) => one.name === name);
        return { name, titles: table?.columns.map(({ title }) => title) ?? [], rows: table?.rows ?? [] };
      };
      const { chosen: expected, exceptions } = analysis.budget.payers;
      const known = expected.filter(({ rule }) => analysis.rules.some(({ id }) => id === rule));
      const found = readChosenPayers(shown(TABLES.payers));
      expect(found).toHaveLength(known.length);
      expect(found).toEqual(expect.arrayContaining(known));
      expect(readPayerExceptions(shown(TABLES.payerExceptions))).toEqual(exceptions);
    }),
    { numRuns: 50 },
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
