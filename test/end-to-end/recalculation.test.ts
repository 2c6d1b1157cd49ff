import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildBookPlan } from '../../src/core/report/build-book-plan';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { analysisArbitrary } from '../core/report/random-analysis';
import { compareWithPlan } from '../office/differing-cells';
import { convert, temporaryFolder } from '../office/libreoffice';
import { runs } from '../sampling';
import { manySubsidies } from './many-subsidies';

/** At length by `npm run test:workbooks`. */
const WORKBOOKS = runs(3, 500);

/**
 * The formulas of the sheets say what the core says: LibreOffice computes each workbook anew, and every cell is compared
 * with the value that the core computed with decimals.
 */
describe('formulas recalculated by LibreOffice', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`equal the core's values in every cell of ${WORKBOOKS} random workbooks, and of one with twelve subsidies`, async () => {
    const plans = [
      ...fc.sample(analysisArbitrary, { seed: 20261123, numRuns: WORKBOOKS }).map(buildBookPlan),
      manySubsidies(),
    ];
    const files: string[] = [];
    for (const [index, plan] of plans.entries()) {
      const workbook = await FileWorkbook.open('essai.csv', new TextEncoder().encode('UAI;Type\n'));
      await workbook.write(plan);
      const file = join(folder, `essai-${index}.xlsx`);
      writeFileSync(file, await workbook.bytes());
      files.push(file);
    }
    const recalculated = join(folder, 'recalculated');
    mkdirSync(recalculated);
    const written = convert(files, 'xlsx', recalculated);
    let calculated = 0;
    const differing: string[] = [];
    for (const [index, plan] of plans.entries()) {
      const comparison = await compareWithPlan(readFileSync(written[index]), plan);
      calculated += comparison.calculated;
      differing.push(...comparison.differing.map((cell) => `workbook ${index}: ${cell}`));
    }
    expect(differing).toEqual([]);
    expect(calculated).toBeGreaterThan(1000);
  });
});
