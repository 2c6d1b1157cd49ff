import fc from 'fast-check';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { TABLES } from '../../../src/core/report/names';
import { readRunningCosts } from '../../../src/core/report/read-running-costs';
import { catalogue, category } from '../gap/samples';
import { analysisArbitrary } from './random-analysis';

const known = catalogue(category({ id: 'tablet', label: 'Tablette' }));

const read = (cells: Record<string, string | number | null>) =>
  readRunningCosts(
    {
      name: TABLES.runningCosts,
      titles: ['Code', ...Object.keys(cells)],
      rows: [['F8', ...Object.values(cells)]],
    },
    known,
  );

test('a cost as people type it; an empty row is none', () => {
  const [one] = read({
    Libellé: 'MDM',
    Par: 'Matériel',
    'Montant annuel HT': '12,50 €',
    Catégorie: 'tablette',
  });
  expect([one?.base, one?.unitCost?.toFixed(2), one?.category]).toEqual(['device', '12.50', 'tablet']);
  expect(read({ Libellé: null, 'Montant annuel HT': null })).toEqual([]);
});

test.each([
  [{ Libellé: null, 'Montant annuel HT': 5 }, 'colonne « Libellé » : un libellé est attendu'],
  [{ Libellé: 'A', 'Montant annuel HT': -5 }, 'colonne « Montant annuel HT » : un montant en euros'],
  [{ Libellé: 'A', 'Taux de TVA': '2000 %' }, 'colonne « Taux de TVA » : un taux entre 0 % et 100 %'],
  [{ Libellé: 'A', Par: 'salle' }, 'colonne « Par » : un de ces choix'],
  [
    { Libellé: 'A', Catégorie: 'grille-pain' },
    'colonne « Catégorie » : « grille-pain » n’est pas une catégorie',
  ],
])('what makes no sense is refused, naming the cell: %j', (cells, sentence) => {
  expect(() => read(cells)).toThrow(sentence);
  expect(() => read(cells)).toThrow('Feuille « Fonctionnement », ligne « F8 »');
});

test('what the sheet shows reads back as what it was made of', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const table = buildBookPlan(analysis)
        .sheets.flatMap((sheet) => sheet.tables)
        .find(({ name }) => name === TABLES.runningCosts);
      const found = readRunningCosts(
        {
          name: TABLES.runningCosts,
          titles: table?.columns.map(({ title }) => title) ?? [],
          rows: table?.rows ?? [],
        },
        analysis.catalogue,
      );
      expect(JSON.stringify(found)).toBe(JSON.stringify(analysis.budget.runningCosts));
    }),
    { numRuns: 50 },
  );
});
