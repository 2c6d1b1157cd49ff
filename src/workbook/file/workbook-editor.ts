import { cellAttribute, cellText } from './xml';
import { RELATIONSHIPS } from './relationships';
import { Splices } from './splice';
import type { XmlElement } from './xml-tree';
import { attributeOf, childOf, childrenOf, isTrue, qualified } from './xml-tree';

/** What stands before `definedNames` and before `calcPr` in the schema's order of a workbook's children. */
const BEFORE_NAMES = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
];
const BEFORE_CALC = [...BEFORE_NAMES, 'definedNames'];

export interface DefinedName {
  readonly name: string;
  /** Position of the sheet that the name is local to; null: the whole workbook. */
  readonly sheet: number | null;
  /** What it refers to, without `=`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** Minimal edits of the workbook part. */
export class WorkbookEditor {
  private readonly edits: Splices;
  private readonly list: XmlElement;
  private lastSheetId: number;

  /** `root` was read from `text`. Throws RangeError when it has no list of sheets. */
  constructor(
    text: string,
    private readonly root: XmlElement,
  ) {
    this.edits = new Splices(text);
    const list = childOf(root, 'sheets');
    if (!list) throw new RangeError('A workbook part has a list of sheets.');
    this.list = list;
    const ids = childrenOf(list, 'sheet').map((sheet) => Number(attributeOf(sheet, 'sheetId') ?? 0));
    this.lastSheetId = Math.max(0, ...ids);
  }

  /** The names of the workbook as they were before any edit. */
  names(): readonly DefinedName[] {
    return this.nameElements().map(definedName);
  }

  /** Adds a sheet after all others. */
  addSheet(name: string, relationship: string): void {
    this.lastSheetId += 1;
    const known = Array.from(this.list.namespaces).find(([, uri]) => uri === RELATIONSHIPS.namespace);
    const prefix = known && known[0] !== '' ? known[0] : 'r';
    const declaration = prefix === known?.[0] ? '' : ` xmlns:r="${RELATIONSHIPS.namespace}"`;
    const tag = qualified(this.list, 'sheet');
    this.edits.append(
      this.list,
      `<${tag}${declaration} name="${cellAttribute(name)}" sheetId="${this.lastSheetId}" ${prefix}:id="${relationship}"/>`,
    );
  }

  /**
   * Makes the workbook have the names of `wanted`: a name that is there (same name, same sheet) is changed in place.
   * Of the others, those that `isStale` holds for are removed.
   */
  setNames(wanted: readonly DefinedName[], isStale: (name: DefinedName) => boolean): void {
    const missing = new Map(wanted.map((name) => [nameKey(name), name]));
    for (const element of this.nameElements()) {
      const known = definedName(element);
      const key = nameKey(known);
      const name = missing.get(key);
      missing.delete(key);
      if (!name) {
        if (isStale(known)) this.edits.removeElement(element);
      } else if (known.refersTo !== name.refersTo || known.hidden !== name.hidden) {
        this.edits.replace(element.start, element.end, this.nameXml(name));
      }
    }
    const list = childOf(this.root, 'definedNames');
    const xml = Array.from(missing.values(), (name) => this.nameXml(name)).join('');
    if (list) {
      this.edits.append(list, xml);
    } else if (xml !== '') {
      const tag = qualified(this.root, 'definedNames');
      this.edits.insert(this.endOf(BEFORE_NAMES), `<${tag}>${xml}</${tag}>`);
    }
  }

  /** The part with all edits made, and a request to compute every formula when it is opened. */
  result(): string {
    const known = childOf(this.root, 'calcPr');
    if (known) this.edits.setAttribute(known, 'fullCalcOnLoad', '1');
    else
      this.edits.insert(this.endOf(BEFORE_CALC), `<${qualified(this.root, 'calcPr')} fullCalcOnLoad="1"/>`);
    return this.edits.result();
  }

  private nameElements(): readonly XmlElement[] {
    const list = childOf(this.root, 'definedNames');
    return list ? childrenOf(list, 'definedName') : [];
  }

  private nameXml({ name, sheet, refersTo, hidden }: DefinedName): string {
    const tag = qualified(this.root, 'definedName');
    const local = sheet === null ? '' : ` localSheetId="${sheet}"`;
    return `<${tag} name="${cellAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}>${cellText(refersTo)}</${tag}>`;
  }

  private endOf(before: readonly string[]): number {
    const previous = this.root.children.filter((it) => it.uri === this.root.uri && before.includes(it.local));
    return previous.at(-1)?.end ?? this.root.openEnd;
  }
}

function definedName(element: XmlElement): DefinedName {
  const local = attributeOf(element, 'localSheetId');
  return {
    name: attributeOf(element, 'name') ?? '',
    sheet: local === undefined ? null : Number(local),
    refersTo: element.text,
    hidden: isTrue(attributeOf(element, 'hidden')),
  };
}

function nameKey({ name, sheet }: DefinedName): string {
  return JSON.stringify([name.toLowerCase(), sheet]);
}
