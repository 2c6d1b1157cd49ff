import { laptopsOf, type ListFixture } from './fixture';

/** Lists that offices and the ministry keep, and inventories of one school. */
export const OF_OFFICES: readonly ListFixture[] = [
  {
    name: 'A région’s list: kinds that leave a choice',
    list: `
Code RNE | Établissement | Type | Effectif | Salles
0350024L | Bréquigny | Lycée | 1800 | 90
0350122T | Théodore Monod | LEGTA | 600 | 40
0351176N | La Lande du Breil | LPA | 310 | 22
0350165P | Magda Hollander-Lafon | EREA | 140 | 18
0350011X | Bâtiment 35 | CFA | 420 | 30
0351001Y | Saint-Exupéry | MFR | 150 | 9
0351002Z | Beaumont | Cité scolaire | 1500 | 70`,
    inventory: `
RNE | Désignation | Qté
0350024L | Ordinateur fixe | 30
0350165P | Ordinateur fixe | 8`,
    schools: [
      '0350024L | lycee-general-technologique | 1800 - | - -',
      '0350122T | lycee-general-technologique | 600 - | - -',
      '0351176N | lycee-professionnel | 310 - | - -',
      '0350165P | lycee-professionnel | 140 - | - -',
      '0350011X | lycee-professionnel | 420 - | - -',
      '0351001Y | lycee-professionnel | 150 - | - -',
      '0351002Z | lycee-general-technologique | 1500 - | - -',
    ],
    devices: ['0350024L: 30 desktop', '0350165P: 8 desktop'],
    says: ['school-kind-assumed'],
  },
  {
    name: 'The effectifs of the ministry: classes follow the pupils of each part',
    list: `
Rentrée scolaire | Commune | Numéro de l'école | Dénomination principale | Patronyme | Secteur | Nombre total de classes | Nombre total d'élèves | Nombre d'élèves en pré-élémentaire hors ULIS | Nombre d'élèves en élémentaire hors ULIS | Nombre d'élèves en ULIS
2025 | REDON | 0350122T | ECOLE PRIMAIRE PUBLIQUE | JULES FERRY | PUBLIC | 7 | 175 | 75 | 92 | 8
2025 | REDON | 0351176N | ECOLE MATERNELLE PUBLIQUE | LES LUTINS | PUBLIC | 3 | 66 | 66 | 0 | 0`,
    inventory: `
UAI | Type | Quantité
0350122T | VPI | 3`,
    schools: ['0350122T | primaire | 175 7 | 100 -', '0351176N | maternelle | 66 3 | 0 -'],
    devices: ['0350122T: 3 interactive-projector'],
    says: ['elementary-part', 'no-rule-for-kind'],
    needs: { E01: 4, E09: 12 },
  },
  {
    name: 'The geolocated list of the ministry: level and sector in the official names',
    list: `
Code établissement | Appellation officielle | Dénomination principale | Patronyme uai | Secteur Public/Privé | date_ouverture
0350122T | Ecole primaire Jules Ferry | ECOLE PRIMAIRE | JULES FERRY | Public | 1965-10-01
0350011X | Collège Victor Hugo | COLLEGE | VICTOR HUGO | Public | 1971-09-01
0351176N | Ecole maternelle privée Sainte Anne | ECOLE MATERNELLE PRIVEE | SAINTE ANNE | Privé | 1980-09-01`,
    inventory: laptopsOf('Ecole primaire Jules Ferry', 'Collège Victor Hugo'),
    schools: [
      '0350122T | primaire | - - | - -',
      '0350011X | college | - - | - -',
      '0351176N | maternelle | - - | - -',
    ],
    devices: ['0350122T: 1 laptop', '0350011X: 1 laptop'],
    says: ['missing-count', 'no-rule-for-kind', 'school-by-name', 'school-kind-named', 'school-private'],
  },
  {
    name: 'A list of UAI and names only',
    list: `
RNE | ECOLE
0350122T | EEPU Jules Ferry
0351176N | EMPU Les Lutins
0350165P | RPI des Trois Vallées
0350011X | CLG Victor Hugo`,
    inventory: `
UAI | Matériel | Nombre
0350122T | PC portable | 6
0350165P | Tablette | 8`,
    schools: [
      '0350122T | elementaire | - - | - -',
      '0351176N | maternelle | - - | - -',
      '0350165P | primaire | - - | - -',
      '0350011X | college | - - | - -',
    ],
    devices: ['0350122T: 6 laptop', '0350165P: 8 tablet'],
    says: ['missing-count', 'no-rule-for-kind', 'school-kind-assumed', 'school-kind-named'],
  },
  {
    name: 'One school, and an inventory by site and building',
    list: `
Nom | Niveau | Élèves | Classes | Salles | Enseignants
Collège Les Deux Rives | Collège | 486 | 18 | 26 | 38`,
    inventory: `
Site | Salle | Type | Quantité
Bâtiment A | 101 | PC portable | 2
Bâtiment B | 204 | VPI | 1
 | CDI | PC fixe | 4`,
    schools: ['Collège Les Deux Rives | college | 486 18 | - -'],
    devices: ['Collège Les Deux Rives: 4 desktop, 1 interactive-projector, 2 laptop'],
    says: ['only-school', 'only-school-despite', 'school-without-uai'],
  },
  {
    name: 'One school, and an inventory that holds others by their UAI',
    list: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | École Jules Ferry | Élémentaire | 120 | 5`,
    inventory: `
UAI | Établissement | Type | Quantité
0350122T | École Jules Ferry | PC portable | 2
0351176N | École Les Lutins | PC portable | 7`,
    schools: ['0350122T | elementaire | 120 5 | - -'],
    devices: ['0350122T: 2 laptop'],
    says: ['unknown-uai'],
  },
  {
    name: 'One school, and rows of the town hall beside it',
    list: `
Nom | Niveau | Élèves | Classes
École élémentaire du Bourg | Élémentaire | 120 | 5`,
    inventory: `
Lieu | Matériel | Nombre
École | PC portable | 5
Mairie | PC fixe | 3
Cantine de l'école | VPI | 1`,
    schools: ['École élémentaire du Bourg | elementaire | 120 5 | - -'],
    devices: ['École élémentaire du Bourg: 1 interactive-projector, 5 laptop'],
    says: ['only-school', 'school-not-found', 'school-without-uai'],
  },
  {
    name: 'One school, whose inventory writes numbers of its own under « Code établissement »',
    list: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | École Jules Ferry | Élémentaire | 120 | 5`,
    inventory: `
Code établissement | Type | Quantité
EC-01 | PC portable | 2
EC-01 | VPI | 3`,
    schools: ['0350122T | elementaire | 120 5 | - -'],
    devices: ['0350122T: 3 interactive-projector, 2 laptop'],
    says: ['only-school-despite'],
  },
  {
    name: 'Names beside codes that are no UAI',
    list: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | École Jules Ferry | Élémentaire | 120 | 5
0350011X | Collège Victor Hugo | Collège | 400 | 16`,
    inventory: `
Code établissement | Nom établissement | Type | Quantité
A-100 | École Jules Ferry | PC portable | 12
B-200 | COLLEGE VICTOR-HUGO | PC fixe | 30
B-300 | Collège Jean Rostand | PC fixe | 9`,
    schools: ['0350122T | elementaire | 120 5 | - -', '0350011X | college | 400 16 | - -'],
    devices: ['0350122T: 12 laptop', '0350011X: 30 desktop'],
    says: ['missing-count', 'school-by-name', 'school-not-found'],
  },
  {
    name: 'Paths cut at slashes, backslashes and arrows',
    list: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | École Jules Ferry | Élémentaire | 120 | 5
0350011X | Collège Victor Hugo | Collège | 400 | 16
0351176N | École maternelle Les Lutins | Maternelle | 60 | 3`,
    inventory: `
Entité | Type | Quantité
/Ville/Écoles/École Jules Ferry/Élèves | Tablette | 10
DEPT35\\COLLEGES\\COLLEGE VICTOR HUGO\\CDI | PC fixe | 6
Ville > Maternelles > École maternelle Les Lutins | Tablette | 2`,
    schools: [
      '0350122T | elementaire | 120 5 | - -',
      '0350011X | college | 400 16 | - -',
      '0351176N | maternelle | 60 3 | - -',
    ],
    devices: ['0350122T: 10 tablet', '0350011X: 6 desktop', '0351176N: 2 tablet'],
    says: ['missing-count', 'no-rule-for-kind', 'school-by-name'],
  },
  {
    name: 'A list by names, and an inventory by UAI with the names beside',
    list: `
Établissement | Type d'établissement | Élèves | Classes
École Jules Ferry | école élémentaire | 120 | 5
École George Sand | école élémentaire | 90 | 4`,
    inventory: `
UAI | Établissement | Type | Quantité
0350122T | École Jules Ferry | PC portable | 3
0351001Y | Ecole George Sand | PC portable | 2`,
    schools: [
      'École Jules Ferry | elementaire | 120 5 | - -',
      'École George Sand | elementaire | 90 4 | - -',
    ],
    devices: ['École Jules Ferry: 3 laptop', 'École George Sand: 2 laptop'],
    says: ['school-by-name', 'school-without-uai'],
  },
];
