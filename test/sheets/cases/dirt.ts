import { FRENCH_CSV, type SheetFixture } from '../fixture';

/** Values as people type them, names that nearly match, columns without their usual title. */
export const DIRT: readonly SheetFixture[] = [
  {
    name: 'Dates in every form',
    sheets: {
      Inventaire: `
UAI | Type | Mise en service | État
0350122T | Tablette | 2018 | Bon
0350122T | Tablette | '31/12/2017 | Bon
0350122T | Tablette | '12/2016 | Bon
0350122T | Tablette | 2015-10-01 | Bon
0350122T | Tablette | ~2018 | Bon
0350122T | Tablette | env. 2019 | Bon
0350122T | Tablette | 2 ans | Bon
0350122T | Tablette | ? | Bon
0350122T | Tablette | rentrée 2020 | Bon
0350122T | Tablette | 31/02/2020 | Bon
0350122T | Tablette | 1901 | Bon
0350122T | Tablette | 2035 | Bon
0350122T | Tablette | 2027-03-01 | Bon`,
    },
    devices: [
      '0350122T tablet 1 2018 -',
      '0350122T tablet 1 2017 -',
      '0350122T tablet 1 2016 -',
      '0350122T tablet 1 2015 -',
      '0350122T tablet 1 2018 -',
      '0350122T tablet 1 2019 -',
      '0350122T tablet 1 2024 -',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 2020 -',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 2027 -',
    ],
    findings: [
      'approximate-date 6',
      'approximate-date 7',
      'age-as-date 8',
      'impossible-date 11',
      'impossible-date 12',
      'impossible-date 13',
      'future-date 14',
    ],
  },
  {
    name: 'A workbook with dates from 1904',
    date1904: true,
    sheets: {
      Inventaire: `
UAI | Type | Mise en service | État
0350122T | Tablette | 2018-01-01 | Bon
0350122T | Tablette | 2021-12-31 | Bon`,
    },
    devices: ['0350122T tablet 1 2018 -', '0350122T tablet 1 2021 -'],
    findings: [],
  },
  {
    name: 'States in free text',
    csv: FRENCH_CSV,
    sheets: {
      inventaire: `
UAI | Type | État
0350122T | Tablette | OK
0350122T | Tablette | en panne
0350122T | Tablette | à réformer
0350122T | Tablette | HS depuis 2022
0350122T | Tablette | volé le 12/03/2024
0350122T | Tablette | en stock
0350122T | Tablette | prêté à un élève
0350122T | Tablette | neuf
0350122T | Tablette | écran fissuré
0350122T | Tablette |`,
    },
    devices: [
      '0350122T tablet 1 - -',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 - - ordered',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 - -',
      '0350122T tablet 1 - -',
    ],
    findings: ['repairable 3', 'damaged-state 10', 'not-there-yet 7', 'missing-state 11'],
  },
  {
    name: 'Who uses it, in free text',
    csv: FRENCH_CSV,
    sheets: {
      inventaire: `
UAI | Type | Utilisateur | État
0350122T | PC portable | prof | Bon
0350122T | PC portable | élèves de CM2 | Bon
0350122T | PC portable | M. le directeur | Bon
0350122T | PC portable | Secrétariat | Bon
0350122T | PC portable | CDI | Bon
0350122T | PC portable | Mme Martin | Bon`,
    },
    devices: [
      '0350122T laptop 1 - enseignant',
      '0350122T laptop 1 - eleve',
      '0350122T laptop 1 - direction',
      '0350122T laptop 1 - administration',
      '0350122T laptop 1 - partage',
      '0350122T laptop 1 - -',
    ],
    findings: [],
  },
  {
    name: 'Dates after the end of the warranty, durations of warranty',
    sheets: {
      Inventaire: `
UAI | Type | Date d'achat | Fin de garantie | État
0350122T | Tablette | 2021-09-01 | 2024-09-01 | Bon
0350122T | Tablette | 2021-09-01 | 2019-09-01 | Bon
0350122T | Tablette | 2021-09-01 | 3 ans | Bon
0350122T | Tablette | 2021-09-01 | | Bon`,
    },
    devices: Array.from({ length: 4 }, () => '0350122T tablet 1 2021 -'),
    findings: ['after-warranty 3'],
  },
  {
    name: 'Names that nearly match are proposed and not applied',
    csv: FRENCH_CSV,
    sheets: {
      inventaire: `
Établissement | Ville | Matériel | État
Collège Victor Hugo | Fougères | VPI | Bon
Collège V. Hugo | Fougères | VPI | Bon
Ecole Jules Ferri | Redon | VPI | Bon
Lycée Inconnu | Rennes | VPI | Bon`,
    },
    devices: ['0350011X interactive-projector 1 - -'],
    findings: ['school-by-name 2', 'school-not-found 3', 'school-not-found 4', 'school-not-found 5'],
  },
  {
    name: 'The UAI under a title that says something else, lower case, a zero lost',
    sheets: {
      Inventaire: `
Identifiant | Quoi | Combien | Depuis | Marche
0350122t | PC portable | 2 | 2020-09-01 | oui
350122T | VPI | 1 | 2019-09-01 | HS
0351176N | Tablette | 3 | 2021-09-01 | oui
0351176N | Visualiseur | 3 | 2021-09-01 | non`,
    },
    devices: ['0350122T laptop 2 2020 -', '0351176N tablet 3 2021 -'],
    findings: [],
  },
  {
    name: 'Furniture, consumables and wordings that nobody knows',
    csv: FRENCH_CSV,
    sheets: {
      inventaire: `
UAI | Désignation | Qté | État
0350122T | Table élève | 28 | Bon
0350122T | Lampe VPI | 2 | Bon
0350122T | Câble HDMI | 5 | Bon
0350122T | Zorglub 3000 | 2 | Bon
0350122T | VPI | 1 | Bon`,
    },
    devices: ['0350122T interactive-projector 1 - -'],
    findings: ['unrecognised-wording 5'],
  },
  {
    name: 'Schools that are not in the list, codes that are none, rows without a school',
    csv: FRENCH_CSV,
    sheets: {
      inventaire: `
UAI | Matériel | Qté | État
0352002L | VPI | 3 | Bon
0350122A | VPI | 1 | Bon
| VPI | 1 | Bon
0350122T | VPI | 1 | Bon
0350122T - École Jules Ferry | VPI | 2 | Bon`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T interactive-projector 2 - -'],
    findings: ['missing-uai 4', 'invalid-uai 3', 'unknown-uai 2'],
  },
];
