import type { FieldFixture } from '../fixture';

const ONE_SCHOOL = ['0350122T'];

/** Lists as people type them: unknown titles, dates and ages under other names, quantities in words, rows above. */
export const FIELD_LISTS: readonly FieldFixture[] = [
  {
    name: 'the first device looks like titles, the name tells what the type does not',
    of: ONE_SCHOOL,
    sheets: {
      Parc: `
Nom | Catégorie | Date d'achat | État
VPI classe 4 | Audiovisuel | 2018 | Bon
Portable secrétariat | Informatique | 2022 | Bon
Tablette 7 | Informatique | 2021 | Bon
Imprimante couloir | Informatique | 2017 | HS`,
    },
    devices: [
      '0350122T interactive-projector 1 2018 -',
      '0350122T laptop 1 2022 -',
      '0350122T tablet 1 2021 -',
    ],
    warnings: [],
    unusable: 1,
  },
  {
    name: 'names with numbers under a type that says « Matériel »',
    of: ONE_SCHOOL,
    sheets: {
      Biens: `
Nom du bien | Type | Date d'achat | Statut
Portable-004 | Matériel | 2020-02-11 | Actif
Portable-005 | Matériel | 2021-05-18 | Actif
Imprimante-12 | Matériel | 2019-10-02 | À réparer
Routeur-03 | Matériel | 2017-03-30 | Actif
Écran-210 | Matériel | 2020-12-01 | Actif`,
    },
    devices: [
      '0350122T laptop 1 2020 -',
      '0350122T laptop 1 2021 -',
      '0350122T printer 1 2019 -',
      '0350122T router 1 2017 -',
      '0350122T monitor 1 2020 -',
    ],
    warnings: [],
  },
  {
    name: 'the name tells the device beside a UAI',
    sheets: {
      Feuil1: `
UAI | Nom | Type | Date d'achat | État
0350122T | VPI salle 2 | Matériel | 2018 | Bon
0351176N | Portable directrice | Matériel | 2022 | Bon
0351176N | Tablette 3 | Matériel | 2023 | Bon`,
    },
    devices: [
      '0350122T interactive-projector 1 2018 -',
      '0351176N laptop 1 2022 -',
      '0351176N tablet 1 2023 -',
    ],
    warnings: [],
  },
  {
    name: 'titles that all begin alike',
    sheets: {
      export: `
eqt_uai | eqt_type | eqt_qte | eqt_date_achat | eqt_etat
0350122T | PC portable | 3 | 2021 | Bon
0351176N | VPI | 1 | 2019 | Bon`,
    },
    devices: ['0350122T laptop 3 2021 -', '0351176N interactive-projector 1 2019 -'],
    warnings: [],
  },
  {
    name: 'titles with a beginning and a dash',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Bien - Désignation | Bien - Marque | Bien - Date d'acquisition | Bien - N° inventaire
PC portable | HP | 2022-09-01 | INV-100
PC fixe | Dell | 2019-09-01 | INV-101
Vidéoprojecteur | Epson | 2016-09-01 | INV-102`,
    },
    devices: ['0350122T laptop 1 2022 -', '0350122T desktop 1 2019 -', '0350122T projector 1 2016 -'],
    warnings: [],
  },
  {
    name: 'the date of the invoice',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Salle | Matériel | Date de facturation
CP | VPI | 2019-06-01
CE1 | PC portable | 2023-06-15`,
    },
    devices: ['0350122T interactive-projector 1 2019 -', '0350122T laptop 1 2023 -'],
    warnings: [],
  },
  {
    name: 'an age in years',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Salle | Matériel | Quantité | Âge
CP | VPI | 1 | 7
CE1 | PC portable | 2 | 3
CM2 | PC portable | 4 | 5 ans`,
    },
    devices: [
      '0350122T interactive-projector 1 2019 -',
      '0350122T laptop 2 2023 -',
      '0350122T laptop 4 2021 -',
    ],
    warnings: [],
    says: ['age-as-date 2', 'age-as-date 3', 'age-as-date 4'],
  },
  {
    name: 'seniority, and the accounting year beside it is not needed',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Désignation | Nombre | Ancienneté (ans)
Tablettes | 12 | 4
Ordinateur portable | 6 | 2`,
    },
    devices: ['0350122T tablet 12 2022 -', '0350122T laptop 6 2024 -'],
    warnings: [],
  },
  {
    name: 'the accounting year of the purchase',
    sheets: {
      Immo: `
UAI | Libellé du bien | Exercice | Nombre
0350122T | PC portables | 2022 | 8
0351176N | Vidéoprojecteur interactif | 2019 | 2`,
    },
    devices: ['0350122T laptop 8 2022 -', '0351176N interactive-projector 2 2019 -'],
    warnings: [],
  },
  {
    name: 'English titles of purchase',
    sheets: {
      assets: `
School code | Category | Date of Purchase | PO Date | Asset model
0350122T | Laptop | 2021-08-30 | 2021-06-01 | Latitude 3520
0351176N | Projector | 2018-08-30 | 2018-06-01 | EB-685W`,
    },
    devices: ['0350122T laptop 1 2021 -', '0351176N projector 1 2018 -'],
    warnings: [],
  },
  {
    name: 'a date under a title that nobody knows is said, not lost',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Salle | Matériel | Passage en commission
CP | VPI | 2019-06-01
CE1 | PC portable | 2023-06-15
CE2 | PC portable | 2022-06-15`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T laptop 1 - -', '0350122T laptop 1 - -'],
    warnings: ['unread-dates 1'],
  },
  {
    name: 'a number under a title that nobody knows is said, not lost',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Salle | Matériel | Dotation
CP | Tablette | 12
CE1 | PC portable | 4
CE2 | PC portable | 9`,
    },
    devices: ['0350122T tablet 1 - -', '0350122T laptop 1 - -', '0350122T laptop 1 - -'],
    warnings: ['unread-numbers 1'],
  },
  {
    name: 'quantities in words',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Salle | Matériel | État
Info | PC fixe x 12 | Bon
CDI | 3 PC portables | Bon
BCD | Tablettes (x8) | Bon
CP | VPI | Bon`,
    },
    devices: [
      '0350122T desktop 12 - -',
      '0350122T laptop 3 - -',
      '0350122T tablet 8 - -',
      '0350122T interactive-projector 1 - -',
    ],
    warnings: [],
    says: ['number-in-wording 2', 'number-in-wording 3', 'number-in-wording 4'],
  },
  {
    name: 'a number in words beside a quantity of one is a question, beside the same number nothing',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Salle | Matériel | Qté
Info | Lot de 12 PC fixes | 1
CDI | 3 PC portables | 3`,
    },
    devices: ['0350122T desktop 1 - -', '0350122T laptop 3 - -'],
    warnings: ['announced-number 2'],
  },
  {
    name: 'lines of words side by side above the titles',
    sheets: {
      Feuil1: `
Inventaire du matériel | École primaire Jules Ferry
Établi le | 2026-03-12
Responsable | Mme Durand

Désignation | Marque | Quantité | Année
PC portable | HP | 6 | 2021
VPI | Epson | 2 | 2018`,
    },
    devices: ['0350122T laptop 6 2021 -', '0350122T interactive-projector 2 2018 -'],
    warnings: [],
    says: ['school-from-title 6'],
  },
  {
    name: 'a device typed above the titles is said',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Tablette | 2 | 2024
Matériel | Quantité | Année
PC portable | 6 | 2021
VPI | 2 | 2018`,
    },
    devices: ['0350122T laptop 6 2021 -', '0350122T interactive-projector 2 2018 -'],
    warnings: ['above-header 1'],
  },
  {
    name: 'no title is known, the values tell',
    sheets: {
      Feuil1: `
Où | Truc | Arrivé | Ça marche ?
0350122T | PC portable | 2022-01-10 | Bon
0351176N | VPI | 2019-01-10 | En panne
0351176N | Tablette | 2023-02-10 | Bon`,
    },
    devices: ['0350122T laptop 1 - -', '0351176N interactive-projector 1 - -', '0351176N tablet 1 - -'],
    warnings: ['doubtful-header 1', 'unread-dates 1'],
  },
  {
    name: 'all rows are of texts, the same words come again',
    of: ONE_SCHOOL,
    sheets: {
      Feuil1: `
Lieu | Matériel | Marque | Constat
Salle 1 | Portable | Dell | Bon
Salle 1 | Portable | Dell | Bon
Salle 2 | Portable | HP | Bon
Salle 2 | Imprimante | HP | HS`,
    },
    devices: ['0350122T laptop 1 - -', '0350122T laptop 1 - -', '0350122T laptop 1 - -'],
    warnings: [],
    unusable: 1,
  },
  {
    name: 'titles over two lines, values of all kinds',
    sheets: {
      Feuil1: `
Établissement | << | Matériel | << | Achat | <<
UAI | Nom | Type | Marque | Date | Prix
0350122T | Jules Ferry | PC portable | HP | 2021-09-01 | 650,00
0351176N | Les Lutins | Tablette | Samsung | 2022-09-01 | 210,00`,
    },
    devices: ['0350122T laptop 1 2021 -', '0351176N tablet 1 2022 -'],
    warnings: [],
  },
  {
    name: 'one sheet for each kind of device, under different titles',
    of: ONE_SCHOOL,
    sheets: {
      Ordinateurs: `
Salle | Type | Modèle | Date d'achat
CP | PC portable | Latitude 3520 | 2021-09-01
CE1 | PC fixe | OptiPlex 3080 | 2019-09-01`,
      Vidéoprojecteurs: `
Salle | Marque | Date de mise en service
CP | Epson | 2018-09-01
CE1 | Optoma | 2016-09-01`,
      Tablettes: `
Quantité | Modèle | Année
10 | iPad 9 | 2022`,
    },
    devices: [
      '0350122T laptop 1 2021 -',
      '0350122T desktop 1 2019 -',
      '0350122T projector 1 2018 -',
      '0350122T projector 1 2016 -',
      '0350122T tablet 10 2022 -',
    ],
    warnings: [],
    together: true,
  },
  {
    name: 'amounts, references and floors beside, all explained',
    sheets: {
      Feuil1: `
UAI | Étage | Matériel | Qté | RAM (Go) | N° de facture | Observations
0350122T | 1 | PC portable | 5 | 8 | F2021-55 | RAS
0351176N | 0 | PC fixe | 2 | 16 | F2022-03 | à nettoyer`,
    },
    devices: ['0350122T laptop 5 - -', '0351176N desktop 2 - -'],
    warnings: [],
  },
];
