import fc from 'fast-check';
import type { SettledWording } from '../../../src/core/inventory/wording-list';
import { Wordings } from '../../../src/core/inventory/wordings';
import { VOCABULARY } from '../../../src/data/vocabulary';

const texts = (type: string, designation = '', model = '') => ({ type, designation, model });
const settle = (category: SettledWording['category'], ...said: [string, string?, string?]) => ({
  ...texts(...said),
  category,
});

test('What the user settled wins over what the tool reads, in any case and with any usage', () => {
  const wordings = new Wordings(VOCABULARY, [
    settle('tablet', 'PC portable', 'HP'),
    settle('nas', 'Boîte noire'),
  ]);
  expect(wordings.classify('PC PORTABLE', 'hp', '', 'prof')?.category).toBe('tablet');
  expect(wordings.classify('PC portable', 'HP', '', '')?.reason).toContain('Correspondances');
  expect(wordings.classify('boite noire', '', '', '')?.category).toBe('nas');
  expect(wordings.classify('PC portable', '', '', '')?.category).toBe('laptop');
});

test('A settled cart keeps what it holds only while it is a cart', () => {
  const cart = new Wordings(VOCABULARY, [settle('cart', 'Classe mobile 15 PC')]);
  expect(cart.classify('Classe mobile 15 PC', '', '', '')?.contents).toEqual([
    { category: 'laptop', count: 15 },
  ]);
  const laptop = new Wordings(VOCABULARY, [settle('laptop', 'Classe mobile 15 PC')]);
  expect(laptop.classify('Classe mobile 15 PC', '', '', '')?.contents).toEqual([]);
});

test('Each distinct wording is one line with its rows and its devices, the unknown first with three proposals', () => {
  const wordings = new Wordings(VOCABULARY, [settle('server', 'Machin'), settle('phone', 'Jamais vu')]);
  wordings.count('PC portable', '', '', 'prof', 3);
  wordings.count('pc  PORTABLE', '', '', 'élève', 4);
  wordings.count('Zorglub', '', '', '', 1);
  wordings.count('Machin', '', '', '', 2);
  wordings.count('Ordinateur', '', '', '', 1);
  const { lines } = wordings.list();
  expect(
    lines.map(({ type, category, decidedBy, rows, devices }) => [type, category, decidedBy, rows, devices]),
  ).toEqual([
    ['Zorglub', null, 'tool', 1, 1],
    ['Ordinateur', 'desktop', 'tool', 1, 1],
    ['PC portable', 'laptop', 'tool', 2, 7],
    ['Machin', 'server', 'user', 1, 2],
    ['Jamais vu', 'phone', 'user', 0, 0],
  ]);
  expect(lines[0]?.proposals).toHaveLength(3);
  expect(lines[2]?.reason).toContain('pc portable');
});

test('The lines hold all rows and all devices, whatever the order', () => {
  const row = fc.record({
    type: fc.constantFrom('PC portable', 'pc portable', 'VPI', 'Chaise', 'Zorglub', ''),
    designation: fc.constantFrom('', 'HP', 'Housse', 'bidule'),
    usage: fc.constantFrom('', 'prof'),
    quantity: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const wordings = new Wordings(VOCABULARY);
      for (const { type, designation, usage, quantity } of rows) {
        wordings.count(type, designation, '', usage, quantity);
      }
      const { lines } = wordings.list();
      expect(lines.reduce((sum, line) => sum + line.rows, 0)).toBe(rows.length);
      expect(lines.reduce((sum, line) => sum + line.devices, 0)).toBe(
        rows.reduce((sum, { quantity }) => sum + quantity, 0),
      );
    }),
    { numRuns: 50 },
  );
});
