import fc from 'fast-check';
import { signatureOf } from '../../../src/core/text/content-signature';

describe('the signature of a content', () => {
  it('is the same for the same texts, and another for any other list of texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (some, others) => {
        const same = JSON.stringify(some) === JSON.stringify(others);
        expect(signatureOf([...some]) === signatureOf(others)).toBe(same);
      }),
    );
  });

  it('tells 200,000 texts apart that differ by one character', () => {
    const signatures = new Set(Array.from({ length: 200_000 }, (_, at) => signatureOf([`SN${at}`, 'VPI'])));
    expect(signatures.size).toBe(200_000);
  });

  it('tells where a text ends', () => {
    expect(signatureOf(['ab', 'c'])).not.toBe(signatureOf(['a', 'bc']));
    expect(signatureOf(['', ''])).not.toBe(signatureOf(['']));
  });
});
