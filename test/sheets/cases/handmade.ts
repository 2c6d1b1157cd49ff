import type { SheetFixture } from '../fixture';

/** Shapes and values as hands write them: years beside types, tables side by side, states as columns, loose dates. */
export const HANDMADE: readonly SheetFixture[] = [
  {
    name: 'crosstab with years in titles',
    sheets: {
      Feuil1: `
UAI | École | PC 2019 | PC 2020 | VPI 2018 | Tablettes 2022 | Total
0350122T | Jules Ferry | 3 | 2 | 1 | | 6
0351176N | Les Lutins | | 1 | 1 | 12 | 14
TOTAL | | 3 | 3 | 2 | 12 | 20`,
    },
    devices: [
      '0350122T desktop 3 2019 -',
      '0350122T desktop 2 2020 -',
      '0350122T interactive-projector 1 2018 -',
      '0351176N desktop 1 2020 -',
      '0351176N interactive-projector 1 2018 -',
      '0351176N tablet 12 2022 -',
    ],
    findings: ['vague-wording 2', 'total-row 4', 'no-state-column 1'],
  },
  {
    name: 'crosstab type x year, two lines merged',
    sheets: {
      Feuil1: `
École | PC portable | << | VPI | << | <<
^^ | 2019 | 2021 | 2018 | 2019 | 2020
École primaire Jules Ferry | 3 | 2 | 1 | 0 | -
École maternelle Les Lutins | | 1 | 1 | aucun | 2`,
    },
    devices: [
      '0350122T laptop 3 2019 -',
      '0350122T laptop 2 2021 -',
      '0350122T interactive-projector 1 2018 -',
      '0351176N laptop 1 2021 -',
      '0351176N interactive-projector 1 2018 -',
      '0351176N interactive-projector 2 2020 -',
    ],
    findings: ['school-by-name 3', 'school-by-name 4', 'no-state-column 2'],
  },
  {
    name: 'crosstab year first then type',
    sheets: {
      Feuil1: `
École | 2019 | << | 2021 | <<
^^ | PC | VPI | PC | VPI
École primaire Jules Ferry | 3 | 2 | 1 | 0
École maternelle Les Lutins | | 1 | 1 | 2`,
    },
    devices: [
      '0350122T desktop 3 2019 -',
      '0350122T interactive-projector 2 2019 -',
      '0350122T desktop 1 2021 -',
      '0351176N interactive-projector 1 2019 -',
      '0351176N desktop 1 2021 -',
      '0351176N interactive-projector 2 2021 -',
    ],
    findings: ['vague-wording 3', 'school-by-name 3', 'school-by-name 4', 'no-state-column 2'],
  },
  {
    name: 'crosstab with nb de, and quoted words',
    sheets: {
      Feuil1: `
Nom école | Nb d'ordinateurs portables | Nbre total VPI | Nombre tablettes | Classes mobiles | Observations
École primaire Jules Ferry | 12 | 3 | oui | 1 | RAS
École maternelle Les Lutins | ? | 2 | NC | | à voir
Collège Victor Hugo | 45 | #N/A | 30 | 2 |`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T interactive-projector 3 - -',
      '0350122T tablet 1 - -',
      '0350122T cart 1 - -',
      '0351176N interactive-projector 2 - -',
      '0350011X laptop 45 - -',
      '0350011X tablet 30 - -',
      '0350011X cart 2 - -',
    ],
    findings: [
      'invalid-quantity 4',
      'vague-wording 2',
      'yes-as-one 2',
      'school-by-name 2',
      'school-by-name 3',
      'school-by-name 4',
      'no-state-column 1',
    ],
  },
  {
    name: 'side by side 3 tables',
    sheets: {
      Feuil1: `
École primaire Jules Ferry | | | | École maternelle Les Lutins | |
Matériel | Nb | Année | | Matériel | Nb | Année
PC portable | 4 | 2019 | | PC portable | 2 | 2020
VPI | 2 | 2018 | | Tablette | 6 | 2021`,
    },
    devices: [
      '0350122T laptop 4 2019 -',
      '0351176N laptop 2 2020 -',
      '0350122T interactive-projector 2 2018 -',
      '0351176N tablet 6 2021 -',
    ],
    findings: ['school-from-title 3', 'school-from-title 3', 'other-table 2', 'no-state-column 2'],
  },
  {
    name: 'one under the other with title lines all',
    sheets: {
      Feuil1: `
École primaire Jules Ferry
Type | Quantité | Etat
PC portable | 4 | Bon
VPI | 2 | HS
Sous-total | 6 |

École maternelle Les Lutins
Type | Quantité | Etat
PC portable | 2 | Bon
Tablette | 8 | Bon
Total | 10 |`,
    },
    devices: ['0350122T laptop 4 - -', '0351176N laptop 2 - -', '0351176N tablet 8 - -'],
    findings: ['school-from-title 3', 'school-from-title 9', 'total-row 5', 'total-row 11'],
  },
  {
    name: 'rooms with sections',
    sheets: {
      Feuil1: `
INVENTAIRE - Salle de classe CP
École : École primaire Jules Ferry
Désignation | Quantité | Etat
Meubles
Tables élèves | 24 | Bon
Chaises | 26 | Bon
Tableau blanc | 1 | Bon
Matériels informatiques
Ordinateur | 2 | Bon
VPI | 1 | Bon
Total | 54 |`,
    },
    devices: ['0350122T desktop 2 - -', '0350122T interactive-projector 1 - -'],
    findings: ['vague-wording 9', 'school-from-title 5', 'total-row 11'],
  },
  {
    name: 'sections as types',
    sheets: {
      Feuil1: `
École | Désignation | Qté
École primaire Jules Ferry | ORDINATEURS PORTABLES |
 | Dell Latitude 3520 | 4
 | HP ProBook 450 | 3
 | VIDEOPROJECTEURS |
 | Epson EB-685Wi | 2`,
    },
    devices: ['0350122T laptop 4 - -', '0350122T laptop 3 - -', '0350122T interactive-projector 2 - -'],
    findings: [
      'invalid-quantity 2',
      'invalid-quantity 5',
      'school-by-name 2',
      'filled-down 3',
      'no-state-column 1',
    ],
  },
  {
    name: 'side notes right of the table',
    sheets: {
      Feuil1: `
UAI | Type | Quantité | Etat | | Légende
0350122T | PC portable | 4 | Bon | | Bon = fonctionne
0350122T | VPI | 4 | Bon | | HS = à jeter`,
    },
    devices: ['0350122T laptop 4 - -', '0350122T interactive-projector 4 - -'],
    findings: [],
  },
  {
    name: 'three header lines',
    sheets: {
      Feuil1: `
INVENTAIRE | | | | |
Établissement | << | Matériel | << | << | Acquisition
UAI | Nom | Type | Marque | Nb | Date
0350122T | Ferry | PC portable | Dell | 4 | 2019
0350122T | Ferry | VPI | Epson | 2 | 2018`,
    },
    devices: ['0350122T laptop 4 2019 -', '0350122T interactive-projector 2 2018 -'],
    findings: ['no-state-column 3'],
  },
  {
    name: 'quantity by state columns',
    sheets: {
      Feuil1: `
UAI | Matériel | Nb en service | Nb HS | Nb en stock
0350122T | PC portable | 4 | 1 | 2
0350122T | VPI | 2 | 0 | 0`,
    },
    devices: [
      '0350122T laptop 4 - -',
      '0350122T laptop 2 - - ordered',
      '0350122T interactive-projector 2 - -',
    ],
    findings: ['not-there-yet 2'],
  },
  {
    name: 'grand total sentence',
    sheets: {
      Feuil1: `
UAI | Type | Quantité
0350122T | PC portable | 4
0350122T | VPI | 2
Nombre total de matériels : | | 6
Arrêté à 6 matériels le 12/11/2025 | |
Signature du directeur : | |`,
    },
    devices: ['0350122T laptop 4 - -', '0350122T interactive-projector 2 - -'],
    findings: ['total-row 4', 'ignored-row 5', 'ignored-row 6', 'no-state-column 1'],
  },
  {
    name: 'x marks by state',
    sheets: {
      Feuil1: `
UAI | Matériel | Bon | Moyen | HS
0350122T | PC portable | x | |
0350122T | VPI | | | x`,
    },
    devices: ['0350122T laptop 1 - -'],
    findings: ['yes-as-one 2'],
  },
  {
    name: 'values',
    sheets: {
      Feuil1: `
UAI | Type | Qté | Date de mise en service | Fin de garantie | Etat
0350122T | PC portable | '1 | ~2018 | | volé
0350122T | PC portable | '2 | ? | | prêté
0350122T | PC portable | ' 3 | 2 ans | | en stock
0350122T | PC portable | '1 234 | env. 2019 | | OK
0350122T | PC portable | 1 | 2031-01-01 | | neuf
0350122T | PC portable | 1 | 1979-01-01 | | neuf
0350122T | PC portable | 1 | 2027-03-01 | | neuf
0350122T | PC portable | 1 | 2022-03-01 | 2020-03-01 | neuf
0350122T | PC portable | #N/A | #REF! | | neuf
0350122T | PC portable | 1,0 | 09/2019 | | ne marche plus
0350122T | PC portable | deux | sept-19 | | à réformer
0350122T | PC portable | -1 | 2019-2020 | | batterie HS
0350122T | PC portable | 1 | 43709 | | lampe à changer
0350122T | PC portable | 1 | 01/01/1900 | | prêt
0350122T | PC portable | 1 | 00/00/0000 | | Volé (plainte déposée)
0350122T | PC portable | 1 | 31/09/2019 | | remplacé
0350122T | PC portable | 1 | Sept. 2019 | | Très bon état
0350122T | PC portable | 1 | 15.09.19 | | pas terrible
0350122T | PC portable | 1 | 20190915 | | à remplacer
0350122T | PC portable | 1 | avant 2015 | | à changer
0350122T | PC portable | 1 | 2015 ou 2016 | | fonctionne mal
0350122T | PC portable | 1 | + de 10 ans | | en réparation
0350122T | PC portable | 1 | an dernier | | perdu
0350122T | PC portable | 1 | rentrée 2021 | | non conforme
0350122T | PC portable | 1 | 1er trimestre 2020 | | jamais utilisé
0350122T | PC portable | 1 | 2019/09 | | cassé écran
0350122T | PC portable | 1 | été 2020 | | oui
0350122T | PC portable | 1 | 3 mois | | non
0350122T | PC portable | 1 | 2020.0 | | 3/5
0350122T | PC portable | 1 | 2018+ | | *`,
    },
    devices: [
      '0350122T laptop 2 - -',
      '0350122T laptop 3 2024 - ordered',
      '0350122T laptop 1234 2019 -',
      '0350122T laptop 1 - -',
      '0350122T laptop 1 - -',
      '0350122T laptop 1 2027 -',
      '0350122T laptop 1 2022 -',
      '0350122T laptop 1 2019 -',
      '0350122T laptop 1 2019 -',
      '0350122T laptop 1 - -',
      '0350122T laptop 1 - -',
      '0350122T laptop 1 2019 -',
      '0350122T laptop 1 2019 -',
      '0350122T laptop 1 2019 - replace',
      '0350122T laptop 1 2015 - replace',
      '0350122T laptop 1 2015 -',
      '0350122T laptop 1 2016 -',
      '0350122T laptop 1 2021 -',
      '0350122T laptop 1 2020 -',
      '0350122T laptop 1 2020 -',
      '0350122T laptop 1 2026 -',
      '0350122T laptop 1 2020 -',
      '0350122T laptop 1 2018 -',
    ],
    findings: [
      'invalid-quantity 10',
      'invalid-quantity 12',
      'invalid-quantity 13',
      'error-cell 10',
      'impossible-date 6',
      'impossible-date 7',
      'impossible-date 15',
      'impossible-date 17',
      'future-date 8',
      'after-warranty 9',
      'unknown-state 17',
      'unknown-state 19',
      'unknown-state 25',
      'unknown-state 26',
      'unknown-state 29',
      'unknown-state 30',
      'unknown-state 31',
      'damaged-state 27',
      'repairable 11',
      'repairable 14',
      'repairable 22',
      'repairable 23',
      'replace-first 20',
      'replace-first 21',
      'not-there-yet 4',
      'approximate-date 5',
      'approximate-date 21',
      'approximate-date 22',
      'approximate-date 26',
      'approximate-date 31',
      'age-as-date 4',
      'age-as-date 23',
      'age-as-date 29',
    ],
  },
  {
    name: 'yes/no states',
    sheets: {
      Feuil1: `
UAI | Type | Fonctionnel (O/N)
0350122T | VPI | O
0350122T | VPI | non
0350122T | PC portable |`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T laptop 1 - -'],
    findings: ['missing-state 4'],
  },
  {
    name: 'HS column',
    sheets: {
      Feuil1: `
UAI | Type | HS ?
0350122T | VPI | x
0350122T | VPI |
0350122T | PC portable | non`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T laptop 1 - -'],
    findings: [],
  },
  {
    name: 'reform date column',
    sheets: {
      Feuil1: `
UAI | Type | Date de réforme
0350122T | VPI | 2022-01-01
0350122T | VPI |
0350122T | PC portable |`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T laptop 1 - -'],
    findings: [],
  },
];
