import { readCodedTable } from '../../../src/core/terms/coded-table';
import { namesOfCatalogue } from '../../../src/core/reference/category-names';
import { subsidyTable } from '../../../src/core/subsidy/subsidy-table';
import { typed } from '../terms/typed';
import { catalogue, category } from '../gap/samples';

const known = catalogue(
  category({ id: 'laptop', label: 'Ordinateur portable' }),
  category({ id: 'tablet', label: 'Tablette' }),
);

const definition = subsidyTable(namesOfCatalogue(known));
const read = (cells: Record<string, string | number | null>) =>
  readCodedTable(definition, typed(definition, { Code: 'S2', ...cells })).terms;

test('a rate alone is a subsidy of the whole investment; nothing typed is none', () => {
  expect(read({ Taux: '40 %' })).toMatchObject([
    { code: 'S2', scheme: 'other', base: 'excl-vat', categories: [], ceilingScope: 'total' },
  ]);
  expect(read({ Taux: null, Financeur: ' ', Dispositif: 'autre', Statut: 'espérée' })).toEqual([]);
});

test('categories by their names, whatever the case and the accents', () => {
  const [one] = read({ Taux: 0.4, Catégories: 'ordinateur PORTABLE ; tablette', Règles: 'E01;E02' });
  expect(one).toMatchObject({ categories: ['laptop', 'tablet'], rules: ['E01', 'E02'] });
});

test.each([
  [{ Taux: '2000 %' }, 'colonne « Taux » : un taux entre 0 % et 100 %'],
  [{ Financeur: 'État', Taux: null }, 'colonne « Taux » : un taux'],
  [{ Dispositif: 'DETR', Taux: null }, 'colonne « Taux » : un taux'],
  [{ Source: 'arrêté', Taux: null }, 'colonne « Taux » : un taux'],
  [{ Taux: 0.4, Plafond: -1 }, 'colonne « Plafond » : un montant en euros'],
  [
    { Taux: 0.4, Catégories: 'grille-pain' },
    'colonne « Catégories » : « grille-pain » n’est pas une catégorie',
  ],
  [{ Taux: 0.4, 'Plafond par': 'salle' }, 'colonne « Plafond par » : un de ces choix est attendu'],
  [{ Taux: 0.4, 'Versé en N': 0.6, 'Versé en N+1': 0.5 }, 'les versements dépassent 100 %'],
  [{ Taux: 0.4, 'Première année': 2029, 'Dernière année': 2027 }, 'elle vient avant la première année'],
])('terms that make no sense are refused, naming the cell: %j', (cells, sentence) => {
  expect(() => read(cells)).toThrow(sentence);
  expect(() => read(cells)).toThrow('Feuille « Subventions », ligne « S2 »');
});
