import type { BookPlan } from '../../../../src/core/report/book-plan';
import { ZipPackage } from '../../../../src/workbook/file/container';
import type { Drawn } from '../../../../src/workbook/file/draw-plan';
import type { WriteOptions } from '../../../../src/workbook/port';
import { drawPlan } from '../../../../src/workbook/file/draw-plan';
import { newWorkbook } from '../../../../src/workbook/file/new-workbook';
import { PLAN } from './plans';

export async function draw(
  bytes: Uint8Array,
  plan: BookPlan = PLAN,
  options: WriteOptions = {},
): Promise<Drawn> {
  return drawPlan(await ZipPackage.open(bytes), plan, options);
}

/** The plan in a workbook of its own. */
export async function drawAlone(plan: BookPlan = PLAN): Promise<Uint8Array<ArrayBuffer>> {
  return (await draw(await newWorkbook([]), plan)).bytes;
}
