import { laptopsOf, type ListFixture } from './fixture';

/** Lists that somebody typed, for the town hall or for the school. */
export const BY_HAND: readonly ListFixture[] = [
  {
    name: 'A town’s list without UAI and without level, a total at its foot',
    list: `
Écoles | Adresse | Téléphone | Nb classes | Nb élèves
Ecole maternelle Jean Zay | 3 rue du Stade | 0299000001 | 3 | 71
École élémentaire Jean Zay | 5 rue du Stade | 0299000002 | 6 | 148
Groupe scolaire Simone Veil | 1 place Verte | 0299000003 | 9 | 214
Total | | | 18 | 433`,
    inventory: `
École | Matériel | Nombre
Maternelle Jean Zay | Tablette | 4
Élémentaire Jean Zay | VPI | 6
GROUPE SCOLAIRE SIMONE VEIL | PC portable | 12`,
    schools: [
      'Ecole maternelle Jean Zay | maternelle | 71 3 | - -',
      'École élémentaire Jean Zay | elementaire | 148 6 | - -',
      'Groupe scolaire Simone Veil | primaire | 214 9 | - -',
    ],
    devices: [
      'Ecole maternelle Jean Zay: 4 tablet',
      'École élémentaire Jean Zay: 6 interactive-projector',
      'Groupe scolaire Simone Veil: 12 laptop',
    ],
    says: [
      'elementary-part',
      'no-rule-for-kind',
      'school-by-name',
      'school-kind-assumed',
      'school-kind-named',
      'school-total',
      'school-without-uai',
    ],
    needs: { E01: 15 },
  },
  {
    name: 'Pupils and classes of each part in columns of their own, and no total',
    list: `
Nom de l'école | Niveau | Classes maternelle | Classes élémentaire | Élèves maternelle | Élèves élémentaire
Les Hirondelles | Primaire | 3 | 4 | 70 | 96
Le Petit Prince | Maternelle | 4 | 0 | 98 | 0`,
    inventory: laptopsOf('École primaire Les Hirondelles', 'Les Hirondelles', 'Le Petit Prince'),
    schools: ['Les Hirondelles | primaire | 166 7 | 96 4', 'Le Petit Prince | maternelle | 98 4 | 0 0'],
    devices: ['Les Hirondelles: 1 laptop', 'Le Petit Prince: 1 laptop'],
    says: ['no-rule-for-kind', 'school-by-name', 'school-not-found', 'school-without-uai'],
    needs: { E01: 4, E09: 12 },
  },
  {
    name: 'Parts told by « dont », each behind its whole',
    list: `
UAI | Nom | Niveau | Classes | dont élémentaires | Effectif | dont maternelle
0350122T | École Jules Ferry | primaire | 7 | 4 | 160 | 64`,
    inventory: laptopsOf('École Jules Ferry'),
    schools: ['0350122T | primaire | 160 7 | 96 4'],
    devices: ['0350122T: 1 laptop'],
    says: ['school-by-name'],
    needs: { E01: 4, E09: 12 },
  },
  {
    name: 'Parts that do not make the whole',
    list: `
UAI | Nom | Niveau | Classes | Classes maternelles | Classes élémentaires
0350122T | École Jules Ferry | primaire | 7 | 2 | 4`,
    inventory: laptopsOf('École Jules Ferry'),
    schools: ['0350122T | primaire | - 7 | - -'],
    devices: ['0350122T: 1 laptop'],
    says: ['elementary-part', 'school-by-name', 'school-parts-differ'],
    needs: { E01: 7 },
  },
  {
    name: 'Titles between the rows say of what kind the next ones are',
    list: `
Nom | Élèves | Classes
ÉCOLES MATERNELLES | |
Les Lutins | 60 | 3
Les Farfadets | 44 | 2
ÉCOLES ÉLÉMENTAIRES PUBLIQUES | |
Pasteur | 150 | 6
COLLÈGES | |
Victor Hugo | 480 | 18`,
    inventory: laptopsOf('Les Lutins', 'Pasteur', 'Victor Hugo'),
    schools: [
      'Les Lutins | maternelle | 60 3 | - -',
      'Les Farfadets | maternelle | 44 2 | - -',
      'Pasteur | elementaire | 150 6 | - -',
      'Victor Hugo | college | 480 18 | - -',
    ],
    devices: ['Les Lutins: 1 laptop', 'Pasteur: 1 laptop', 'Victor Hugo: 1 laptop'],
    says: ['missing-count', 'no-rule-for-kind', 'school-by-name', 'school-without-uai'],
  },
  {
    name: 'Levels in short',
    list: `
UAI | Nom | Niveau | Élèves | Classes | Salles | Enseignants
0350122T | Ferry | Mat. | 60 | 3 | 4 | 4
0351176N | Curie | Élém. | 120 | 5 | 6 | 6
0350165P | Zola | Mat + Élém | 160 | 7 | 8 | 8
0350011X | Hugo | Clg | 400 | 16 | 22 | 30
0350024L | Ampère | LP | 300 | 14 | 20 | 28
0351001Y | Camus | LGT | 900 | 30 | 45 | 80`,
    inventory: `
UAI | Type | Quantité
0350122T | PC portable | 1
0351001Y | PC portable | 3`,
    schools: [
      '0350122T | maternelle | 60 3 | - -',
      '0351176N | elementaire | 120 5 | - -',
      '0350165P | primaire | 160 7 | - -',
      '0350011X | college | 400 16 | - -',
      '0350024L | lycee-professionnel | 300 14 | - -',
      '0351001Y | lycee-general-technologique | 900 30 | - -',
    ],
    devices: ['0350122T: 1 laptop', '0351001Y: 3 laptop'],
    says: ['elementary-part', 'no-rule-for-kind'],
  },
  {
    name: 'A slip in one UAI, another that is missing: both schools are kept and found by name',
    list: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | École Jules Ferry | Élémentaire | 120 | 5
035011X | Collège Victor Hugo | Collège | 400 | 16
 | Lycée Marie Curie | Lycée polyvalent | 700 | 28`,
    inventory: laptopsOf('École Jules Ferry', 'Collège Victor Hugo', 'Lycée Marie Curie'),
    schools: [
      '0350122T | elementaire | 120 5 | - -',
      '035011X | college | 400 16 | - -',
      'Lycée Marie Curie | lycee-polyvalent | 700 28 | - -',
    ],
    devices: ['0350122T: 1 laptop', '035011X: 1 laptop', 'Lycée Marie Curie: 1 laptop'],
    says: ['missing-count', 'school-by-name', 'school-uai-invalid', 'school-without-uai'],
  },
  {
    name: 'Namesakes in two communes, without UAI',
    list: `
Commune | École | Niveau | Classes
Bruz | Jean Moulin | Élémentaire | 6
Betton | Jean Moulin | Primaire | 8`,
    inventory: `
Commune | École | Type | Quantité
BRUZ | Ecole Jean Moulin | VPI | 2
Betton | Ecole Jean Moulin | VPI | 5`,
    schools: ['Jean Moulin (Bruz) | elementaire | - 6 | - -', 'Jean Moulin (Betton) | primaire | - 8 | - -'],
    devices: ['Jean Moulin (Bruz): 2 interactive-projector', 'Jean Moulin (Betton): 5 interactive-projector'],
    says: ['elementary-part', 'school-by-name', 'school-without-uai'],
    needs: { E01: 14 },
  },
  {
    name: 'The collectivité’s own numbers, in the list and in the inventory',
    list: `
Code site | Libellé | Nature | Effectif
12 | École du Bourg | École élémentaire | 110
47 | École de la Plage | École primaire | 90`,
    inventory: `
Code site | Type | Quantité
12 | PC portable | 4
47 | VPI | 2
99 | VPI | 1`,
    schools: ['12 | elementaire | 110 - | - -', '47 | primaire | 90 - | - -'],
    devices: ['12: 4 laptop', '47: 2 interactive-projector'],
    says: ['invalid-uai', 'missing-count', 'school-own-codes'],
  },
  {
    name: 'One level that nobody can read: the others are studied, and its row is named',
    list: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | École Jules Ferry | Élémentaire | 120 | 5
0351176N | Les Lutins | Multi-accueil | 20 | 1
0350165P | Pasteur | | 150 | 6`,
    inventory: laptopsOf('École Jules Ferry', 'Pasteur'),
    schools: ['0350122T | elementaire | 120 5 | - -'],
    devices: ['0350122T: 1 laptop'],
    says: ['school-by-name', 'school-kind-unknown', 'school-not-found'],
  },
  {
    name: 'Under a title and an empty line, years in the titles, a count in words',
    list: `
Rentrée 2025 – écoles de la communauté de communes | | | |
 | | | |
Établissement | RNE | Type d'école | Effectifs 2025/2026 | Nbre de classes
École publique Les Tilleuls | 0350122T | école primaire | 98 | 4 classes
École Sainte-Anne | 0351176N | école primaire privée | 77 | 3`,
    inventory: laptopsOf('Les Tilleuls', 'Ecole Ste Anne'),
    schools: ['0350122T | primaire | 98 - | - -', '0351176N | primaire | 77 3 | - -'],
    devices: ['0350122T: 1 laptop', '0351176N: 1 laptop'],
    says: ['elementary-part', 'missing-count', 'school-by-name', 'school-count-invalid'],
  },
  {
    name: 'Public, private under contract, without contract; openings and closings',
    list: `
UAI | Nom | Niveau | Secteur | Ouverture | Fermeture | Classes
0350122T | École Jules Ferry | Élémentaire | Public | 01/09/1990 | 07/2028 | 5
0351176N | École Notre-Dame | Élémentaire | Privé sous contrat | | | 4
0350165P | École Montessori | Élémentaire | Privé hors contrat | 2024 | | 2`,
    inventory: laptopsOf('École Jules Ferry', 'École Notre-Dame', 'École Montessori'),
    schools: [
      '0350122T | elementaire | - 5 | - -',
      '0351176N | elementaire | - 4 | - -',
      '0350165P | elementaire | - 2 | - -',
    ],
    devices: ['0350122T: 1 laptop', '0351176N: 1 laptop', '0350165P: 1 laptop'],
    says: ['school-by-name', 'school-private'],
  },
];
