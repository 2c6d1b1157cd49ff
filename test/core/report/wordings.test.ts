import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import type { WordingLine } from '../../../src/core/inventory/wording-list';
import { wordingTable } from '../../../src/core/inventory/wording-table';
import { readAnswers } from '../../../src/core/terms/answers';
import { wordingsSheet } from '../../../src/core/report/sheets/wordings';
import type { TablePlan } from '../../../src/core/report/book-plan';
import { catalogue, categoryNames } from '../../../src/data';
import { typed } from '../terms/typed';
import { analysisArbitrary } from './random-analysis';

const definition = wordingTable(categoryNames);

const line = (texts: Partial<WordingLine>): WordingLine => ({
  type: '',
  designation: '',
  model: '',
  category: 'tablet',
  decidedBy: 'tool',
  reason: '« tablette », lu dans le type',
  doubt: null,
  rows: 1,
  devices: 1,
  proposals: [],
  ...texts,
});

const [SAMPLE] = fc.sample(analysisArbitrary, { numRuns: 1, seed: 1 });

function sheetOf(lines: readonly WordingLine[], beyond = { rows: 0, devices: 0 }) {
  if (SAMPLE === undefined) throw new Error('no sample');
  const analysis: Analysis = {
    ...SAMPLE,
    catalogue,
    inventory: { ...SAMPLE.inventory, wordings: { lines, beyond } },
  };
  return wordingsSheet(analysis);
}

function tableOf(lines: readonly WordingLine[]): TablePlan {
  const [table] = sheetOf(lines).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

const readAgain = ({ name, columns, rows }: TablePlan) =>
  readAnswers(definition, { name, titles: columns.map(({ title }) => title), rows });

test('Every choice that the sheet shows is read again as it was, those of wordings not met too', () => {
  const text = fc.constantFrom('', 'PC', 'VPI', 'Zorglub', 'Housse 15"');
  const lines = fc.array(
    fc
      .record({
        type: text,
        designation: text,
        model: text,
        rows: fc.nat(3),
        decidedBy: fc.constantFrom('tool' as const, 'user' as const),
        announced: fc.constantFrom(null, 12),
        each: fc.constantFrom(null, 1, 12),
        category: fc.constantFrom('laptop' as const, 'out-of-scope' as const, '3d-printer' as const),
      })
      .map(line),
  );
  fc.assert(
    fc.property(lines, (some) => {
      const wanted = some.filter(
        ({ type, designation, model, decidedBy, each }) =>
          (decidedBy === 'user' || each !== null) && type + designation + model !== '',
      );
      expect(readAgain(tableOf(some))).toEqual(
        wanted.map(({ type, designation, model, category, decidedBy, each }) => ({
          ...{ type, designation, model, each },
          category: decidedBy === 'user' ? category : null,
        })),
      );
    }),
  );
});

test('Beyond 5,000 wordings the rest is told above the table, but no choice of the user is left out', () => {
  const many = Array.from({ length: 5_200 }, (_, index) => line({ type: `tablette ${index}` }));
  const last = line({ type: 'le dernier', decidedBy: 'user' });
  const sheet = sheetOf([...many, last], { rows: 1_234, devices: 2_000 });
  expect(sheet.tables[0]?.rows).toHaveLength(5_001);
  const note = String(sheet.cells.at(-1)?.value);
  expect(note).toContain('200 autres libellés');
  expect(note.replace(/\s/g, ' ')).toContain('1 234 lignes');
});

test.each(['laptop', 'Ordinateur portable', 'PC PORTABLE', ' ordinateur  portable '])(
  '« %s » is understood as a category',
  (choice) => {
    const table = typed(definition, { Type: 'Truc', 'Votre catégorie': choice });
    expect(readAnswers(definition, table)).toEqual([
      { type: 'Truc', designation: '', model: '', category: 'laptop', each: null },
    ]);
  },
);

test('What is no category is refused with the row and a way out', () => {
  const table = typed(definition, { Type: 'Truc', 'Votre catégorie': 'bidule' });
  expect(() => readAnswers(definition, table)).toThrow(/ligne « Truc ».*feuille « Prix »/);
});
