import type { ListFixture } from './fixture';

const TWO = `
UAI | Nom | Niveau | Élèves | Classes | Salles | Enseignants
0350122T | École Jules Ferry | Élémentaire | 120 | 5 | 6 | 6
0351176N | École George Sand | Élémentaire | 90 | 4 | 5 | 5`;
const SCHOOLS_OF_TWO = ['0350122T | elementaire | 120 5 | - -', '0351176N | elementaire | 90 4 | - -'];

const ONE = `
Nom | Niveau | Élèves | Classes | Salles | Enseignants
École du Bourg | Élémentaire | 120 | 5 | 6 | 6`;
const SCHOOL_OF_ONE = ['École du Bourg | elementaire | 120 5 | - -'];

/** Surveys and crosstabs by school. */
export const SURVEYS: readonly ListFixture[] = [
  {
    name: 'A row per school, with its pupils and classes, which are no devices',
    list: TWO,
    inventory: `
École | Effectif | Nb de classes | PC portables | PC fixes | VPI
École Jules Ferry | 120 | 5 | 8 | 3 | 5
École George Sand | 90 | 4 | 6 | 2 | 1`,
    schools: SCHOOLS_OF_TWO,
    devices: [
      '0350122T: 3 desktop, 5 interactive-projector, 8 laptop',
      '0351176N: 2 desktop, 1 interactive-projector, 6 laptop',
    ],
    says: ['school-by-name'],
  },
  {
    name: 'A row per school by UAI, a total at the foot and an empty row',
    list: TWO,
    inventory: `
RNE | École | Commune | Ordinateurs portables | Tablettes | Vidéoprojecteurs
0350122T | Jules Ferry | Redon | 8 | 10 | 2
 | | | | |
0351176N | George Sand | Fougères | 6 | 0 | 1
TOTAL | | | 14 | 10 | 3`,
    schools: SCHOOLS_OF_TWO,
    devices: ['0350122T: 8 laptop, 2 projector, 10 tablet', '0351176N: 6 laptop, 1 projector'],
    says: [],
  },
  {
    name: 'A row per school that the list gives no UAI, by path',
    list: `
Établissement | Classes | Élèves
École élémentaire Jules Ferry | 5 | 120
École élémentaire George Sand | 4 | 90`,
    inventory: `
Entité | PC portables | VPI
Ville/Écoles/École élémentaire Jules Ferry | 8 | 2
Ville/Écoles/École élémentaire George Sand | 6 | 1`,
    schools: [
      'École élémentaire Jules Ferry | elementaire | 120 5 | - -',
      'École élémentaire George Sand | elementaire | 90 4 | - -',
    ],
    devices: [
      'École élémentaire Jules Ferry: 2 interactive-projector, 8 laptop',
      'École élémentaire George Sand: 1 interactive-projector, 6 laptop',
    ],
    says: ['school-by-name', 'school-kind-named', 'school-without-uai'],
  },
  {
    name: 'One school, a row per room',
    list: ONE,
    inventory: `
Salle | PC portables | VPI | Tablettes
CP | 1 | 1 | 0
CE1 | 1 | 1 | 0
BCD | 2 | 0 | 12`,
    schools: SCHOOL_OF_ONE,
    devices: ['École du Bourg: 2 interactive-projector, 4 laptop, 12 tablet'],
    says: ['only-school', 'school-without-uai'],
  },
  {
    name: 'One school, a row per class under « École »',
    list: ONE,
    inventory: `
École | PC portables | VPI
Classe de CP | 1 | 1
Classe de CE1 | 1 | 0`,
    schools: SCHOOL_OF_ONE,
    devices: ['École du Bourg: 1 interactive-projector, 2 laptop'],
    says: ['only-school-despite', 'school-without-uai'],
  },
  {
    name: 'Internal numbers before the names, circonscription beside',
    list: TWO,
    inventory: `
N° école | Nom école | Circonscription | PC portables | VPI
1 | Jules Ferry | Redon | 8 | 2
2 | George Sand | Fougères | 6 | 1`,
    schools: SCHOOLS_OF_TWO,
    devices: ['0350122T: 2 interactive-projector, 8 laptop', '0351176N: 1 interactive-projector, 6 laptop'],
    says: ['school-by-name'],
  },
  {
    name: 'An answer that writes a school otherwise: asked, not guessed',
    list: TWO,
    inventory: `
École | PC portables | VPI
Ecole J. Ferry | 8 | 2
École George Sand | 6 | 1`,
    schools: SCHOOLS_OF_TWO,
    devices: ['0351176N: 1 interactive-projector, 6 laptop'],
    says: ['school-by-name', 'school-not-found'],
  },
  {
    name: 'No school of the list in the whole survey: all of it is to be settled',
    list: TWO,
    inventory: `
Établissement | PC portables | VPI
Groupe Nord | 8 | 2
Groupe Sud | 6 | 1`,
    schools: SCHOOLS_OF_TWO,
    devices: [],
    says: ['no-school-yet', 'school-not-found'],
  },
  {
    name: 'Collèges by name, the town told apart',
    list: `
UAI | Nom | Commune | Niveau | Élèves | Salles | Enseignants
0350011X | Collège Victor Hugo | Fougères | Collège | 400 | 22 | 30
0350024L | Collège Victor Hugo | Vitré | Collège | 300 | 18 | 24`,
    inventory: `
Collège | Ville | Postes fixes | Portables | Vidéoprojecteurs
Victor Hugo | Fougères | 40 | 12 | 15
Collège V. Hugo | Vitré | 30 | 10 | 11
Collège Victor Hugo | VITRE | 1 | 0 | 0`,
    schools: ['0350011X | college | 400 - | - -', '0350024L | college | 300 - | - -'],
    devices: ['0350024L: 1 desktop'],
    says: ['school-by-name', 'school-not-found'],
  },
];
