import type { SheetFixture } from '../fixture';

/** The same device on several rows, and rows that only look so. */
export const REPEATS: readonly SheetFixture[] = [
  {
    name: 'An export pasted under itself: each serial number twice, with small differences',
    sheets: {
      Inventaire: `
UAI | Type | Modèle | N° de série | Salle | Date de mise en service | État
0350122T | Portable | Latitude 3520 | 5CD1234ABC | Salle 1 | 2021-09-01 | Bon
0350122T | Portable | Latitude 3520 | 5CD1234ABD | Salle 2 | 2021-09-01 | Bon
0350122T | Portable | Latitude 3520 | '5cd 1234-abc | Salle 4 | 2020-09-01 | Bon
0350122T | PC portable | Latitude 3520 | 5CD1234ABD | | | Bon`,
    },
    devices: ['0350122T laptop 1 2020 -', '0350122T laptop 1 2021 -'],
    findings: ['duplicate-serial 4', 'duplicate-serial 5'],
  },
  {
    name: 'One sheet per room: the same tablet on two sheets of the school, columns in another order',
    sheets: {
      'Salle 1': `
École primaire Jules Ferry
Matériel | Numéro de série | État
Tablette iPad | DMPX1234Q1 | Bon
Vidéoprojecteur | X3AA000001 | Bon`,
      'Salle 2': `
École primaire Jules Ferry
État | Matériel | Numéro de série
Bon | Tablette iPad | DMPX1234Q1
Bon | Vidéoprojecteur | X3AA000002`,
    },
    read: ['Salle 1', 'Salle 2'],
    devices: ['0350122T tablet 1 - -', '0350122T projector 1 - -', '0350122T projector 1 - -'],
    findings: ['duplicate-serial 3', 'school-from-title 3', 'school-from-title 3'],
  },
  {
    name: 'Same serial number, another school or another category: all are counted, and it is said',
    sheets: {
      Parc: `
UAI | Type | S/N | État
0350122T | VPI | X3AA000001 | Bon
0351176N | VPI | X3AA000001 | Bon
0350011X | PC fixe | CZC1234567 | Bon
0350011X | Écran PC | CZC1234567 | Bon
0350024L | Tablette | R52N100ABC | Bon`,
    },
    devices: [
      '0350122T interactive-projector 1 - -',
      '0351176N interactive-projector 1 - -',
      '0350011X desktop 1 - -',
      '0350011X monitor 1 - -',
      '0350024L tablet 1 - -',
    ],
    findings: ['shared-serial 3', 'shared-serial 5'],
  },
  {
    name: 'Serial numbers that are none: placeholders, words, years, rounded numbers',
    sheets: {
      Parc: `
UAI | Type | Numéro de série | Quantité | État
0350122T | PC fixe | N/A | 1 | Bon
0350122T | PC fixe | N/A | 2 | Bon
0350122T | PC portable | 0 | 1 | Bon
0350122T | PC portable | 0 | 2 | Bon
0350122T | Tablette | à compléter | 1 | Bon
0350122T | Tablette | à compléter | 2 | Bon
0350122T | VPI | inconnu | 1 | Bon
0350122T | VPI | inconnu | 2 | Bon
0350122T | Switch | '00000000 | 1 | Bon
0350122T | Switch | 00000000 | 2 | Bon
0350122T | Imprimante laser | XXXXXXXX | 1 | Bon
0350122T | Imprimante laser | XXXXXXXX | 2 | Bon
0350122T | Scanner | 123456789 | 1 | Bon
0350122T | Scanner | 123456789 | 2 | Bon
0350122T | Serveur | To be filled by O.E.M. | 1 | Bon
0350122T | Serveur | To be filled by O.E.M. | 2 | Bon
0350122T | NAS | '3,5E+11 | 1 | Bon
0350122T | NAS | '3,5E+11 | 2 | Bon
0350122T | Visualiseur | voir étiquette 12 | 1 | Bon
0350122T | Visualiseur | voir étiquette 12 | 2 | Bon`,
    },
    devices: [
      'desktop',
      'laptop',
      'tablet',
      'interactive-projector',
      'switch',
      'printer',
      'scanner',
      'server',
      'nas',
      'visualiser',
    ].flatMap((category) => [`0350122T ${category} 1 - -`, `0350122T ${category} 2 - -`]),
    findings: [],
  },
  {
    name: 'A reference in the column of serial numbers: on more than three rows it tells no device from another',
    sheets: {
      Parc: `
UAI | Type | N° série | Salle | État
0350011X | PC fixe | REF-20455 | S1 | Bon
0350011X | PC fixe | REF-20455 | S2 | Bon
0350011X | PC fixe | REF-20455 | S3 | Bon
0350011X | PC fixe | REF-20455 | S4 | Bon`,
    },
    devices: Array.from({ length: 4 }, () => '0350011X desktop 1 - -'),
    findings: ['shared-serial 5'],
  },
  {
    name: 'Inventory numbers: a row written twice, an accounting number of a lot, and numbers of two schools',
    sheets: {
      Inventaire: `
UAI | Type | N° d'inventaire | Numéro de série | Salle | État
0350122T | Tablette | INV-0001 | | Salle 1 | Bon
0350122T | Tablette | INV-0001 | | | Bon
0350122T | PC portable | 2019-0045 | PF2AAAA1 | Salle 1 | Bon
0350122T | PC portable | 2019-0045 | PF2AAAA2 | Salle 1 | Bon
0350122T | VPI | 2019-0046 | | Salle 1 | Bon
0350122T | VPI | 2019-0046 | | Salle 2 | Bon
0350011X | Scanner | INV-0009 | | CDI | Bon
0350024L | Scanner | INV-0009 | | CDI | Bon`,
    },
    devices: [
      '0350122T tablet 1 - -',
      '0350122T laptop 1 - -',
      '0350122T laptop 1 - -',
      '0350122T interactive-projector 1 - -',
      '0350122T interactive-projector 1 - -',
      '0350011X scanner 1 - -',
      '0350024L scanner 1 - -',
    ],
    findings: [
      'duplicate-inventory-number 3',
      'shared-inventory-number 5',
      'shared-inventory-number 7',
      'shared-inventory-number 9',
    ],
  },
  {
    name: 'Serial and inventory number together: three rows of one device',
    sheets: {
      Inventaire: `
UAI | Type | Asset Tag | Serial | État | Usage
0350122T | Tablette | TAB-0001 | DMPX1234Q1 | Bon |
0350122T | Tablette | | DMPX1234Q1 | Bon | élève
0350122T | Tablette | TAB-0001 | | Bon |`,
    },
    devices: ['0350122T tablet 1 - eleve'],
    findings: ['duplicate-serial 3', 'duplicate-inventory-number 4'],
  },
  {
    name: 'Two tables one under the other, read again with all columns: what they share comes twice, no more',
    sheets: {
      Parc: `
UAI | Type | Numéro de série | État
0350122T | VPI | X3AA000001 | Bon
0350122T | VPI | X3AA000002 | Bon
|
État | Numéro de série | Type | UAI
Bon | X3AA000002 | VPI | 0350122T
Bon | X3AA000003 | VPI | 0350122T`,
    },
    devices: Array.from({ length: 3 }, () => '0350122T interactive-projector 1 - -'),
    findings: ['other-table 5', 'duplicate-serial 6'],
  },
  {
    name: 'In service on one row, written off on the other',
    sheets: {
      Inventaire: `
UAI | Type | Numéro de série | État
0350122T | VPI | X3AA000001 | Réformé
0350122T | VPI | X3AA000001 | Bon
0350122T | VPI | X3AA000002 | Bon
0350122T | VPI | X3AA000002 | HS`,
    },
    devices: ['0350122T interactive-projector 1 - -', '0350122T interactive-projector 1 - -'],
    findings: ['gone-and-there 3', 'gone-and-there 5'],
  },
  {
    name: 'Ten like computers on ten rows, and no number: all are counted, and it is said once',
    sheets: {
      Salle: `
UAI | Type | État
0350011X | PC fixe | Bon
0350011X | PC fixe | Bon
0350011X | PC fixe | Bon
0350011X | PC fixe | HS
0350011X | PC fixe | Bon`,
    },
    devices: Array.from({ length: 4 }, () => '0350011X desktop 1 - -'),
    findings: ['identical-rows 3'],
  },
];
