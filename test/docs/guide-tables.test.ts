import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTables } from '../../src/core/budget/input-tables';
import { categoryNames } from '../../src/data';

const guide = readFileSync(join(__dirname, '../../docs/guide-utilisateur.md'), 'utf8');
const [, body = ''] = /## Les feuilles écrites\n([^]*?)\n\n(?!\|)/.exec(guide) ?? [];
const rows = body
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && !/^(feuille|-+)$/.test(cells[1] ?? ''))
  .map(([, sheet = '', , changed = '']) => [sheet, changed] as const);

test('the guide says of each sheet whether something is typed there, as the definitions do', () => {
  const typed = new Set(allTables(categoryNames).map(({ sheet }) => sheet));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(([sheet, changed]) => (changed === 'rien') === typed.has(sheet))).toEqual([]);
  expect([...typed].filter((sheet) => !rows.some(([named]) => named === sheet))).toEqual([]);
});
