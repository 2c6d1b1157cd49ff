import fc from 'fast-check';
import { plainLine } from '../../src/cli/plain-line';

const anyText = fc.string({ unit: 'binary' });
/** Written as code points: what a terminal could take for an order, and what turns a text around. */
const isOrder = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  [0x061c, 0x200e, 0x200f, 0x2028, 0x2029].includes(code);

const codes = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

test('no order to a terminal is left in a line, whatever the text', () => {
  const orders = fc.constantFrom(
    '\u001b[2J',
    '\u009b31m',
    '\u0007',
    '\r',
    '\n',
    '\u202e',
    '\u0000',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, orders)), (parts) => {
      expect(codes(plainLine(parts.join(''))).filter(isOrder)).toEqual([]);
    }),
  );
});

test('a text without orders stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = Array.from(text)
        .filter((letter) => !isOrder(letter.codePointAt(0) ?? 0))
        .join('');
      expect(plainLine(plain)).toBe(plain);
    }),
  );
  expect(plainLine('École « Les Lucioles » : 1\u202f234,50\u00a0€, cœur 👩‍🏫')).toBe(
    'École « Les Lucioles » : 1\u202f234,50\u00a0€, cœur 👩‍🏫',
  );
});

test('what was cut away is seen', () => {
  expect(plainLine('a\u001b[31mb')).toBe('a\uFFFD[31mb');
  expect(plainLine('Salle 1\nsuite')).toBe('Salle 1 suite');
});
