import { corrupted, exampleWorkbook, faultOf, outcomeWith } from './corruptions';
import type { Outcome } from './outcome';

/** A sample of `npm run test:corruptions`. */
jest.setTimeout(300_000);

describe('the example workbook with one byte or one block changed', () => {
  let example: Uint8Array;
  let sound: Outcome;

  beforeAll(async () => {
    example = await exampleWorkbook();
    sound = await outcomeWith('command', { what: 'sound', bytes: example });
  });

  it.each(Array.from({ length: 20 }, (_, at) => at + 1))(
    'ends in the same result or in a sentence: %i',
    async (seed) => {
      const face = seed % 4 < 2 ? 'command' : 'page';
      expect(faultOf(await outcomeWith(face, corrupted(example, seed)), sound)).toBeNull();
    },
  );
});
