import { look } from '../../src/app/look';
import { chooseSheets } from '../../src/cli/choose-sheets';
import { type GivenColumns, readGivenColumns } from '../../src/cli/given-columns';
import { Problem } from '../../src/core/problem';
import { SCHOOLS } from '../sheets/fixture';
import { gridOf } from '../sheets/grid';
import { MemorySource } from '../sheets/memory-source';
import { deviceText, readSheets } from '../sheets/read-fixture';

const UNTITLED = `
A18 | PC | Dell | 2021
A18 | PC | Dell | 2022
A19 | Portable | HP | 2023
A19 | Vidéoprojecteur | Epson | 2019`;

const given = (text: string): GivenColumns => {
  const read = readGivenColumns(text);
  if (typeof read === 'string') throw new Error(read);
  return read;
};

async function read(sheet: string, columns: string) {
  const source = new MemorySource(new Map([['Feuil1', gridOf(sheet).rows]]));
  const sheets = chooseSheets(
    { ...(await look(source)), title: 'parc.csv' },
    { sheets: [], shape: null, columns: given(columns) },
  );
  return readSheets(source, sheets, SCHOOLS.slice(0, 1));
}

const problemOf = async (sheet: string, columns: string): Promise<string> => {
  try {
    await read(sheet, columns);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.message;
    throw thrown;
  }
  return '';
};

test('Roles and header are read from letters and numbers', () => {
  expect(given('type=B, date=D,header=none')).toEqual({
    header: 0,
    roles: new Map([
      ['type', 1],
      ['service-date', 3],
    ]),
  });
  expect(given('Quantité=AA,header=3')).toEqual({ header: 3, roles: new Map([['quantity', 26]]) });
  expect(given('type=C').header).toBeNull();
});

test.each([
  ['kind=B', /rôle n’existe pas/],
  ['type=3', /lettre de colonne/],
  ['type=', /lettre de colonne/],
  ['header=zero', /numéro de ligne/],
  ['type=B,type=C', /deux fois/],
])('« %s » is refused with what to write', (text, says) => {
  expect(readGivenColumns(text)).toMatch(says);
});

test('A sheet without titles is read with the roles given to its columns, its first row too', async () => {
  const { devices } = await read(UNTITLED, 'type=B,date=D,header=none');
  expect(devices.map(deviceText)).toEqual([
    '0350122T desktop 1 2021 -',
    '0350122T desktop 1 2022 -',
    '0350122T laptop 1 2023 -',
    '0350122T projector 1 2019 -',
  ]);
});

test('A role given wins over the one proposed', async () => {
  const sheet = `
Matériel | Nombre | Stock
PC portable | 3 | 8
VPI | 1 | 2`;
  const { devices } = await read(sheet, 'quantite=C');
  expect(devices.map(({ quantity }) => quantity)).toEqual([8, 2]);
});

test('What cannot be is refused: no device, a column beyond the sheet, a line that is none', async () => {
  expect(await problemOf(UNTITLED, 'date=D,header=none')).toBe('');
  expect(await problemOf(UNTITLED, 'type=B,date=Z,header=none')).toMatch(/4 colonnes/);
  expect(await problemOf(UNTITLED, 'type=B,header=99')).toMatch(/ligne 99.*none/s);
});
