import { readCodedTable } from '../../../src/core/terms/coded-table';
import { programmeTable } from '../../../src/core/programme/programme-table';
import { typed } from '../terms/typed';

const read = (cells: Record<string, string | number | null>) =>
  readCodedTable(programmeTable, typed(programmeTable, { Numéro: 'AP2', ...cells })).terms;

test('an AP as people type it; an empty row is none', () => {
  expect(
    read({ Libellé: 'Écoles', Niveaux: 'ECOLE ; collège', 'CP antérieurs': '24 000,50 €' }),
  ).toMatchObject([{ code: 'AP2', label: 'Écoles', levels: ['ecole', 'college'], need: 'all' }]);
  expect(read({ Libellé: null, Achats: 'tout' })).toEqual([]);
});

test('affectations and mandates as people type them; empty cells say nothing, and so does a sheet without the columns', () => {
  const [typed] = read({
    Libellé: 'Écoles',
    'AP affectée': '80 000 €',
    'Affectation annulée': 0,
    'CP réalisés N': 1200.5,
    'Exercice des CP réalisés': 2027,
  });
  expect(JSON.parse(JSON.stringify(typed))).toMatchObject({
    affected: '80000',
    affectedCancelled: '0',
    mandated: '1200.5',
    mandatedYear: 2027,
  });
  const nothing = { affected: null, affectedCancelled: null, mandated: null, mandatedYear: null };
  expect(read({ Libellé: 'Écoles', 'AP affectée': null, 'CP réalisés N': ' ' })).toMatchObject([nothing]);
  expect(read({ Libellé: 'Écoles' })).toMatchObject([nothing]);
});

test.each([
  [{ Libellé: null, 'CP antérieurs': 10 }, 'colonne « Libellé » : un libellé est attendu'],
  [{ Libellé: 'A', 'CP antérieurs': -1 }, 'colonne « CP antérieurs » : un montant TTC'],
  [{ Libellé: null, 'AP affectée': 10 }, 'colonne « Libellé » : un libellé est attendu'],
  [{ Libellé: 'A', 'AP affectée': -1 }, 'colonne « AP affectée » : un montant TTC'],
  [{ Libellé: 'A', 'Affectation annulée': 'x' }, 'colonne « Affectation annulée » : un montant TTC'],
  [{ Libellé: 'A', 'CP réalisés N': -0.01 }, 'colonne « CP réalisés N » : un montant TTC'],
  [
    { Libellé: 'A', 'Exercice des CP réalisés': 27 },
    'colonne « Exercice des CP réalisés » : une année entre',
  ],
  [{ Libellé: 'A', Niveaux: 'université' }, 'colonne « Niveaux » : « université » n’est pas un niveau'],
  [{ Libellé: 'A', 'Dernière année': 3 }, 'colonne « Dernière année » : une année entre 1990 et 2100'],
  [{ Libellé: 'A', Achats: 'rien' }, 'colonne « Achats » : un de ces choix est attendu'],
])('what makes no sense is refused, naming the cell: %j', (cells, sentence) => {
  expect(() => read(cells)).toThrow(sentence);
  expect(() => read(cells)).toThrow('Feuille « AP-CP », ligne « AP2 »');
});
