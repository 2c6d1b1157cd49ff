import { Problem } from '../../core/problem';
import { type Block, parseBlock } from '../a1';
import { isOwnedName } from '../ownership';
import type { ZipPackage } from './container';
import { LIMITS } from './limits';
import { readWorkbookModel, type WorkbookModel } from './workbook-model';
import { attributeOf, childOf, childrenOf } from './xml-tree';

/** `'Parc 2025'!$A$3:$H$90`: what a name that stands for a whole table refers to. */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)$/;
/** Names that Excel makes for printing say nothing of a table; that of a filter does. */
const PRINTING = /^_xlnm\.(?:print|extract|criteria)/i;

/**
 * The tables and named ranges of the user by sheet, of two rows at least. A workbook whose surroundings cannot be read
 * has none: reading its cells does not need them.
 */
export async function userTables(file: ZipPackage): Promise<ReadonlyMap<string, readonly Block[]>> {
  try {
    return blocksOf(await readWorkbookModel(file));
  } catch (thrown) {
    if (thrown instanceof Problem) return new Map();
    throw thrown;
  }
}

function blocksOf({ sheets, root }: WorkbookModel): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>();
  const add = (sheet: string, block: Block | null) => {
    if (block === null || block.bottom <= block.top) return;
    const others = found.get(sheet);
    if (others === undefined) found.set(sheet, [block]);
    else if (others.length < LIMITS.tables) others.push(block);
  };
  for (const { name, tables } of sheets) {
    for (const table of tables) if (!isOwnedName(table.name)) add(name, table.block);
  }
  const names = childOf(root, 'definedNames');
  for (const line of names ? childrenOf(names, 'definedName') : []) {
    const name = attributeOf(line, 'name') ?? '';
    if (line.text.length > LIMITS.formula) continue;
    const [, quoted, plain, reference] = REFERENCE.exec(line.text) ?? [];
    if (reference === undefined || PRINTING.test(name) || isOwnedName(name)) continue;
    add(quoted?.replace(/''/g, "'") ?? plain ?? '', parseBlock(reference.replace(/\$/g, '')));
  }
  return found;
}
