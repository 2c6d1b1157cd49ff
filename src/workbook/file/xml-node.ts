import { cellAttribute } from './xml';
import type { XmlElement } from './xml-tree';

/** An element to write, in the namespace of the part it goes to; the prefix is only known there. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export function node(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlNode {
  return { name, attributes, children };
}

/** An element as a node: what is in another namespace than its own is left out. */
export function nodeOf(element: XmlElement): XmlNode {
  const attributes = element.attributes
    .filter((it) => it.uri === '')
    .map((it) => [it.local, it.value] as const);
  const children = element.children.filter((it) => it.uri === element.uri).map(nodeOf);
  return node(element.local, Object.fromEntries(attributes), children);
}

/** The node as XML; every element takes `prefix` (`''`: none). */
export function writeNode({ name, attributes, children }: XmlNode, prefix: string): string {
  const tag = prefix === '' ? name : `${prefix}:${name}`;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${cellAttribute(value)}"`);
  const inner = children.map((child) => writeNode(child, prefix)).join('');
  return inner === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inner}</${tag}>`;
}

/** Equal for two nodes that say the same, whatever the order of their attributes. */
export function nodeKey(it: XmlNode): string {
  return JSON.stringify(sorted(it));
}

function sorted({ name, attributes, children }: XmlNode): unknown[] {
  const pairs = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return [name, pairs, children.map(sorted)];
}
