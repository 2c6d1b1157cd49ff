import { closingSentence } from '../../src/cli/closing-sentence';
import { Problem } from '../../src/core/problem';

/** What a call of the engine throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
}

const deep = (): number => 1 + deep();

test('a refusal is said as it is', () => {
  expect(closingSentence(new Problem('no-header', 'Feuille sans titres.'))).toBe('Feuille sans titres.');
});

test.each([
  ['a text that is too long', () => 'x'.repeat(2 ** 29).concat('y'), /en un morceau/],
  ['a list that is too long', () => new Array(-1), /en un morceau/],
  ['more bytes than there are', () => new Uint8Array(Number.MAX_SAFE_INTEGER), /en un morceau/],
  ['calls that are too deep', deep, /trop compliquée/],
])('the limit of the engine met by %s has its sentence', (_what, work, sentence) => {
  expect(closingSentence(thrownBy(work))).toMatch(sentence);
});

test.each([
  new TypeError("Cannot read properties of undefined (reading 'cell')"),
  new RangeError('Two edits of a part overlap.'),
  'a text',
  undefined,
  null,
  Object.assign(new Error('no'), { code: 'EWHATEVER' }),
])('anything else ends in one sentence that holds nothing of what was thrown: %p', (thrown) => {
  const sentence = closingSentence(thrown);
  expect(sentence).toMatch(
    /^Le programme s’est arrêté sur une erreur imprévue \((TypeError|RangeError|string|undefined|object|EWHATEVER)\)/,
  );
  expect(sentence).not.toMatch(/\n|reading|overlap/);
});
