import { Problem } from '../../core/problem';
import { PART_TYPES } from './content-types';
import type { NewParts } from './new-parts';
import { RELATIONSHIPS, RelationshipsEditor } from './relationships';
import type { WorkbookModel } from './workbook-model';
import { plainText, XML_DECLARATION } from './xml';
import { parseXml } from './xml-tree';

/**
 * A custom XML part keeps what the application remembers: Excel carries such parts along whatever is done to the workbook,
 * without showing them (ECMA-376 part 1, 15.2.5 and 15.2.6).
 */
const NAMESPACE = 'urn:socle-budget:memory';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Tells our part from others in a workbook; of no other meaning. */
const ITEM_ID = '{6B1C1F0A-9C0B-4E52-8C55-2F8B0D5A7E31}';
/** Bytes, unpacked: the memory is kept under a tenth of it. */
const LARGEST = 1_000_000;

interface Kept {
  readonly part: string;
  readonly text: string;
}

/** What the workbook keeps; null when nothing, or nothing that can be read. */
export async function keptMemory({
  file,
  relationships,
  packageRelationships,
}: WorkbookModel): Promise<Kept | null> {
  // LibreOffice links such parts from the package.
  const candidates = [...relationships, ...packageRelationships].filter(({ type }) =>
    type.endsWith('/customXml'),
  );
  for (const part of new Set(candidates.map((it) => it.part))) {
    if (part === null || !file.has(part) || file.size(part) > LARGEST) continue;
    const xml = await file.text(part);
    const text = xml.includes(NAMESPACE) ? textOf(xml, part) : null;
    if (text !== null) return { part, text };
  }
  return null;
}

/** The part written anew, or a new one linked from the workbook. */
export function keepMemory(
  text: string,
  kept: Kept | null,
  parts: NewParts,
  links: RelationshipsEditor,
): void {
  const xml = `${XML_DECLARATION}<memory xmlns="${NAMESPACE}">${plainText(text)}</memory>`;
  if (kept !== null) {
    parts.write(kept.part, xml);
    return;
  }
  const item = parts.claim('customXml/item', PART_TYPES.customXml);
  const properties = parts.claim('customXml/itemProps', PART_TYPES.customXmlProperties);
  const own = new RelationshipsEditor(item, null);
  own.add(RELATIONSHIPS.customXmlProperties, properties);
  links.add(RELATIONSHIPS.customXml, item);
  parts.write(item, xml, own);
  parts.write(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
}

/** Somebody else's part may be anything at all. */
function textOf(xml: string, part: string): string | null {
  try {
    const root = parseXml(xml, part);
    return root.uri === NAMESPACE && root.local === 'memory' ? root.text : null;
  } catch (thrown) {
    if (thrown instanceof Problem) return null;
    throw thrown;
  }
}
