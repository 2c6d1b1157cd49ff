import { Problem } from '../../core/problem';
import type { ZipPackage } from './container';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';
import { dateStyles } from './xlsx-styles';
import { attributeOf, childOf, childrenOf, isTrue, parseXml, type XmlElement } from './xml-tree';

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
 * Throws Problem `not-a-workbook`, `binary-workbook`, `bad-xml` or those of the container.
 */
export async function readWorkbookParts(file: ZipPackage): Promise<WorkbookParts> {
  const part = linked(await relationships(file, ''), 'officeDocument');
  if (part?.endsWith('.bin'))
    throw new Problem(
      'binary-workbook',
      'Ce classeur est au format binaire d’Excel (.xlsb) : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
    );
  const root = part && file.has(part) ? parseXml(await file.text(part), part) : null;
  if (!part || root?.local !== 'workbook')
    throw new Problem(
      'not-a-workbook',
      'Ce fichier n’est pas un classeur Excel : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
    );
  const links = await relationships(file, part);
  const styles = linked(links, 'styles');
  const strings = linked(links, 'sharedStrings');
  const properties = childOf(root, 'workbookPr');
  return {
    sheets: sheetParts(root, links),
    date1904: properties !== undefined && isTrue(attributeOf(properties, 'date1904')),
    dates: styles && file.has(styles) ? dateStyles(parseXml(await file.text(styles), styles)) : [],
    sharedStrings: strings && file.has(strings) ? strings : null,
  };
}

async function relationships(file: ZipPackage, part: string): Promise<readonly Relationship[]> {
  const rels = relationshipsPart(part);
  return file.has(rels) ? readRelationships(part, await file.text(rels)) : [];
}

/** By the end of its type: strict files use other addresses than transitional ones. */
function linked(links: readonly Relationship[], type: string): string | null {
  return links.find((link) => link.type.endsWith(`/${type}`))?.part ?? null;
}

function sheetParts(root: XmlElement, links: readonly Relationship[]): readonly SheetPart[] {
  const views = childOf(root, 'bookViews');
  const view = views && childOf(views, 'workbookView');
  const activeTab = Number((view && attributeOf(view, 'activeTab')) ?? 0);
  const list = childOf(root, 'sheets');
  return (list ? childrenOf(list, 'sheet') : []).flatMap((line, tab) => {
    const id = line.attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value;
    const link = links.find((it) => it.id === id);
    if (!link?.part || !link.type.endsWith('/worksheet')) return [];
    return [
      {
        name: attributeOf(line, 'name') ?? '',
        visible: (attributeOf(line, 'state') ?? 'visible') === 'visible',
        active: tab === activeTab,
        part: link.part,
      },
    ];
  });
}
