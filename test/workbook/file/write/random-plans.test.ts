import fc from 'fast-check';
import { parseXml } from '../../../../src/workbook/file/xml-tree';
import { draw, drawAlone } from './draw';
import { partText, rawEntries, richWorkbook, validationErrors } from './package-tools';
import { planArbitrary } from './random-plans';

describe('any plan', () => {
  it('gives well-formed parts, and the same file when it is drawn again', async () => {
    const rich = await richWorkbook();
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan) => {
        const { bytes } = await draw(rich, plan);
        for (const name of (await rawEntries(bytes)).keys()) {
          if (/\.(xml|rels)$/.test(name)) parseXml(await partText(bytes, name), name);
        }
        const second = (await draw(bytes, plan)).bytes;
        const third = (await draw(second, plan)).bytes;
        expect(Buffer.from(third).equals(second)).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is a workbook that the Open XML SDK finds no fault with', async () => {
    const plans = fc.sample(planArbitrary, { seed: 20261124, numRuns: 3 });
    const rich = await richWorkbook();
    for (const plan of plans) {
      expect(validationErrors(await drawAlone(plan))).toEqual([]);
      expect(validationErrors((await draw(rich, plan)).bytes)).toEqual([]);
    }
  }, 60_000);
});
