import type { BookPlan } from '../../../../src/core/report/book-plan';
import { ZipPackage } from '../../../../src/workbook/file/container';
import type { Drawn, DrawOptions } from '../../../../src/workbook/file/draw-plan';
import { drawPlan } from '../../../../src/workbook/file/draw-plan';
import { emptyWorkbook } from '../../../../src/workbook/file/empty-workbook';
import { PLAN } from './plans';

export async function draw(
  bytes: Uint8Array,
  plan: BookPlan = PLAN,
  options: DrawOptions = {},
): Promise<Drawn> {
  return drawPlan(await ZipPackage.open(bytes), plan, options);
}

/** The plan in a workbook of its own. */
export async function drawAlone(plan: BookPlan = PLAN): Promise<Uint8Array<ArrayBuffer>> {
  return (await draw(await emptyWorkbook(), plan)).bytes;
}
