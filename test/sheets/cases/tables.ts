import { FRENCH_CSV, type SheetFixture } from '../fixture';

/** Where the table stands on its sheet, and what stands around it. */
export const TABLES: readonly SheetFixture[] = [
  {
    name: 'The plainest form of the file',
    csv: FRENCH_CSV,
    sheets: {
      inventaire: `
UAI | Type | Quantité | Date de mise en service | État | Usage
0350122T | PC portable | 3 | 2021-09-01 | Bon | enseignant
0351176N | VPI | 1 | 2019-09-01 | HS |`,
    },
    devices: ['0350122T laptop 3 2021 enseignant'],
    findings: [],
  },
  {
    name: 'A logo row, merged titles, blank rows and a blank column before the table',
    sheets: {
      Inventaire: `
 | VILLE DE REDON | << | << | <<
 | ^^ | << | << | <<
 | Inventaire du matériel informatique des écoles | << | << | <<
 | État au 31/12/2025 | << | << | <<
|
|
 | Code UAI | Matériel | Nb | Année | État
 | 0350122T | Ordinateur fixe | 4 | 2016 | Bon
 | 0351176N | Tablette | 6 | 2022 | Bon`,
    },
    devices: ['0350122T desktop 4 2016 -', '0351176N tablet 6 2022 -'],
    findings: [],
  },
  {
    name: 'Two header lines, groups merged above',
    sheets: {
      Parc: `
Établissement | << | Matériel | << | Dates | << | État
UAI | Nom | Type | Quantité | Achat | Mise en service | ^^
0350122T | Jules Ferry | VPI | 2 | 2018-06-01 | 2018-09-01 | Bon
0351176N | Les Lutins | Tablette | 8 | 2021-06-01 | 2021-09-01 | Neuf`,
    },
    devices: ['0350122T interactive-projector 2 2018 -', '0351176N tablet 8 2021 -'],
    findings: [],
  },
  {
    name: 'Two header lines, units and remarks under the titles',
    sheets: {
      Parc: `
UAI | Type | Quantité | Mise en service | État
(RNE) | (de matériel) | (unités) | (année) | (bon, HS)
0350122T | VPI | 2 | 2018 | Bon`,
    },
    devices: ['0350122T interactive-projector 2 2018 -'],
    findings: [],
  },
  {
    name: 'Three header lines, the last one numbers the columns',
    sheets: {
      Parc: `
Établissement | << | Matériel | << | <<
Code | Libellé | Désignation | Qté | Année d'achat
1 | 2 | 3 | 4 | 5
0350122T | École Ferry | Ordinateur portable | 5 | 2020`,
    },
    devices: ['0350122T laptop 5 2020 -'],
    findings: ['no-state-column 3'],
  },
  {
    name: 'Totals by school, a general total, a note under the table',
    sheets: {
      Inventaire: `
UAI | Matériel | Quantité | Année | État
0350122T | PC fixe | 10 | 2017 | Bon
0350122T | VPI | 4 | 2018 | Bon
Sous-total École Jules Ferry | | 14 | |
0351176N | Tablette | 6 | 2021 | Bon
S/Total École Les Lutins | | 6 | |
TOTAL GÉNÉRAL | | 20 | |
|
Source : service informatique, novembre 2026`,
    },
    devices: [
      '0350122T desktop 10 2017 -',
      '0350122T interactive-projector 4 2018 -',
      '0351176N tablet 6 2021 -',
    ],
    findings: ['total-row 4', 'total-row 6', 'total-row 7', 'ignored-row 9'],
  },
  {
    name: 'A total without its word: the sum alone',
    sheets: {
      Inventaire: `
UAI | Matériel | Quantité | État
0350122T | PC fixe | 10 | Bon
0350122T | VPI | 4 | Bon
| | 14 |
0351176N | Tablette | 6 | Bon
| | 6 |
| | 20 |`,
    },
    devices: ['0350122T desktop 10 - -', '0350122T interactive-projector 4 - -', '0351176N tablet 6 - -'],
    findings: ['total-row 4', 'total-row 6', 'total-row 7'],
  },
  {
    name: 'Two tables one under the other, columns in another order',
    sheets: {
      Inventaire: `
Écoles publiques
UAI | Type | Quantité | État
0350122T | PC portable | 3 | Bon
0351176N | VPI | 1 | Bon
|
Collèges
Quantité | Type | État | Date d'achat | Code UAI
12 | Tablette | Bon | 2022-01-10 | 0350011X
2 | Serveur | HS | 2012-01-10 | 0350011X`,
    },
    devices: ['0350122T laptop 3 - -', '0351176N interactive-projector 1 - -', '0350011X tablet 12 2022 -'],
    findings: ['ignored-row 6', 'other-table 7'],
  },
  {
    name: 'The header printed again on every page',
    sheets: {
      Inventaire: `
UAI | Type | Quantité | État
0350122T | PC portable | 3 | Bon
UAI | Type | Quantité | État
0351176N | VPI | 1 | Bon
UAI | Type | Quantité | État
0350122T | Visualiseur | 2 | Bon`,
    },
    devices: ['0350122T laptop 3 - -', '0351176N interactive-projector 1 - -', '0350122T visualiser 2 - -'],
    findings: [],
  },
  {
    name: 'Two tables side by side',
    sheets: {
      Inventaire: `
Écoles | << | << | | Collèges | << | <<
UAI | Type | Quantité | | UAI | Type | Quantité
0350122T | PC portable | 3 | | 0350011X | Tablette | 12
0351176N | VPI | 1 | | 0350011X | VPI | 9
0350122T | Visualiseur | 2 | | |`,
    },
    devices: [
      '0350122T laptop 3 - -',
      '0350011X tablet 12 - -',
      '0351176N interactive-projector 1 - -',
      '0350011X interactive-projector 9 - -',
      '0350122T visualiser 2 - -',
    ],
    findings: ['no-state-column 2', 'other-table 2'],
  },
  {
    name: 'Notes on the side, and a small table that is none of ours',
    sheets: {
      Inventaire: `
UAI | Type | Quantité | État | | Légende
0350122T | PC portable | 3 | Bon | | HS = hors service
0351176N | VPI | 1 | HS | | Vérifié le 12/03 par M. X
 | | | | | Bon = utilisable
0350122T | Visualiseur | 2 | Bon | |`,
    },
    devices: ['0350122T laptop 3 - -', '0350122T visualiser 2 - -'],
    findings: [],
  },
  {
    name: 'Blank rows and blank columns inside the table, cells with a format far below',
    sheets: {
      Inventaire: `
UAI | | Type | | Quantité | État
|
0350122T | | PC portable | | 3 | Bon
|
|
0351176N | | VPI | | 1 | Bon
| | | | |
| | | | |
| | | | |`,
    },
    devices: ['0350122T laptop 3 - -', '0351176N interactive-projector 1 - -'],
    findings: [],
  },
  {
    name: 'Formula errors, numbers as text, a date as a number, French spaces',
    sheets: {
      Inventaire: `
UAI | Type | Quantité | Mise en service | État
0350122T | PC portable | '3 | 44440 | Bon
0350122T | #N/A | 2 | 2020 | Bon
0351176N | Tablette | '1 200 | '2021 | Bon
0351176N | VPI | #REF! | 2019 | Bon
0351176N | VPI | deux | 2019 | Bon
0351176N | VPI | 1.5 | 2019 | Bon
0351176N | VPI | 1 | #VALUE! | Bon`,
    },
    devices: [
      '0350122T laptop 3 2021 -',
      '0351176N tablet 1200 2021 -',
      '0351176N interactive-projector 1 - -',
    ],
    findings: [
      'error-cell 3',
      'missing-wording 3',
      'invalid-quantity 5',
      'invalid-quantity 6',
      'invalid-quantity 7',
      'error-cell 8',
    ],
  },
  {
    name: 'Headers that are sentences, line breaks in them, camel case and underscores',
    sheets: {
      Inventaire: `
Numéro de¶l'école (code UAI ou RNE) | Type de matériel informatique (ordinateur, tablette, vidéoprojecteur…) | nb_materiels | DateMiseEnService | État général du matériel au jour de l'inventaire
0350122T | Ordinateur¶portable | 3 | 2021 | Bon`,
    },
    devices: ['0350122T laptop 3 2021 -'],
    findings: [],
  },
  {
    name: 'Values with line breaks and quotes in a .csv of Windows-1252',
    csv: { separator: ';', encoding: 'windows-1252' },
    sheets: {
      inventaire: `
UAI | Désignation | Qté | État | Observations
0350122T | Écran 75" interactif | 2 | Bon | « à l’étage »¶porte de gauche
0350122T | Vidéoprojecteur œuvre | 1 | Bon | 12 € ; promo`,
    },
    devices: ['0350122T interactive-display 2 - -', '0350122T projector 1 - -'],
    findings: [],
  },
];
