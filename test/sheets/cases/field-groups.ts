import type { FieldFixture } from '../fixture';

/** Crosstabs whose titles stand on two lines, an equipment over what divides it. */
export const FIELD_GROUPS: readonly FieldFixture[] = [
  {
    name: 'computers over fixed and portable',
    sheets: {
      Feuil1: `
École | Ordinateurs | | Tablettes | | Vidéo
 | fixes | portables | iPad | Android | VPI
École primaire Jules Ferry | 10 | 5 | 3 | 2 | 1
École élémentaire Louis Pasteur | 4 | 6 | 7 | 8 | 2`,
    },
    devices: [
      '0350122T desktop 10 - -',
      '0350122T laptop 5 - -',
      '0350122T tablet 3 - -',
      '0350122T tablet 2 - -',
      '0350122T interactive-projector 1 - -',
      '0350165P desktop 4 - -',
      '0350165P laptop 6 - -',
      '0350165P tablet 7 - -',
      '0350165P tablet 8 - -',
      '0350165P interactive-projector 2 - -',
    ],
    warnings: [],
  },
  {
    name: 'divided by those who use them, merged cells',
    sheets: {
      Parc: `
UAI | PC portables | << | << | Tablettes | <<
^^ | élèves | enseignants | direction | élèves | enseignants
0350122T | 12 | 4 | 1 | 10 | 2
0351176N | 0 | 2 | 1 | 6 | 0`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T laptop 4 - -',
      '0350122T laptop 1 - -',
      '0350122T tablet 10 - -',
      '0350122T tablet 2 - -',
      '0351176N laptop 2 - -',
      '0351176N laptop 1 - -',
      '0351176N tablet 6 - -',
    ],
    warnings: [],
  },
  {
    name: 'a total beside its divisions is not added',
    sheets: {
      Feuil1: `
UAI | Ordinateurs | | | Imprimantes
 | fixes | portables | Total | 
0350122T | 10 | 5 | 15 | 2
0350165P | 4 | 6 | 10 | 1`,
    },
    devices: [
      '0350122T desktop 10 - -',
      '0350122T laptop 5 - -',
      '0350122T printer 2 - -',
      '0350165P desktop 4 - -',
      '0350165P laptop 6 - -',
      '0350165P printer 1 - -',
    ],
    warnings: [],
    says: ['apart-column 2'],
  },
  {
    name: 'a total beside a part of it is what counts',
    sheets: {
      Feuil1: `
UAI | PC portables | | Vidéoprojecteurs | 
 | Total | dont moins de 5 ans | Nombre | dont interactifs
0350122T | 15 | 6 | 8 | 3
0350165P | 10 | 4 | 5 | 0`,
    },
    devices: [
      '0350122T laptop 15 - -',
      '0350122T projector 8 - -',
      '0350165P laptop 10 - -',
      '0350165P projector 5 - -',
    ],
    warnings: [],
    says: ['apart-column 2', 'apart-column 2'],
  },
  {
    name: 'equipment over its states',
    sheets: {
      Feuil1: `
UAI | PC portables | | Tablettes | 
 | en service | HS | en service | HS
0350122T | 12 | 3 | 8 | 1
0350165P | 6 | 0 | 5 | 2`,
    },
    devices: [
      '0350122T laptop 12 - -',
      '0350122T tablet 8 - -',
      '0350165P laptop 6 - -',
      '0350165P tablet 5 - -',
    ],
    warnings: [],
    unusable: 6,
  },
  {
    name: 'classes under projectors are asked about',
    sheets: {
      Feuil1: `
UAI | Vidéoprojecteurs | | 
 | interactifs | simples | classes
0350122T | 3 | 2 | 8
0350165P | 7 | 0 | 9`,
    },
    devices: [
      '0350122T interactive-projector 3 - -',
      '0350122T projector 2 - -',
      '0350165P interactive-projector 7 - -',
    ],
    warnings: ['unread-numbers 2'],
  },
  {
    name: 'a list under a line of groups stays a list',
    sheets: {
      Feuil1: `
Établissement | Matériel | | | Achat | 
UAI | Type | Modèle | Quantité | Date | Prix
0350122T | PC portable | HP 250 | 4 | 2022-09-01 | 450
0350165P | VPI | Epson EB-685W | 2 | 2021-01-15 | 1200`,
    },
    devices: ['0350122T laptop 4 2022 -', '0350165P interactive-projector 2 2021 -'],
    warnings: [],
  },
  {
    name: 'a list with a blank title is no crosstab',
    sheets: {
      Feuil1: `
UAI | Tablettes | Lieu
0350122T | iPad 9 | CDI
0350165P | Galaxy Tab A8 | salle 3`,
    },
    devices: ['0350122T tablet 1 - -', '0350165P tablet 1 - -'],
    warnings: ['doubtful-header 1'],
  },
];
