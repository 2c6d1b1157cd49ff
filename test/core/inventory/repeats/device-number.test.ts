import type { Cell } from '../../../../src/core/inventory/cell';
import { DateCell, ErrorCell } from '../../../../src/core/inventory/cell';
import { deviceNumber } from '../../../../src/core/inventory/repeats/device-number';

test.each<[Cell, string]>([
  ['5CD1234ABC', '5CD1234ABC'],
  [' 5cd 1234-abc ', '5CD1234ABC'],
  ['00012346', '12346'],
  [12346, '12346'],
  ['PC_FERRY_01', 'PCFERRY01'],
  ['S/N 5CD1234', 'SN5CD1234'],
  ['2019-0045', '20190045'],
])('%p is the number « %s »', (cell, number) => {
  expect(deviceNumber(cell)).toBe(number);
});

test.each<[Cell]>([
  [null],
  [''],
  ['N/A'],
  ['?'],
  ['à compléter'],
  ['Inconnu'],
  ['0'],
  [0],
  ['0000000'],
  ['XXXXXXX'],
  ['111-111'],
  ['12345678'],
  ['0123456789'],
  ['1234567890'],
  [7],
  ['A12'],
  [2019],
  ['2019'],
  ['3,5E+11'],
  ['3.51234E+14'],
  [3.5],
  ['SANS NUMERO'],
  ['illisible'],
  ['Voir étiquette 12'],
  ['lot de 12'],
  ['HP ProDesk 400'],
  ['To Be Filled By O.E.M. 2'],
  ['Default string'],
  [true],
  [new DateCell(45_000)],
  [new ErrorCell('#N/A')],
])('%p tells no device from another', (cell) => {
  expect(deviceNumber(cell)).toBe('');
});
