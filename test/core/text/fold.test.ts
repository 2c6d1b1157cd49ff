import fc from 'fast-check';
import { fold } from '../../../src/core/text/fold';

describe('fold', () => {
  test.each([
    ['Éléments', 'elements'],
    ['  Rentrée\u00a0\u202f scolaire\t', 'rentree scolaire'],
    ['Nombre total d’élèves', "nombre total d'eleves"],
    ["Numéro de l'école", "numero de l'ecole"],
    ['Œuvre, Æquo', 'oeuvre, aequo'],
    ['E\u0301cole', 'ecole'],
    ['\ufeffUAI', 'uai'],
    ['tout\u2011en\u2011un', 'tout-en-un'],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('folding twice, shouting or decomposing changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'abcéèêàçùïœæ’ -'), { maxLength: 30 }), (letters) => {
        expect(fold(letters.join('').toUpperCase())).toBe(fold(letters.join('')));
      }),
    );
  });
});
