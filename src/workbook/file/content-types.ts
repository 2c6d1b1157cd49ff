import { Problem } from '../../core/problem';
import { damagedPart } from './damaged';
import { plainAttribute } from './xml';
import { attributeOf, childrenOf, parseXml, qualified, type XmlElement } from './xml-tree';
import { Splices } from './splice';
import { partKey } from './zip-directory';

export const CONTENT_TYPES = '[Content_Types].xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of the parts that we write. */
export const PART_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXml: 'application/xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

/** What a result is: the three agree, or Excel refuses to open it. */
export interface WorkbookKind {
  /** The content type of its workbook part. */
  readonly type: string;
  readonly extension: 'xlsx' | 'xlsm';
  /** What browsers call such a file. */
  readonly mediaType: string;
}

const MACROS = 'application/vnd.ms-excel';
export const PLAIN_WORKBOOK: WorkbookKind = {
  type: PART_TYPES.workbook,
  extension: 'xlsx',
  mediaType: `${SPREADSHEET}.sheet`,
};
const MACRO_WORKBOOK: WorkbookKind = {
  type: `${MACROS}.sheet.macroEnabled.main+xml`,
  extension: 'xlsm',
  mediaType: `${MACROS}.sheet.macroEnabled.12`,
};

/**
 * The kind of workbook that the package `text` stands in becomes: with macros if it has some, and a workbook of a template.
 * @throws Problem `add-in`, `binary-workbook`
 */
export function workbookKind(text: string, part: string): WorkbookKind {
  const type = contentTypeOf(text, part) ?? '';
  if (type.startsWith(`${MACROS}.addin.`))
    throw new Problem(
      'add-in',
      'Ce fichier est un complément Excel (.xlam), et non un classeur : enregistrez l’inventaire au format .xlsx, puis choisissez ce nouveau fichier.',
    );
  if (type.startsWith(`${MACROS}.sheet.binary.`)) throw binaryWorkbook();
  return type.includes('.macroEnabled.') ? MACRO_WORKBOOK : PLAIN_WORKBOOK;
}

/** What is thrown for an .xlsb. */
export const binaryWorkbook = (): Problem =>
  new Problem(
    'binary-workbook',
    'Ce classeur est au format binaire d’Excel (.xlsb) : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
  );

/**
 * `[Content_Types].xml` with one line for each part of `wanted` (part name without leading slash → content type) and
 * none for those of `gone`. Lines that already say so stay as they are.
 */
export function withContentTypes(
  text: string,
  wanted: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): string {
  const root = typesOf(text);
  const edits = new Splices(text);
  const missing = new Map(Array.from(wanted, ([name, type]) => [partKey(name), { name, type }]));
  const dropped = new Set(Array.from(gone, partKey));

  for (const line of childrenOf(root, 'Override')) {
    const key = partKey(attributeOf(line, 'PartName') ?? '');
    const needed = missing.get(key);
    if (needed) {
      edits.setAttribute(line, 'ContentType', needed.type);
      missing.delete(key);
    } else if (dropped.has(key)) {
      edits.removeElement(line);
    }
  }
  for (const { name, type } of missing.values()) {
    const partName = plainAttribute(`/${name}`);
    edits.append(root, `<${qualified(root, 'Override')} PartName="${partName}" ContentType="${type}"/>`);
  }
  return edits.result();
}

function typesOf(text: string): XmlElement {
  const root = parseXml(text, CONTENT_TYPES);
  if (root.local !== 'Types') throw damagedPart(CONTENT_TYPES);
  return root;
}

/** The content type that a package declares for a part, by name or else by extension. */
function contentTypeOf(text: string, part: string): string | undefined {
  const root = typesOf(text);
  const key = partKey(part);
  const named = childrenOf(root, 'Override').find((it) => partKey(attributeOf(it, 'PartName') ?? '') === key);
  const extension = key.slice(key.lastIndexOf('.') + 1);
  const byExtension = childrenOf(root, 'Default').find(
    (it) => attributeOf(it, 'Extension')?.toLowerCase() === extension,
  );
  const line = named ?? byExtension;
  return line && attributeOf(line, 'ContentType');
}
