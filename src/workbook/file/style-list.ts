import type { XmlNode } from './xml-node';
import { elementKey, node, nodeKey, writeNode } from './xml-node';
import type { XmlElement } from './xml-tree';
import { attributeOf, childOf } from './xml-tree';
import type { Splices } from './splice';

/** The order of the children of `styleSheet`, as the schema sets it. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

export type StyleListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/**
 * One of the numbered lists of a styles part. Entries are only ever added at the end, since sheets, tables and
 * other formats refer to those before by their number; an entry that is there already is used again.
 */
export class StyleList {
  private readonly list: XmlElement | undefined;
  private readonly numbers = new Map<string, number>();
  private readonly added: XmlNode[] = [];
  private size = 0;

  /** `seeds` are the entries that a list must begin with, put there when it has none at all. */
  constructor(
    private readonly root: XmlElement,
    private readonly name: StyleListName,
    seeds: readonly XmlNode[] = [],
  ) {
    this.list = childOf(root, name);
    const known = this.elements();
    known.forEach((entry) => this.count(elementKey(entry)));
    if (known.length === 0) seeds.forEach((seed) => this.add(seed));
  }

  /** The entries that were there before. */
  elements(): readonly XmlElement[] {
    const { list } = this;
    return list ? list.children.filter((child) => child.uri === list.uri) : [];
  }

  /** The number of this entry, added when the list does not have it. */
  numberOf(entry: XmlNode): number {
    return this.numbers.get(nodeKey(entry)) ?? this.add(entry);
  }

  /** Writes what was added. */
  apply(edits: Splices): void {
    if (this.added.length === 0) return;
    const prefix = this.root.prefix;
    if (!this.list) {
      edits.insert(this.place(), writeNode(node(this.name, { count: `${this.size}` }, this.added), prefix));
      return;
    }
    edits.append(this.list, this.added.map((entry) => writeNode(entry, prefix)).join(''));
    if (attributeOf(this.list, 'count') !== undefined) {
      edits.setAttribute(this.list, 'count', `${this.size}`);
    }
  }

  private add(entry: XmlNode): number {
    this.added.push(entry);
    return this.count(nodeKey(entry));
  }

  private count(key: string): number {
    if (!this.numbers.has(key)) this.numbers.set(key, this.size);
    this.size += 1;
    return this.size - 1;
  }

  /** Where the schema wants this list in a part that does not have it. */
  private place(): number {
    const before: readonly string[] = ORDER.slice(0, ORDER.indexOf(this.name));
    const previous = this.root.children.filter((it) => it.uri === this.root.uri && before.includes(it.local));
    return previous.at(-1)?.end ?? this.root.openEnd;
  }
}
