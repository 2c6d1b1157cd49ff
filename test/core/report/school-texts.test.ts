import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import type { SchoolTextLine } from '../../../src/core/inventory/school-texts';
import { schoolTextTable, schoolTextTableOf } from '../../../src/core/inventory/school-text-table';
import { readAnswers } from '../../../src/core/terms/answers';
import { wordingsSheet } from '../../../src/core/report/sheets/wordings';
import { school } from '../gap/samples';
import { analysisArbitrary } from './random-analysis';

const [SAMPLE] = fc.sample(analysisArbitrary, { numRuns: 1, seed: 1 });

function tableOf(schoolTexts: readonly SchoolTextLine[]) {
  if (SAMPLE === undefined) throw new Error('no sample');
  const analysis: Analysis = { ...SAMPLE, inventory: { ...SAMPLE.inventory, schoolTexts } };
  return wordingsSheet(analysis).tables.find(({ name }) => name === 'SB_EcrituresEtablissements');
}

const read = (text: string, typed: string | null) =>
  readAnswers(
    schoolTextTableOf([
      school({ uai: '0350122T', name: 'École Jules Ferry' }),
      school({ uai: '12', name: 'École du Bourg' }),
    ]),
    {
      name: 'SB_EcrituresEtablissements',
      titles: ['Écriture lue', 'Commune lue', 'Votre UAI'],
      rows: [[text, null, typed]],
    },
  );

test('Every choice that the sheet shows is read again as it was', () => {
  const line = fc.record({
    text: fc.constantFrom('Ferry', 'Mairie', '0350122A', 'Les Lutins'),
    commune: fc.constantFrom('', 'Redon'),
    why: fc.constantFrom('not-found' as const, 'invalid' as const, null),
    rows: fc.nat(3),
    devices: fc.nat(9),
    near: fc.constant([]),
    settled: fc.constantFrom(undefined, { uai: '0350122T' }, { uai: null }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const table = tableOf(lines.map(({ settled, ...rest }) => ({ ...rest, ...(settled && { settled }) })));
      if (table === undefined) throw new Error('no table');
      const { name, columns, rows } = table;
      const again = readAnswers(schoolTextTable, { name, titles: columns.map(({ title }) => title), rows });
      expect(again).toEqual(
        lines.flatMap(({ text, commune, settled }) => (settled ? [{ text, commune, uai: settled.uai }] : [])),
      );
    }),
  );
});

test('Without such a writing there is no table', () => {
  expect(tableOf([])).toBeUndefined();
});

test.each(['0350122T', ' 0350122t', '350122T', 'École Jules Ferry (0350122T)', 'ecole jules-ferry'])(
  '« %s » is a UAI',
  (typed) => {
    expect(read('Ferry', typed)).toEqual([{ text: 'Ferry', commune: '', uai: '0350122T' }]);
  },
);

test.each(['0350122A', 'École Jean Moulin', '0350122T ou 0351176N'])(
  '« %s » is refused, naming the row, the column and a way out',
  (typed) => {
    expect(() => read('Ferry', typed)).toThrow(/« Correspondances », ligne « Ferry », colonne « Votre UAI »/);
  },
);
