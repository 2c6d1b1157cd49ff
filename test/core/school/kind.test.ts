import { KIND_LABELS, parseKind } from '../../../src/core/school/kind';
import { SCHOOL_KINDS } from '../../../src/core/school/school';

test.each(SCHOOL_KINDS)(
  '%s is read back from its label, its code, and in capitals without accents',
  (kind) => {
    const label = KIND_LABELS[kind];
    expect(parseKind(label)).toBe(kind);
    expect(parseKind(kind)).toBe(kind);
    expect(parseKind(label.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase())).toBe(kind);
  },
);

test.each([
  ['ECOLE MATERNELLE PUBLIQUE', 'maternelle'],
  ['ECOLE DE NIVEAU ELEMENTAIRE', 'elementaire'],
  ['ECOLE PRIMAIRE PRIVEE', 'primaire'],
  ['École maternelle et élémentaire', 'primaire'],
  ['LYCEE ENSEIGNT GENERAL ET TECHNOLOGIQUE', 'lycee-general-technologique'],
  ['Lycée général', 'lycee-general-technologique'],
  ['SECTION D ENSEIGNEMENT PROFESSIONNEL', 'lycee-professionnel'],
  ['LP', 'lycee-professionnel'],
  ['LYCEE POLYVALENT', 'lycee-polyvalent'],
  ['Lycée général et professionnel', 'lycee-polyvalent'],
])('%s is %s', (text, kind) => {
  expect(parseKind(text)).toBe(kind);
});

test.each(['École', 'Lycée', 'Collège et lycée', 'Crèche', '', 'RDC'])(
  '« %s » leaves a choice, or names none',
  (text) => {
    expect(parseKind(text)).toBeNull();
  },
);
