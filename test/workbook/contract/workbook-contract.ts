import type { MakeBench } from './bench';
import { readingContract } from './reading';
import { writingContract } from './writing';

/** What the application may count on, whatever holds the workbook. */
export function workbookContract(name: string, makeBench: MakeBench): void {
  describe(`${name}: reading`, () => readingContract(makeBench));
  describe(`${name}: writing`, () => writingContract(makeBench));
}
