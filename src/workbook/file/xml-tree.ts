import { SaxesParser } from 'saxes';
import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import { shownName } from './damaged';
import { beyondLimit, LIMITS } from './limits';

const SPACE = 32;

/** An attribute and where it stands in the text: `[start, end)` spans `name="value"`. */
export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An element and where it stands in the text. Offsets are indexes of the JavaScript string. */
export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Prefix → namespace in force inside the element. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly text: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after the `>` of the start tag. */
  readonly openEnd: number;
  /** Offset of `</`; `openEnd` when the element closes itself. */
  readonly closeStart: number;
  /** Offset after the last `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  children: XmlElement[];
  attributes: XmlAttribute[];
};

/**
 * Reads a small XML part into elements that know their offsets, for edits that leave the rest as it was written.
 * `part` names the part in the Problems: `bad-xml` when the text is not well-formed, `beyond-limit`.
 */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Open | null = null;
  let elements = 0;
  let start = 0;
  let after = 0;
  let spans: { name: string; start: number; end: number }[] = [];

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', (tag) => {
    start = text.lastIndexOf('<', parser.position - 1);
    after = start + 1 + tag.name.length;
    spans = [];
  });
  parser.on('attribute', ({ name }) => {
    let from = after;
    while (text.charCodeAt(from) <= SPACE) from += 1;
    after = parser.position;
    spans.push({ name, start: from, end: after });
    refuseMore(spans.length, LIMITS.attributes, 'attributs sur un élément', part);
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    elements += 1;
    refuseMore(elements, LIMITS.elements, 'éléments', part);
    refuseMore(open.length + 1, LIMITS.depth, 'éléments les uns dans les autres', part);
    const namespaces = inForce(parent?.namespaces, Object.entries(tag.ns));
    refuseMore(namespaces.size, LIMITS.prefixes, 'préfixes', part);
    const element: Open = {
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes: spans.map(({ name, start: from, end }) => {
        const { local, uri, value } = tag.attributes[name];
        return { name, local, uri, value, start: from, end };
      }),
      children: [],
      namespaces,
      text: '',
      start,
      openEnd: parser.position,
      closeStart: parser.position,
      end: parser.position,
      selfClosing: tag.isSelfClosing,
    };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || element.selfClosing) return;
    element.end = parser.position;
    element.closeStart = text.lastIndexOf('</', parser.position - 1);
  });

  try {
    parser.write(text).close();
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : badXml(part);
  }
  if (!root) throw badXml(part);
  return root;
}

/** The children of that name in the element's own namespace. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local && child.uri === element.uri);
}

/** The first child of that name in the element's own namespace. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.uri === element.uri);
}

/** The value of an attribute without namespace (or in `uri`). */
export function attributeOf(element: XmlElement, local: string, uri = ''): string | undefined {
  return element.attributes.find((it) => it.local === local && it.uri === uri)?.value;
}

/** True for the forms that the schema gives to a true value. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** `local` with the prefix that this element bears: what a child in the same namespace is called. */
export function qualified(element: XmlElement, local: string): string {
  return element.prefix === '' ? local : `${element.prefix}:${local}`;
}

function inForce(
  outside: ReadonlyMap<string, string> = new Map(),
  declared: readonly [string, string][],
): ReadonlyMap<string, string> {
  const isKnown = declared.every(([prefix, uri]) => outside.get(prefix) === uri);
  return isKnown ? outside : new Map([...outside, ...declared]);
}

function refuseMore(count: number, limit: number, what: string, part: string): void {
  if (count > limit)
    throw beyondLimit(`sa partie « ${shownName(part)} » a plus de ${frenchInteger(limit)} ${what}`);
}

function badXml(part: string): Problem {
  return new Problem(
    'bad-xml',
    `Ce classeur est endommagé : sa partie interne « ${shownName(part)} » est illisible. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis recommencez.`,
  );
}
