import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { look } from '../../src/app/look';
import { openSource } from '../../src/workbook/file/source';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'data');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

test.each(FILES)('%s is no inventory, and the sentence says what it is', async (name) => {
  const { inventories } = await look(await openSource(name, readFileSync(join(FOLDER, name))));
  expect(inventories.map(({ proposal }) => proposal)).toEqual([null]);
  expect(inventories[0]?.problem).toMatch(/liste d'établissements/);
});
