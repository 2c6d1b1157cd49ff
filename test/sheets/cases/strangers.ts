import type { SheetFixture } from '../fixture';

/** Whole sheets as people who have never heard of us hand them in. */
export const STRANGERS: readonly SheetFixture[] = [
  {
    name: 'An export of OCS: chassis, makers, a virtual machine, the UAI in the tag',
    csv: { separator: ';', encoding: 'windows-1252' },
    sheets: {
      export: `
Machine | Dernier inventaire | TAG | Fabricant | Modèle | Type châssis | Numéro de série | Système
PC-PROF-01 | '12/11/2026 10:02 | 0350122T | Dell Inc. | Latitude 3540 | Notebook | 5CD12300A1 | Windows 11
PC-DIR | '12/11/2026 10:05 | 0350122T | HP | HP EliteDesk 800 G2 DM 35W | Desktop | CZC6300B22 | Windows 10
SALLE-01 | '01/09/2026 08:00 | 0350011X | LENOVO | 10MUS00X00 ThinkCentre M710q | Mini PC | PC0ABC3312 | Windows 10
SALLE-02 | '01/09/2026 08:00 | 0350011X | LENOVO | ThinkCentre M90a | All in One | PC0ABC3313 | Windows 10
SRV-VM | '02/09/2026 08:00 | 0350011X | VMware, Inc. | VMware Virtual Platform | Other | VMware-42 | Debian`,
    },
    devices: [
      '0350122T laptop 1 - -',
      '0350122T desktop 1 - - until 2025',
      '0350011X desktop 1 - - until 2025',
      '0350011X all-in-one 1 - - until 2025',
    ],
    findings: ['support-over 3', 'no-state-column 1'],
  },
  {
    name: 'A mairie: title, sections of schools, subtotals and a signature',
    sheets: {
      'Parc écoles': `
COMMUNE DE REDON
Inventaire du matériel informatique au 01/09/2026

Matériel | Marque | Nbre | Année | Observations
École primaire Jules Ferry
PC portable | HP | 12 | 2021 | salle info
V.P.I. | Epson | 4 | 2017 | lampe à prévoir
Sous-total | | 16 | |
École maternelle Les Lutins
Tablette | Samsung | env. 8 | ~2019 |
Imprimante multifonction | Brother | 1 | 2020 | + toners
Sous-total | | 9 | |

Fait à Redon, le 12/06/2026`,
    },
    devices: [
      '0350122T laptop 12 2021 -',
      '0350122T interactive-projector 4 2017 -',
      '0351176N tablet 8 2019 -',
      '0351176N multifunction-printer 1 2020 -',
    ],
    findings: [
      'school-from-title 6',
      'school-from-title 10',
      'total-row 8',
      'total-row 12',
      'approximate-quantity 10',
      'approximate-date 10',
      'no-state-column 4',
    ],
  },
  {
    name: 'The inventory of the accounts: acquisitions that say how many',
    sheets: {
      Immobilisations: `
N° inventaire | Compte | Libellé | Date d'acquisition | Valeur d'origine | Établissement | Date de sortie
2021-0045 | 21831 | ACQ 12 ORDINATEURS PORTABLES | 2021-09-15 | 7200 | École primaire Jules Ferry |
2016-0012 | 21831 | ACQUISITION VPI EPSON | 2016-03-02 | 1800 | École primaire Jules Ferry | 2024-07-01
2019-0101 | 21838 | PHOTOCOPIEUR | 2019-11-20 | 3500 | Collège Victor Hugo |
2019-0102 | 21848 | MOBILIER SCOLAIRE | 2019-11-20 | 900 | Collège Victor Hugo |`,
    },
    devices: ['0350122T laptop 12 2021 -', '0350011X multifunction-printer 1 2019 -'],
    findings: ['number-in-wording 2', 'school-by-name 2', 'school-by-name 4'],
  },
  {
    name: 'GLPI: places in a tree, status, an exit among the financial columns',
    csv: { separator: ';', encoding: 'utf-8-bom', quoted: true },
    sheets: {
      glpi: `
Nom | Statut | Lieu | Fabricant | Modèle | Type | Informations financières - Date de mise en service | Informations financières - Date de réforme
P-01 | En service | Redon > École primaire Jules Ferry > Salle 3 | Dell | Latitude 3410 | Portable | 2020-09-01 |
P-02 | En service | Redon > École primaire Jules Ferry > Salle 3 | Dell | Latitude 3410 | Portable | 2020-09-01 | 2025-06-30
P-03 | Stock | Fougères > Collège Victor Hugo | HP | ProDesk 400 | Unité centrale | 2018-09-01 |
P-04 | Perdu | Fougères > Collège Victor Hugo | HP | ProDesk 400 | Unité centrale | 2018-09-01 |`,
    },
    devices: ['0350122T laptop 1 2020 -', '0350011X desktop 1 2018 - ordered'],
    findings: ['not-there-yet 4', 'school-by-name 2', 'school-by-name 4', 'left-and-there 3'],
  },
  {
    name: 'A sheet of the school itself, with the rooms and a column « HS ? »',
    sheets: {
      'Ecole Louis Pasteur': `
Salle | Matériel | Nb | HS ?
CP | VPI + tableau blanc | 1 | non
CE1 | TBI | 1 | oui
Salle info | PC fixe + écran | 14 |
Salle info | imprimante laser N&B | x1 | non
BCD | PC portble | 2 unités | x
Bureau | photocopieur (location) | 1 | non`,
    },
    schools: [
      {
        uai: '0350165P',
        name: 'École Louis Pasteur',
        kind: 'elementaire',
        commune: 'Fougères',
        pupils: 100,
        classes: 5,
        rooms: 6,
        teachers: 7,
        priorityEducation: null,
      },
    ],
    devices: [
      '0350165P interactive-projector 1 - -',
      '0350165P desktop 14 - -',
      '0350165P printer 1 - -',
      '0350165P multifunction-printer 1 - -',
    ],
    findings: ['school-from-sheet 2'],
  },
  {
    name: 'Snipe-IT in English',
    csv: { separator: ',', encoding: 'utf-8' },
    sheets: {
      assets: `
Asset Tag | Asset Name | Model | Category | Status | Location | Purchase Date
A001 | Laptop 1 | ThinkPad L13 | Laptop | Ready to Deploy | Lycée Marie Curie | 2022-08-30
A002 | Laptop 2 | ThinkPad L13 | Laptop | Archived | Lycée Marie Curie | 2022-08-30
A003 | Display | ActivPanel 9 | Interactive display | Deployed | Lycée Marie Curie | 2023-01-10
A004 | Dock | WD19S | Docking station | Broken | Lycée Marie Curie | 2022-08-30
A005 | Mouse | M185 | Mouse | Deployed | Lycée Marie Curie | 2022-08-30`,
    },
    devices: ['0350024L laptop 1 2022 -', '0350024L interactive-display 1 2023 -'],
    findings: ['school-by-name 2'],
  },
  {
    name: 'Quantities as they are typed in a hurry',
    sheets: {
      Feuil1: `
Etab. | Désignation | Qté
École primaire Jules Ferry | portables | x12
École primaire Jules Ferry | ipad | 8 + 2 HS
École primaire Jules Ferry | casques audio | une quinzaine
École primaire Jules Ferry | VP | 2 ou 3
École primaire Jules Ferry | enceintes | 4 (dont 4 à réformer)
École primaire Jules Ferry | souris | ≈ 30`,
    },
    devices: ['0350122T laptop 12 - -', '0350122T tablet 8 - -', '0350122T headset 15 - -'],
    findings: [
      'school-by-name 2',
      'partly-apart 3',
      'approximate-quantity 4',
      'invalid-quantity 5',
      'partly-apart 6',
      'approximate-quantity 7',
      'no-state-column 1',
    ],
  },
  {
    name: 'A crosstab under two lines of titles, communes over schools',
    sheets: {
      Récap: `
 | REDON | << | FOUGERES
Matériel | École primaire Jules Ferry | École maternelle Les Lutins | École élémentaire Louis Pasteur
Ordinateurs portables | 12 | 2 | 6
Vidéoprojecteurs interactifs | 4 | - | 3
Tablettes | | 8 | env. 10
TOTAL | 16 | 10 | 19`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0351176N laptop 2 - -',
      '0350165P laptop 6 - -',
      '0350122T interactive-projector 4 - -',
      '0350165P interactive-projector 3 - -',
      '0351176N tablet 8 - -',
      '0350165P tablet 10 - -',
    ],
    findings: [
      'school-by-name 3',
      'school-by-name 3',
      'school-by-name 3',
      'approximate-quantity 5',
      'total-row 6',
      'no-state-column 2',
    ],
  },
  {
    name: 'Capitals without accents, abbreviations, tabs',
    csv: { separator: '\t', encoding: 'utf-16le' },
    sheets: {
      INVENTAIRE: `
ETABLISSEMENT | TYPE MATERIEL | DESIGNATION | QTE | ANNEE ACHAT | ETAT
EEPU LOUIS PASTEUR | ORDI PORT | HP 250 G8 | 6 | 2021 | BON
EEPU LOUIS PASTEUR | VIDEOPROJ | EPSON EB-X41 | 2 | 2018 | MOYEN
EEPU LOUIS PASTEUR | ECRAN | IIYAMA 24P | 6 | 2021 | BON
CLG VICTOR HUGO | SWITCH | ARUBA 2530 24G | 3 | 2019 | BON
CLG VICTOR HUGO | BORNE | UNIFI AC LR | 8 | 2020 | HS`,
    },
    devices: [
      '0350165P laptop 6 2021 -',
      '0350165P projector 2 2018 -',
      '0350165P monitor 6 2021 -',
      '0350011X switch 3 2019 -',
    ],
    findings: ['school-by-name 2', 'school-by-name 5'],
  },
  {
    name: 'Printed in pages: the header again, page numbers, a signature',
    sheets: {
      Liste: `
UAI | Type | Modèle | Mise en service | État
0350122T | PC portable | Latitude 3410 | 2020 | Bon
0350122T | PC portable | Latitude 3410 | 2020 | Bon
Page 1/2
UAI | Type | Modèle | Mise en service | État
0350011X | Imprimante | HP LaserJet Pro M404dn | 2019 | Bon
0350011X | Chariot | Naotic 16 | 2019 | Bon
Page 2/2
Le directeur,`,
    },
    devices: [
      '0350122T laptop 1 2020 -',
      '0350122T laptop 1 2020 -',
      '0350011X printer 1 2019 -',
      '0350011X cart 1 2019 -',
    ],
    findings: ['identical-rows 3', 'ignored-row 4', 'ignored-row 8', 'ignored-row 9'],
  },
  {
    name: 'Answers to a form',
    csv: { separator: ',', encoding: 'utf-8' },
    sheets: {
      'Réponses au formulaire 1': `
Horodateur | Adresse e-mail | Nom de votre école | Quel type de matériel ? | Combien ? | Année d'achat (approximative) | Dans quel état ?
'12/05/2026 10:02:11 | a@b.fr | École primaire Jules Ferry | Ordinateur portable | 5 | env. 2018 | Bon
'12/05/2026 10:04:43 | a@b.fr | École primaire Jules Ferry | Tablettes | une dizaine | 2017 ou 2018 | Moyen
'13/05/2026 17:30:00 | c@d.fr | École maternelle Les Lutins | Vidéoprojecteur | 1 | je ne sais pas | en panne
'13/05/2026 17:31:00 | c@d.fr | École maternelle Les Lutins | Enceinte | 2 | 2022 | HS`,
    },
    devices: ['0350122T laptop 5 2018 -', '0350122T tablet 10 2017 -', '0351176N projector 1 - -'],
    findings: [
      'school-by-name 2',
      'school-by-name 4',
      'approximate-date 2',
      'approximate-date 3',
      'approximate-quantity 3',
      'impossible-date 4',
      'repairable 4',
    ],
  },
  {
    name: 'Two lists side by side and a legend',
    sheets: {
      'École primaire Jules Ferry': `
Matériel | Nombre | | Légende
PC portable | 10 | | vert : neuf
VPI | 4 | | rouge : HS
Tablette | 12 (dont 3 volées) | |
 | | |
Total | 26 | |`,
    },
    devices: ['0350122T laptop 10 - -', '0350122T interactive-projector 4 - -', '0350122T tablet 9 - -'],
    findings: ['school-from-sheet 2', 'partly-apart 4', 'total-row 6', 'no-state-column 1'],
  },
];
