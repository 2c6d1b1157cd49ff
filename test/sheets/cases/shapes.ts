import { FRENCH_CSV, type SheetFixture } from '../fixture';

/** One row per school, one sheet per school, quantities: every shape that is not one row per device. */
export const SHAPES: readonly SheetFixture[] = [
  {
    name: 'Quantities by school, the UAI written once in a merged cell',
    sheets: {
      Parc: `
UAI | Matériel | Quantité | État
0350122T | PC fixe | 4 | Bon
^^ | VPI | 2 | Bon
^^ | Tablette | 10 | Bon
0351176N | Tablette | 6 | Bon
^^ | Imprimante | 1 | Bon`,
    },
    devices: [
      '0350122T desktop 4 - -',
      '0350122T interactive-projector 2 - -',
      '0350122T tablet 10 - -',
      '0351176N tablet 6 - -',
      '0351176N printer 1 - -',
    ],
    findings: ['filled-down 3', 'filled-down 6'],
  },
  {
    name: 'Quantities by room, the school by its name and its commune',
    sheets: {
      Parc: `
École | Commune | Salle | Type | Nombre | Année
ECOLE PRIMAIRE JULES-FERRY | REDON | CP | Ordinateur fixe | 2 | 2018
ECOLE PRIMAIRE JULES-FERRY | REDON | CE1 | VPI | 1 | 2019
Ecole elem. George Sand | Fougeres | BCD | PC portable | 12 | 2020
École Jules Ferry | Fougères | CP | Tablette | 3 | 2020`,
    },
    devices: [
      '0350122T desktop 2 2018 -',
      '0350122T interactive-projector 1 2019 -',
      '0351001Y laptop 12 2020 -',
    ],
    findings: ['school-by-name 2', 'school-by-name 4', 'school-not-found 5', 'no-state-column 1'],
  },
  {
    name: 'One row per school, one column per equipment',
    sheets: {
      Synthèse: `
Recensement du matériel des écoles
UAI | École | PC fixes | PC portables | Tablettes | VPI | Total
0350122T | Jules Ferry | 4 | 6 | 12 | 2 | 24
0351176N | Les Lutins | | 2 | 8 | 0 | 10
TOTAL | | 4 | 8 | 20 | 2 | 34`,
    },
    devices: [
      '0350122T desktop 4 - -',
      '0350122T laptop 6 - -',
      '0350122T tablet 12 - -',
      '0350122T interactive-projector 2 - -',
      '0351176N laptop 2 - -',
      '0351176N tablet 8 - -',
    ],
    findings: ['total-row 5', 'no-state-column 2'],
  },
  {
    name: 'A survey: the school by its name, words among the counts',
    csv: FRENCH_CSV,
    sheets: {
      enquete: `
Nom de l'école | Commune | Nombre de classes | Nombre d'élèves | Nombre d'ordinateurs portables | Nombre de vidéoprojecteurs interactifs | Nombre de tablettes | Filtrage
École primaire Jules Ferry | Redon | 8 | 190 | 10 | 5 | aucune | oui
École maternelle Les Lutins | Redon | 4 | 98 | 2 | ? | 6 | non`,
    },
    devices: [
      '0350122T laptop 10 - -',
      '0350122T interactive-projector 5 - -',
      '0350122T filtering 1 - -',
      '0351176N laptop 2 - -',
      '0351176N tablet 6 - -',
    ],
    findings: ['school-by-name 2', 'school-by-name 3', 'yes-as-one 2', 'no-state-column 1'],
  },
  {
    name: 'One column per equipment and year, on two header lines',
    sheets: {
      Synthèse: `
UAI | Établissement | Ordinateurs portables | << | << | VPI | <<
^^ | ^^ | 2018 | 2020 | 2022 | 2018 | 2020
0350122T | Ferry | 3 | 2 | | 1 | 1
0350011X | Hugo | 15 | | 30 | | 4`,
    },
    devices: [
      '0350122T laptop 3 2018 -',
      '0350122T laptop 2 2020 -',
      '0350122T interactive-projector 1 2018 -',
      '0350122T interactive-projector 1 2020 -',
      '0350011X laptop 15 2018 -',
      '0350011X laptop 30 2022 -',
      '0350011X interactive-projector 4 2020 -',
    ],
    findings: ['no-state-column 2'],
  },
  {
    name: 'The year in the title of each column',
    sheets: {
      Synthèse: `
UAI | PC portables 2019 | PC portables (2022) | VPI 2021
0350122T | 3 | 2 | 1
0350011X | 15 | 10 | 4`,
    },
    devices: [
      '0350122T laptop 3 2019 -',
      '0350122T laptop 2 2022 -',
      '0350122T interactive-projector 1 2021 -',
      '0350011X laptop 15 2019 -',
      '0350011X laptop 10 2022 -',
      '0350011X interactive-projector 4 2021 -',
    ],
    findings: ['no-state-column 1'],
  },
  {
    name: 'One row per equipment, one column per year of purchase',
    sheets: {
      Achats: `
UAI | Matériel | 2019 | 2020 | 2021
0350122T | PC portable | 3 | | 5
0350122T | Tablette | | 12 |
0350011X | VPI | 2 | 2 | 2`,
    },
    devices: [
      '0350122T laptop 3 2019 -',
      '0350122T laptop 5 2021 -',
      '0350122T tablet 12 2020 -',
      '0350011X interactive-projector 2 2019 -',
      '0350011X interactive-projector 2 2020 -',
      '0350011X interactive-projector 2 2021 -',
    ],
    findings: ['no-state-column 1'],
  },
  {
    name: 'One row per equipment, one column per school',
    sheets: {
      Répartition: `
Matériel | École primaire Jules Ferry | École maternelle Les Lutins | Collège Victor Hugo | Total
PC portable | 4 | 1 | 30 | 35
Vidéoprojecteur | 2 | | 12 | 14
Total | 6 | 1 | 42 | 49`,
    },
    devices: [
      '0350122T laptop 4 - -',
      '0351176N laptop 1 - -',
      '0350011X laptop 30 - -',
      '0350122T projector 2 - -',
      '0350011X projector 12 - -',
    ],
    findings: [
      'school-by-name 2',
      'school-by-name 2',
      'school-by-name 2',
      'total-row 4',
      'no-state-column 1',
    ],
  },
  {
    name: 'One sheet for one school: its code in the title, no column for it',
    sheets: {
      Inventaire: `
École primaire Jules Ferry – REDON (UAI : 0350122T) | << | <<
Matériel | Nombre | Année d'achat | État
Ordinateur portable | 6 | 2020 | Bon
Vidéoprojecteur interactif | 3 | 2018 | Bon
TNI | 1 | 2010 | HS`,
    },
    devices: ['0350122T laptop 6 2020 -', '0350122T interactive-projector 3 2018 -'],
    findings: ['school-from-title 3'],
  },
  {
    name: 'One sheet per school, named after it, sections of furniture and of computers',
    sheets: {
      'Jules Ferry Redon': `
Meubles
Désignation | Quantité | Date d'achat
Table | 28 | 2012
Chaise | 30 | 2012
Matériels informatiques
Désignation | Quantité | Date d'achat
Ordinateur fixe | 4 | 2017
Imprimante | 1 | 2019`,
    },
    schools: [
      {
        uai: '0350122T',
        name: 'Jules Ferry',
        kind: 'primaire',
        commune: 'Redon',
        pupils: 1,
        classes: 1,
        rooms: 1,
        teachers: 1,
        priorityEducation: null,
      },
      {
        uai: '0351176N',
        name: 'Les Lutins',
        kind: 'maternelle',
        commune: 'Redon',
        pupils: 1,
        classes: 1,
        rooms: 1,
        teachers: 1,
        priorityEducation: null,
      },
    ],
    devices: ['0350122T desktop 4 2017 -', '0350122T printer 1 2019 -'],
    findings: ['school-from-sheet 3', 'no-state-column 2'],
  },
  {
    name: 'Sections name the kind, rows give the model only',
    sheets: {
      '0350011X': `
Modèle | Nombre | Année
Ordinateurs portables
Série A | 12 | 2019
Série B | 3 | 2021
Vidéoprojecteurs
Modèle X | 8 | 2018`,
    },
    devices: ['0350011X laptop 12 2019 -', '0350011X laptop 3 2021 -', '0350011X projector 8 2018 -'],
    findings: ['school-from-sheet 3', 'no-state-column 1', 'type-from-section 3', 'type-from-section 6'],
  },
  {
    name: 'Sections name the schools',
    sheets: {
      Parc: `
Matériel | Salle | Nombre | État
École primaire Jules Ferry
PC portable | Direction | 1 | Bon
VPI | CP | 1 | Bon
École maternelle Les Lutins
Tablette | Petite section | 4 | Bon
École des Sept Mares
Tablette | PS | 2 | Bon`,
    },
    devices: ['0350122T laptop 1 - -', '0350122T interactive-projector 1 - -', '0351176N tablet 4 - -'],
    findings: ['school-from-title 3', 'school-from-title 6', 'school-not-found 8'],
  },
  {
    name: 'Two sheets of one workbook, a school each, read together',
    sheets: {
      '0350122T Ferry': `
Type | Quantité | État
PC portable | 3 | Bon`,
      '0350011X Hugo': `
Type | Quantité | État
Tablette | 30 | Bon
Tablette | 2 | volé`,
    },
    read: ['0350122T Ferry', '0350011X Hugo'],
    devices: ['0350122T laptop 3 - -', '0350011X tablet 30 - -'],
    findings: ['school-from-sheet 2', 'school-from-sheet 2'],
  },
  {
    name: 'A school’s own sheet, read with a list of that school only',
    schools: [
      {
        uai: '0350122T',
        name: 'École primaire Jules Ferry',
        kind: 'primaire',
        commune: 'Redon',
        pupils: 1,
        classes: 1,
        rooms: 1,
        teachers: 1,
        priorityEducation: null,
      },
    ],
    sheets: {
      Feuil1: `
Salle | Matériel | N° de série | Mise en service | État
CP | Ordinateur portable | A1 | 2021 | Bon
CE1 | Vidéoprojecteur | A2 | 2016 | Bon`,
    },
    devices: ['0350122T laptop 1 2021 -', '0350122T projector 1 2016 -'],
    findings: ['only-school 2'],
  },
];
