import { Problem } from '../../core/problem';
import type { SheetRole } from '../../core/report/book-plan';
import type { Block } from '../a1';
import { parseBlock } from '../a1';
import type { ZipPackage } from './container';
import { SPREADSHEET_NAMESPACE } from './namespaces';
import { markedRole, ROLE_NAME } from '../ownership';
import { editableText } from './part-text';
import { relationshipsOf } from './part-relationships';
import type { Relationship } from './relationships';
import { RELATIONSHIPS, relationshipsPart } from './relationships';
import { unescapeXstring } from './xlsx-text';
import type { XmlElement } from './xml-tree';
import { attributeOf, childOf, childrenOf, isTrue, parseXml } from './xml-tree';

export interface TableModel {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  readonly titles: readonly string[];
  /** Where it stands, header included, totals row left out; null when the part does not tell. */
  readonly block: Block | null;
}

export interface SheetModel {
  readonly name: string;
  readonly position: number;
  readonly sheetId: number;
  /** Null for a sheet whose relationship leads nowhere. */
  readonly part: string | null;
  readonly mark: SheetRole | null;
  readonly tables: readonly TableModel[];
}

/** A workbook as far as writing into it needs to know it. */
export interface WorkbookModel {
  readonly file: ZipPackage;
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly packageRelationships: readonly Relationship[];
  readonly sheets: readonly SheetModel[];
  readonly date1904: boolean;
}

/**
 * Reads what surrounds the cells: sheets, marks, tables. Throws Problem `not-a-workbook`, `strict-workbook`,
 * `bad-xml` or those of the container.
 */
export async function readWorkbookModel(file: ZipPackage): Promise<WorkbookModel> {
  const packageRelationships = await relationshipsOf(file, '');
  const part = packageRelationships.find(({ type }) => type.endsWith('/officeDocument'))?.part;
  if (!part || !file.has(part)) throw notAWorkbook();
  const text = await editableText(file, part);
  const root = parseXml(text, part);
  if (root.local !== 'workbook') throw notAWorkbook();
  if (root.uri !== SPREADSHEET_NAMESPACE) throw strictWorkbook();

  const relationships = await relationshipsOf(file, part);
  // They will be edited: told now when they cannot be.
  if (file.has(relationshipsPart(part))) await editableText(file, relationshipsPart(part));
  const marks = roleMarks(root);
  const byId = new Map(relationships.map((it) => [it.id, it]));
  const list = childOf(root, 'sheets');
  const sheets = (list ? childrenOf(list, 'sheet') : []).map(async (line, position) => {
    const id = attributeOf(line, 'id', RELATIONSHIPS.namespace);
    const target = byId.get(id ?? '')?.part ?? null;
    return {
      name: attributeOf(line, 'name') ?? '',
      position,
      sheetId: Number(attributeOf(line, 'sheetId') ?? 0),
      part: target,
      mark: marks.get(position) ?? null,
      tables: target === null ? [] : await tablesOf(file, target),
    };
  });
  const properties = childOf(root, 'workbookPr');
  return {
    file,
    part,
    text,
    root,
    relationships,
    packageRelationships,
    sheets: await Promise.all(sheets),
    date1904: properties !== undefined && isTrue(attributeOf(properties, 'date1904')),
  };
}

function roleMarks(root: XmlElement): ReadonlyMap<number, SheetRole> {
  const marks = new Map<number, SheetRole>();
  const names = childOf(root, 'definedNames');
  for (const line of names ? childrenOf(names, 'definedName') : []) {
    const local = attributeOf(line, 'localSheetId');
    const role = markedRole(line.text);
    const isMark = attributeOf(line, 'name')?.toLowerCase() === ROLE_NAME.toLowerCase();
    if (isMark && local !== undefined && role !== null) marks.set(Number(local), role);
  }
  return marks;
}

async function tablesOf(file: ZipPackage, sheet: string): Promise<readonly TableModel[]> {
  const links = await relationshipsOf(file, sheet);
  const parts = links.flatMap(({ type, part }) =>
    type.endsWith('/table') && part !== null && file.has(part) ? [part] : [],
  );
  return Promise.all(
    Array.from(new Set(parts), async (part) =>
      tableModel(part, parseXml(await editableText(file, part), part)),
    ),
  );
}

function tableModel(part: string, root: XmlElement): TableModel {
  const block = parseBlock(attributeOf(root, 'ref') ?? '');
  const totals = Number(attributeOf(root, 'totalsRowCount') ?? 0);
  const columns = childOf(root, 'tableColumns');
  return {
    part,
    id: Number(attributeOf(root, 'id') ?? 0),
    name: attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '',
    titles: (columns ? childrenOf(columns, 'tableColumn') : []).map((it) =>
      unescapeXstring(attributeOf(it, 'name') ?? ''),
    ),
    block: block && { ...block, bottom: block.bottom - totals },
  };
}

function notAWorkbook(): Problem {
  return new Problem(
    'not-a-workbook',
    'Ce fichier n’est pas un classeur Excel. Choisissez un fichier .xlsx, .xlsm ou .csv.',
  );
}

function strictWorkbook(): Problem {
  return new Problem(
    'strict-workbook',
    'Ce classeur est enregistré au format « Strict Open XML », que Socle Budget ne sait pas compléter. Dans Excel, enregistrez-le comme « Classeur Excel (.xlsx) », puis recommencez.',
  );
}
