import type { FieldFixture } from '../fixture';

/** Answers to surveys and crosstabs: sub-counts, rates, several years, totals that are sums. */
export const FIELD_SURVEYS: readonly FieldFixture[] = [
  {
    name: 'sub-counts and rates beside the counts',
    sheets: {
      Enquête: `
Établissement | Effectif | Nombre de PC portables | Nombre de PC fixes | dont moins de 5 ans | Postes sous Windows 10 | Postes connectés à internet | Postes en libre accès | Nombre de VPI | Débit (Mbit/s)
École primaire Jules Ferry | 180 | 12 | 8 | 15 | 14 | 20 | 6 | 5 | 100
École maternelle Les Lutins | 90 | 3 | 2 | 1 | 4 | 5 | 1 | 2 | 20`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T desktop 8 - -',
      '0350122T interactive-projector 5 - -',
      '0351176N laptop 3 - -',
      '0351176N desktop 2 - -',
      '0351176N interactive-projector 2 - -',
    ],
    warnings: [],
    says: ['apart-column 1', 'apart-column 1', 'apart-column 1', 'apart-column 1', 'apart-column 1'],
  },
  {
    name: 'rooms that are equipped are no devices',
    sheets: {
      Feuil1: `
UAI | Nombre de salles équipées d'un VPI | Nombre de VPI | Nombre de classes mobiles
0350122T | 5 | 6 | 1
0351176N | 2 | 2 | 0
0350165P | 4 | 5 | 1`,
    },
    devices: [
      '0350122T interactive-projector 6 - -',
      '0350122T cart 1 - -',
      '0351176N interactive-projector 2 - -',
      '0350165P interactive-projector 5 - -',
      '0350165P cart 1 - -',
    ],
    warnings: [],
    says: ['apart-column 1'],
  },
  {
    name: 'a column that is the sum of those beside it',
    sheets: {
      Feuil1: `
UAI | Ordinateurs | PC portables | PC fixes | Tablettes
0350122T | 20 | 12 | 8 | 10
0351176N | 5 | 3 | 2 | 0
0350165P | 9 | 4 | 5 | 6`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T desktop 8 - -',
      '0350122T tablet 10 - -',
      '0351176N laptop 3 - -',
      '0351176N desktop 2 - -',
      '0350165P laptop 4 - -',
      '0350165P desktop 5 - -',
      '0350165P tablet 6 - -',
    ],
    warnings: [],
    says: ['apart-column 1'],
  },
  {
    name: 'a census of three years, the last is kept',
    sheets: {
      Recensement: `
UAI | Année | PC portables | VPI
0350122T | 2023 | 8 | 4
0350122T | 2024 | 10 | 4
0350122T | 2025 | 12 | 5
0351176N | 2023 | 2 | 1
0351176N | 2024 | 2 | 2
0351176N | 2025 | 3 | 2`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T interactive-projector 5 - -',
      '0351176N laptop 3 - -',
      '0351176N interactive-projector 2 - -',
    ],
    warnings: ['older-census 2', 'older-census 3'],
  },
  {
    name: 'a census by school year',
    sheets: {
      Feuil1: `
Année scolaire | Établissement | Nb PC | Nb tablettes
2023-2024 | École primaire Jules Ferry | 10 | 4
2023-2024 | École maternelle Les Lutins | 4 | 2
2024-2025 | École primaire Jules Ferry | 11 | 8
2024-2025 | École maternelle Les Lutins | 4 | 6`,
    },
    devices: [
      '0350122T desktop 11 - -',
      '0350122T tablet 8 - -',
      '0351176N desktop 4 - -',
      '0351176N tablet 6 - -',
    ],
    warnings: ['older-census 2'],
  },
  {
    name: 'years of purchase over rows are no censuses',
    sheets: {
      Feuil1: `
UAI | Année d'achat | PC portables | VPI
0350122T | 2019 | 8 | 4
0350122T | 2022 | 10 | 0
0351176N | 2021 | 2 | 1`,
    },
    devices: [
      '0350122T laptop 8 2019 -',
      '0350122T interactive-projector 4 2019 -',
      '0350122T laptop 10 2022 -',
      '0351176N laptop 2 2021 -',
      '0351176N interactive-projector 1 2021 -',
    ],
    warnings: [],
  },
  {
    name: 'shares in per cent beside counts',
    sheets: {
      Feuil1: `
UAI | Tablettes | % tablettes en panne | PC portables | Taux d'équipement PC
0350122T | 10 | 20 | 5 | 12
0351176N | 4 | 0 | 2 | 30`,
    },
    devices: [
      '0350122T tablet 10 - -',
      '0350122T laptop 5 - -',
      '0351176N tablet 4 - -',
      '0351176N laptop 2 - -',
    ],
    warnings: [],
    says: ['apart-column 1', 'apart-column 1'],
  },
  {
    name: 'counts by age of the same computers',
    sheets: {
      Feuil1: `
Établissement | Nombre d'ordinateurs portables | Ordinateurs de plus de 5 ans | Ordinateurs de 3 à 5 ans | Ordinateurs de moins de 3 ans
École primaire Jules Ferry | 12 | 4 | 5 | 3
École maternelle Les Lutins | 6 | 1 | 2 | 3`,
    },
    devices: ['0350122T laptop 12 - -', '0351176N laptop 6 - -'],
    warnings: [],
    says: ['apart-column 1', 'apart-column 1', 'apart-column 1'],
  },
  {
    name: 'a number that nobody knows in a crosstab is said',
    sheets: {
      Feuil1: `
UAI | PC portables | Bidules | VPI
0350122T | 12 | 4 | 3
0351176N | 6 | 1 | 2`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T interactive-projector 3 - -',
      '0351176N laptop 6 - -',
      '0351176N interactive-projector 2 - -',
    ],
    warnings: ['unread-numbers 1'],
  },
  {
    name: 'pupils, classes and rooms beside counts are explained',
    sheets: {
      Feuil1: `
UAI | Nombre d'élèves | Nombre de classes | PC portables | VPI | Observations
0350122T | 180 | 8 | 12 | 3 | RAS
0351176N | 90 | 4 | 6 | 2 | `,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T interactive-projector 3 - -',
      '0351176N laptop 6 - -',
      '0351176N interactive-projector 2 - -',
    ],
    warnings: [],
  },
];
