import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import type { ZipPackage } from './container';
import { binaryWorkbook } from './content-types';
import { damaged, damagedPart, shownName } from './damaged';
import { beyondLimit, LIMITS } from './limits';
import { relationshipsOf } from './part-relationships';
import { type Relationship, relationshipsPart } from './relationships';
import { readDateStyles } from './xlsx-styles';
import { attributeOf, childOf, childrenOf, isTrue, parseXml, type XmlElement } from './xml-tree';
import { partKey } from './zip-directory';

/** Kinds of sheets that hold no rows: charts, old dialogs and macros. */
const WITHOUT_ROWS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly active: boolean;
  readonly part: string;
}

/** A workbook as far as reading its cells needs to know it. */
export interface WorkbookParts {
  /** Worksheets in the order of their tabs; chart and macro sheets have no rows and are left out. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** By cell style: whether numbers are dates. */
  readonly dates: readonly boolean[];
  /** Null when the workbook shares no strings. */
  readonly sharedStrings: string | null;
}

/**
 * Reads workbook, relationships and styles; transitional and strict files alike.
 * Throws Problem `not-a-workbook`, `binary-workbook`, `bad-xml`, `beyond-limit`, `too-many-formats` or those of the container.
 */
export async function readWorkbookParts(file: ZipPackage): Promise<WorkbookParts> {
  const part = linked(await relationshipsOf(file, ''), 'officeDocument');
  if (part?.endsWith('.bin')) throw binaryWorkbook();
  const root = part && file.has(part) ? parseXml(await file.text(part), part) : null;
  if (!part || root?.local !== 'workbook')
    throw new Problem(
      'not-a-workbook',
      'Ce fichier n’est pas un classeur Excel : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
    );
  const links = await relationshipsOf(file, part);
  const styles = linked(links, 'styles');
  const strings = linked(links, 'sharedStrings');
  const properties = childOf(root, 'workbookPr');
  return {
    sheets: sheetParts(root, links, part),
    date1904: properties !== undefined && isTrue(attributeOf(properties, 'date1904')),
    dates: styles && file.has(styles) ? await readDateStyles(file, styles) : [],
    sharedStrings: strings && file.has(strings) ? strings : null,
  };
}

/** By the end of its type: strict files use other addresses than transitional ones. */
function linked(links: readonly Relationship[], type: string): string | null {
  return links.find((link) => link.type.endsWith(`/${type}`))?.part ?? null;
}

function sheetParts(
  root: XmlElement,
  links: readonly Relationship[],
  workbook: string,
): readonly SheetPart[] {
  const views = childOf(root, 'bookViews');
  const view = views && childOf(views, 'workbookView');
  const activeTab = Number((view && attributeOf(view, 'activeTab')) ?? 0);
  const list = childOf(root, 'sheets');
  const lines = list ? childrenOf(list, 'sheet') : [];
  if (lines.length > LIMITS.sheets)
    throw beyondLimit(`il a plus de ${frenchInteger(LIMITS.sheets)} feuilles`);
  const names = childOf(root, 'definedNames');
  if (names && names.children.length > LIMITS.names)
    throw beyondLimit(`il a plus de ${frenchInteger(LIMITS.names)} noms définis`);
  const byId = new Map(links.map((link) => [link.id, link]));
  if (byId.size < links.length) throw damagedPart(relationshipsPart(workbook));
  const sheets = lines.flatMap((line, tab) => {
    const name = attributeOf(line, 'name') ?? '';
    const id = line.attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value;
    const link = byId.get(id ?? '');
    const type = link?.type.slice(link.type.lastIndexOf('/') + 1) ?? '';
    if (WITHOUT_ROWS.has(type)) return [];
    if (!link?.part || type !== 'worksheet')
      throw damaged(`sa feuille « ${shownName(name)} » n’y est pas, ou est d’une sorte inconnue`);
    const visible = (attributeOf(line, 'state') ?? 'visible') === 'visible';
    return [{ name, visible, active: tab === activeTab, part: link.part }];
  });
  refuseTwins(sheets);
  return sheets;
}

/** One of two sheets alike would be read twice, and the other never. */
function refuseTwins(sheets: readonly SheetPart[]): void {
  const names = new Set<string>();
  const parts = new Set<string>();
  for (const { name, part } of sheets) {
    if (names.has(name.toLowerCase()))
      throw damaged(`deux de ses feuilles s’appellent « ${shownName(name)} »`);
    if (parts.has(partKey(part)))
      throw damaged(`sa feuille « ${shownName(name)} » est aussi une autre de ses feuilles`);
    names.add(name.toLowerCase());
    parts.add(partKey(part));
  }
}
