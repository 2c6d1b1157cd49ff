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
export function nodeKey({ name, attributes, children }: XmlNode): string {
  return keyOf(name, Object.entries(attributes), children.map(nodeKey));
}

/** The key of {@link nodeOf} an element, which is not made: a styles part holds some ten thousand. */
export function elementKey(element: XmlElement): string {
  const attributes = element.attributes.flatMap(({ local, uri, value }): [string, string][] =>
    uri === '' ? [[local, value]] : [],
  );
  const children = element.children.flatMap((it) => (it.uri === element.uri ? [elementKey(it)] : []));
  return keyOf(element.local, attributes, children);
}

function keyOf(
  name: string,
  attributes: readonly (readonly [string, string])[],
  children: readonly string[],
): string {
  const pairs = attributes.map(([key, value]) => `${key}=${JSON.stringify(value)}`).sort();
  return `<${name} ${pairs.join(' ')}>${children.join('')}</>`;
}
