import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { look } from '../../src/app/look';
import { openSource } from '../../src/workbook/file/source';
import { ANNUAIRE, EFFECTIFS } from '../data/open-data/files';

test.each([ANNUAIRE, EFFECTIFS].map((path) => [basename(path), path] as const))(
  '%s is no inventory, and the sentence says what it is',
  async (name, path) => {
    const { inventories } = await look(await openSource(name, readFileSync(path)));
    expect(inventories.map(({ proposal }) => proposal)).toEqual([null]);
    expect(inventories[0]?.problem).toMatch(/liste d'établissements/);
  },
);
