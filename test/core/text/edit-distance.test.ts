import fc from 'fast-check';
import { editDistance } from '../../../src/core/text/edit-distance';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

test.each([
  ['portable', 'portable', 0],
  ['portable', 'protable', 1],
  ['portable', 'potable', 1],
  ['portable', 'portabel', 1],
  ['portable', 'portagle', 1],
  ['photocopieur', 'photocopilleur', 2],
  ['', 'abc', 3],
])('« %s » and « %s » are %d apart', (a, b, slips) => {
  expect(editDistance(a, b, 5)).toBe(slips);
});

test('It is the same both ways, 0 only for equals, and one more than the most beyond it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, most) => {
      const slips = editDistance(a, b, 20);
      expect(editDistance(b, a, 20)).toBe(slips);
      expect(slips === 0).toBe(a === b);
      expect(editDistance(a, b, most)).toBe(Math.min(slips, most + 1));
    }),
  );
});
