import type { SheetFixture } from '../fixture';

/** Sheets as schools send them back: forms, abbreviations, titles that hold the school, codes half right. */
export const SENT_BACK: readonly SheetFixture[] = [
  {
    name: 'Titles in abbreviations, states as marks',
    sheets: {
      Feuil1: `
N° RNE | Etab. | Nat. matériel | Marque/modèle | Nbre | Mise en serv. | Etat général | Affect.
0350122T | Ferry | Ordi portable | HP 250 | 3 | 09/2019 | B | enseignants
0350122T | Ferry | Vidéoproj | Epson | 1 | 2015 | TB | classe
0350122T | Ferry | Imprimante | Brother | 1 | 2012 | M | direction`,
    },
    devices: [
      '0350122T laptop 3 2019 enseignant',
      '0350122T projector 1 2015 -',
      '0350122T printer 1 2012 direction',
    ],
    findings: [],
  },
  {
    name: 'Titles that are questions of a form',
    sheets: {
      Feuil1: `
Numéro UAI de l'établissement (voir annexe 1) | Quel type de matériel ? (menu déroulant) | Combien d'exemplaires en avez-vous ? | En quelle année l'avez-vous mis en service ? | Dans quel état est-il ?
0350122T | PC portable | 3 | 2019 | fonctionne bien
0350011X | Ecran interactif | 4 | 2022 | neuf`,
    },
    devices: ['0350122T laptop 3 2019 -', '0350011X interactive-display 4 2022 -'],
    findings: [],
  },
  {
    name: 'Answers to an online form, one per school',
    sheets: {
      Feuil1: `
Horodateur | Adresse e-mail | UAI de votre école | Nombre de PC fixes | Nombre de PC portables | Nombre de tablettes | Nombre de VPI | Remarques
2026-01-10 | a@b | 0350122T | 4 | 2 | 12 | 3 | RAS
2026-01-11 | c@d | 0351176N | 1 | 1 | 0 | 1 |`,
    },
    devices: [
      '0350122T desktop 4 - -',
      '0350122T laptop 2 - -',
      '0350122T tablet 12 - -',
      '0350122T interactive-projector 3 - -',
      '0351176N desktop 1 - -',
      '0351176N laptop 1 - -',
      '0351176N interactive-projector 1 - -',
    ],
    findings: ['missing-state 3'],
  },
  {
    name: 'The school on a row of its own above its devices, a total under each',
    sheets: {
      Feuil1: `
Type | Qté | État
0350122T - École Jules Ferry | |
PC portable | 3 | Bon
VPI | 1 | HS
Total école | 4 |
0351176N - Les Lutins | |
PC portable | 1 | Bon
Total école | 1 |`,
    },
    devices: ['0350122T laptop 3 - -', '0351176N laptop 1 - -'],
    findings: ['school-from-title 3', 'school-from-title 7', 'total-row 5', 'total-row 8'],
  },
  {
    name: 'One row per room of a collège, its name above',
    sheets: {
      Feuil1: `
Collège Victor Hugo
Salle | PC fixe | VPI | Imprimante
101 | 1 | 1 |
102 | 1 | 1 | 1
CDI | 12 | | 1
Total | 14 | 2 | 2`,
    },
    devices: [
      '0350011X desktop 1 - -',
      '0350011X interactive-projector 1 - -',
      '0350011X desktop 1 - -',
      '0350011X interactive-projector 1 - -',
      '0350011X printer 1 - -',
      '0350011X desktop 12 - -',
      '0350011X printer 1 - -',
    ],
    findings: ['school-from-title 3', 'total-row 6', 'no-state-column 2'],
  },
  {
    name: 'The school among other words of the title, a column that asks whether it is out of order',
    sheets: {
      Feuil1: `
Inventaire Lycée Marie Curie 2026
Bât. | Salle | Désignation | Marque | Qté | Année | HS ?
A | A101 | PC | Dell | 15 | 2018 |
A | A101 | VP | Epson | 1 | 2016 | oui
B | B12 | Ecran interactif | Promethean | 1 | 2023 | non`,
    },
    devices: ['0350024L desktop 15 2018 -', '0350024L interactive-display 1 2023 -'],
    findings: ['vague-wording 3', 'school-from-title 3'],
  },
  {
    name: 'A sheet in English made by hand',
    sheets: {
      Feuil1: `
School code | Device | Qty | Condition | Purchased on | Assigned to
0350122T | Laptop | 4 | Good | 01/09/2021 | Teachers
0350122T | Projector | 2 | Broken | 09/01/2018 | Classroom`,
    },
    devices: ['0350122T laptop 4 2021 enseignant'],
    findings: [],
  },
  {
    name: 'Quantities with units, and with doubts',
    sheets: {
      Feuil1: `
UAI | Type | Quantité
0350122T | PC portable | 3 unités
0350122T | VPI | env. 4
0350122T | Tablette | 12 (dont 2 HS)
0350122T | Switch | 1 par salle
0350122T | Scanner | ≈ 5`,
    },
    devices: [
      '0350122T laptop 3 - -',
      '0350122T interactive-projector 4 - -',
      '0350122T tablet 10 - -',
      '0350122T scanner 5 - -',
    ],
    findings: [
      'approximate-quantity 3',
      'partly-apart 4',
      'invalid-quantity 5',
      'approximate-quantity 6',
      'no-state-column 1',
    ],
  },
  {
    name: 'UAIs with a zero lost, spaces, hyphens, and a letter for a zero',
    sheets: {
      Feuil1: `
uai | type | nb
350122T | VPI | 1
0350122 t | VPI | 1
035-0122-T | VPI | 1
O350122T | VPI | 1`,
    },
    devices: [
      '0350122T interactive-projector 1 - -',
      '0350122T interactive-projector 1 - -',
      '0350122T interactive-projector 1 - -',
    ],
    findings: ['invalid-uai 5', 'no-state-column 1'],
  },
  {
    name: 'Titles again on each page',
    sheets: {
      Feuil1: `
UAI | Type | Qté
0350122T | VPI | 1
UAI | Type | Qté
0350122T | PC fixe | 2
page 2 | |
UAI | Type | Qté
0350122T | PC portable | 2`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T desktop 2 - -', '0350122T laptop 2 - -'],
    findings: ['ignored-row 5', 'no-state-column 1'],
  },
];
