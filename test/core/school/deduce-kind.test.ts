import { deduceKind } from '../../../src/core/school/deduce-kind';
import { KIND_LABELS } from '../../../src/core/school/kind';
import { SCHOOL_KINDS } from '../../../src/core/school/school';

test.each(SCHOOL_KINDS)('%s is said by its label, whatever the name', (kind) => {
  expect(deduceKind(KIND_LABELS[kind], 'Collège Lycée École')).toEqual({ kind, certainty: 'said' });
});

test.each([
  ['École', 'École maternelle Les Tilleuls', 'maternelle', 'named'],
  ['', 'EEPU Jules Ferry', 'elementaire', 'named'],
  ['Public', 'Collège Pasteur', 'college', 'named'],
  ['Lycée', 'LP Ampère', 'lycee-professionnel', 'named'],
  ['École', 'École Les Tilleuls', 'primaire', 'assumed'],
  ['école', 'Les Tilleuls', 'primaire', 'assumed'],
  ['', 'Groupe scolaire Simone Veil', 'primaire', 'assumed'],
  ['', 'RPI des Trois Vallées', 'primaire', 'assumed'],
  ['Lycée', 'Zola', 'lycee-general-technologique', 'assumed'],
  ['', 'Lycée Zola', 'lycee-general-technologique', 'assumed'],
  ['LEGTA', 'Monod', 'lycee-general-technologique', 'assumed'],
  ['EREA', '', 'lycee-professionnel', 'assumed'],
  ['', 'MFR de Saint-Aubin', 'lycee-professionnel', 'assumed'],
  ['CFA', 'Bâtiment', 'lycee-professionnel', 'assumed'],
  ['Cité scolaire', 'Beaumont', 'lycee-general-technologique', 'assumed'],
  ['pré-élémentaire', 'Les Lutins', 'maternelle', 'said'],
  ['Élém.', '', 'elementaire', 'said'],
  // The kind said wins over a name of another level.
  ['École', 'Lycée français', 'primaire', 'assumed'],
])('« %s » and « %s » make a %s, %s', (said, name, kind, certainty) => {
  expect(deduceKind(said, name)).toEqual({ kind, certainty });
});

test.each([
  ['', ''],
  ['', 'Les Tilleuls'],
  ['Multi-accueil', 'Les Lutins'],
  ['', 'École de musique'],
  ['RDC', 'Annexe'],
])('« %s » and « %s » say no level', (said, name) => {
  expect(deduceKind(said, name)).toBeNull();
});
