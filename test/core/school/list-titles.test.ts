import { countTitled } from '../../../src/core/school/list-titles';
import { headerKey } from '../../../src/core/text/header-key';

test.each([
  ['Élèves', 'pupils', 'whole'],
  ["Nombre d'élèves 2025-2026", 'pupils', 'whole'],
  ['Effectif total', 'pupils', 'whole'],
  ['Effectif élèves', 'pupils', 'whole'],
  ['Nb. de classe', 'classes', 'whole'],
  ['Total des classes', 'classes', 'whole'],
  ['Salles de classe', 'rooms', 'whole'],
  ["Nombre d'enseignants", 'teachers', 'whole'],
  ['Classes élémentaires', 'classes', 'elementaire'],
  ['Élèves maternelle', 'pupils', 'maternelle'],
  ['Effectif pré-élémentaire', 'pupils', 'maternelle'],
  ['dont élémentaire', null, 'elementaire'],
])('« %s » counts %s, %s', (title, of, part) => {
  expect(countTitled(headerKey(title))).toEqual({ of, part });
});

test.each([
  'Salle',
  'Classe',
  'Salles informatiques',
  'Élèves boursiers',
  'Classes mobiles',
  'Maternelle',
  'Total',
  'PC élèves',
  '2025',
])('« %s » is no count of a school', (title) => {
  expect(countTitled(headerKey(title))).toBeNull();
});
