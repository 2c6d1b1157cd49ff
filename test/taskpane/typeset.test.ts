import fc from 'fast-check';
import { typeset } from '../../src/taskpane/typeset';

test('guillemets and double punctuation stay with their word', () => {
  expect(typeset('La feuille « Prix » : 5 % ; vraiment ?')).toBe(
    'La feuille «\u00a0Prix\u00a0»\u00a0: 5\u00a0%\u00a0; vraiment\u00a0?',
  );
});

test('only spaces change, and none is added', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'« »:;?!%ab') }), (text) => {
      expect(typeset(text).replaceAll('\u00a0', ' ')).toBe(text);
    }),
  );
});
