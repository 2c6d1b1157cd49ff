import { readCodedTable } from '../../../src/core/terms/coded-table';
import { namesOfCatalogue } from '../../../src/core/reference/category-names';
import { runningCostTable } from '../../../src/core/running-cost/running-cost-table';
import { typed } from '../terms/typed';
import { catalogue, category } from '../gap/samples';

const known = catalogue(category({ id: 'tablet', label: 'Tablette' }));

const definition = runningCostTable(namesOfCatalogue(known));
const read = (cells: Record<string, string | number | null>) =>
  readCodedTable(definition, typed(definition, { Code: 'F8', ...cells })).terms;

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
