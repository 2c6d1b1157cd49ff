import { parseBlock } from '../a1';
import type { SheetInfo } from '../port';
import type { ZipPackage } from './container';
import { damagedPart } from './damaged';
import { LIMITS } from './limits';
import { Markup, prefixOf } from './markup';
import { textChunks } from './part-chunks';
import { BadValue } from './row-draft';

/**
 * The size of the used range as the head of a sheet part states it; null when it does not, or states a single cell,
 * as producers do that write the head before they know. Only the head is read. Throws the Problems of the container.
 */
export async function sheetSize(file: ZipPackage, part: string): Promise<SheetInfo['size']> {
  try {
    return file.has(part) ? await statedSize(file, part) : null;
  } catch (thrown) {
    throw thrown instanceof BadValue ? damagedPart(part) : thrown;
  }
}

async function statedSize(file: ZipPackage, part: string): Promise<SheetInfo['size']> {
  const markup = new Markup();
  for await (const { text } of textChunks(file, part)) {
    if (!markup.feed(text)) continue;
    if (markup.pending > LIMITS.piece) return null;
    while (markup.nextTag()) {
      if (prefixOf(markup.name, 'sheetData') !== null) return null;
      if (prefixOf(markup.name, 'dimension') === null) continue;
      const block = parseBlock(markup.attribute('ref') ?? '');
      if (block === null || (block.top === block.bottom && block.left === block.right)) return null;
      return { rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 };
    }
  }
  return null;
}
