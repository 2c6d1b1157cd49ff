import type { School } from '../../../src/core/school/school';
import { SCHOOLS, type SheetFixture } from '../fixture';

const named = (names: readonly string[]): School[] =>
  names.flatMap((name, index) => {
    const school = SCHOOLS[index];
    return school === undefined ? [] : [{ ...school, name }];
  });
const BARE = named(['Jules Ferry', 'Les Lutins', 'Louis Pasteur']);
const LIST = `
UAI | Nom | Niveau | Élèves
0350122T | Jules Ferry | primaire | 100
0351176N | Les Lutins | maternelle | 80
0350165P | Louis Pasteur | élémentaire | 120`;

/** Crosstabs whose columns are bare names of schools, and sheets that only look like them. */
export const BARE_SCHOOLS: readonly SheetFixture[] = [
  {
    name: 'A column per school, beside a list of the schools',
    sheets: {
      Matériel: `
Inventaire 2026
Équipement | Jules Ferry | Les Lutins | PASTEUR Louis | Louis  pasteur | Total
PC portable | 12 | 5 | 1 | 2 | 20
VPI | 3 | 2 | | | 5
Tablettes | | env. 4 | | 6 | 10
Total | 15 | 11 | 1 | 8 | 35`,
      Écoles: LIST,
    },
    schools: BARE,
    devices: [
      '0350122T laptop 12 - -',
      '0351176N laptop 5 - -',
      '0350165P laptop 2 - -',
      '0350122T interactive-projector 3 - -',
      '0351176N interactive-projector 2 - -',
      '0351176N tablet 4 - -',
      '0350165P tablet 6 - -',
    ],
    findings: [
      'school-not-found 3',
      'school-by-name 3',
      'school-by-name 3',
      'school-by-name 3',
      'approximate-quantity 5',
      'total-row 6',
      'no-state-column 2',
    ],
  },
  {
    name: 'A column per school, no title over the equipment, the list in a file beside',
    csv: { separator: ';', encoding: 'windows-1252' },
    sheets: {
      inventaire: `
 | Jules Ferry | Les Lutins | Louis Pasteur
Ordinateurs portables | 12 | 5 | 0
TBI | 3 | 2 | 1
Imprimantes | - | 1 | 1`,
    },
    schools: BARE,
    devices: [
      '0350122T laptop 12 - -',
      '0351176N laptop 5 - -',
      '0350122T interactive-whiteboard 3 - -',
      '0351176N interactive-whiteboard 2 - -',
      '0350165P interactive-whiteboard 1 - -',
      '0351176N printer 1 - -',
      '0350165P printer 1 - -',
    ],
    findings: ['school-by-name 2', 'school-by-name 2', 'school-by-name 3', 'no-state-column 1'],
  },
  {
    name: 'The same with totals, quantities in words and an interval',
    csv: { separator: ';', encoding: 'utf-8' },
    sheets: {
      inventaire: `
 | Jules Ferry | Les Lutins | Total
PC portables | 12 (dont 2 HS) | 5 | 17
VPI | env. 4 | 2 à 3 | 6
Tablettes | 3 + 1 | | 4`,
    },
    schools: BARE,
    devices: [
      '0350122T laptop 10 - -',
      '0351176N laptop 5 - -',
      '0350122T interactive-projector 4 - -',
      '0350122T tablet 4 - -',
    ],
    findings: [
      'school-by-name 2',
      'school-by-name 2',
      'partly-apart 2',
      'approximate-quantity 3',
      'invalid-quantity 3',
      'summed-quantity 4',
      'no-state-column 1',
    ],
  },
  {
    name: 'One school, the columns are its rooms: they are no schools',
    sheets: {
      'Jules Ferry': `
Équipement | Quantité | Salle 1 | Salle 2
PC portable | 12 | 6 | 6
VPI | 2 | 1 | 1`,
      Écoles: LIST,
    },
    schools: BARE,
    devices: ['0350122T laptop 12 - -', '0350122T interactive-projector 2 - -'],
    findings: ['school-from-sheet 2', 'no-state-column 1'],
  },
];
