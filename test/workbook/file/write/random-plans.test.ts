import fc from 'fast-check';
import { parseXml } from '../../../../src/workbook/file/xml-tree';
import { draw, drawAlone } from './draw';
import { partText, rawEntries, richWorkbook, validationErrors } from './package-tools';
import { planArbitrary } from './random-plans';
import { runs } from '../../../sampling';

describe('any plan', () => {
  it('gives well-formed parts, and the same file when it is drawn again', async () => {
    // Without calcChain, which a second drawing leaves out.
    const rich = await richWorkbook({
      'xl/calcChain.xml': () => null,
      'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship Id="rId7"[^>]*>/, ''),
      '[Content_Types].xml': (text) => text.replace(/<Override PartName="\/xl\/calcChain.xml"[^>]*>/, ''),
    });
    const old = await rawEntries(rich);
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan) => {
        const { bytes } = await draw(rich, plan);
        for (const [name, data] of await rawEntries(bytes)) {
          if (!old.get(name)?.equals(data)) parseXml(await partText(bytes, name), name);
        }
        expect(Buffer.from((await draw(bytes, plan)).bytes).equals(bytes)).toBe(true);
      }),
      { numRuns: runs(8, 75) },
    );
  });

  it('is a workbook that the Open XML SDK finds no fault with', async () => {
    const plans = fc.sample(planArbitrary, { seed: 20261124, numRuns: 2 });
    const rich = await richWorkbook();
    for (const plan of plans) {
      expect(validationErrors(await drawAlone(plan))).toEqual([]);
      expect(validationErrors((await draw(rich, plan)).bytes)).toEqual([]);
    }
  });
});
