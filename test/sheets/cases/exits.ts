import type { SheetFixture } from '../fixture';

/** What has left, told beside the state or by half of a quantity. */
export const EXITS: readonly SheetFixture[] = [
  {
    name: 'A date of réforme beside the state',
    sheets: {
      Inventaire: `
UAI | Type | État | Date de réforme
0350122T | PC portable | Bon |
0350122T | PC portable | Bon | 2023-06-30
0350122T | PC portable | Réformé | 2023-06-30
0350122T | PC portable | HS | 2022-01-15
0350122T | PC portable | Moyen | 2028-09-01
0350122T | PC portable | Bon | bientôt
0350122T | PC portable | | '15/06/2021
0350122T | PC portable | Bon | NC
0350122T | PC portable | Volé |`,
    },
    devices: Array.from({ length: 4 }, () => '0350122T laptop 1 - -'),
    findings: ['left-and-there 3', 'planned-exit 6', 'unknown-exit 7'],
  },
  {
    name: 'A date of réforme alone, as text',
    sheets: {
      Inventaire: `
UAI | Type | Date de réforme
0350122T | PC portable |
0350122T | Tablette | '12/03/2023
0350122T | VPI | '2021
0350122T | Scanner | 2020-05-01`,
    },
    devices: ['0350122T laptop 1 - -'],
    findings: [],
  },
  {
    name: 'Quantities of which some are out of service, over a total that does not say so',
    sheets: {
      Inventaire: `
UAI | Type | Quantité | État
0350122T | PC portable | 12 (dont 2 HS) | Bon
0350122T | Tablette | env. 8 | Bon
0350122T | VPI | 2 + 1 | Bon
 | | 23 |`,
    },
    devices: ['0350122T laptop 10 - -', '0350122T tablet 8 - -', '0350122T interactive-projector 3 - -'],
    findings: ['approximate-quantity 3', 'partly-apart 2', 'summed-quantity 4', 'total-row 5'],
  },
];
