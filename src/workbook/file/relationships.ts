import { damagedPart } from './damaged';
import { plainAttribute, XML_DECLARATION } from './xml';
import type { XmlElement } from './xml-tree';
import { attributeOf, childrenOf, parseXml, qualified } from './xml-tree';
import { Splices } from './splice';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Types of the relationships that we write or follow. */
export const RELATIONSHIPS = {
  namespace: OFFICE,
  officeDocument: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  customXml: `${OFFICE}/customXml`,
  customXmlProperties: `${OFFICE}/customXmlProps`,
  calcChain: `${OFFICE}/calcChain`,
} as const;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name without leading slash; null for a target outside the package. */
  readonly part: string | null;
}

/** The name of the part that holds the relationships of `part` (`''`: those of the package). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationships part, and the edits made to it. */
export class RelationshipsEditor {
  private readonly root: XmlElement;
  private readonly edits: Splices;
  private readonly ids: Set<string>;
  /** As they were before any edit. */
  readonly all: readonly Relationship[];

  /** `source` is the part that these relationships leave from; `text` null when it has none yet. */
  constructor(
    private readonly source: string,
    text: string | null,
  ) {
    const xml = text ?? `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}"/>`;
    this.root = parseXml(xml, relationshipsPart(source));
    if (this.root.local !== 'Relationships') throw damagedPart(relationshipsPart(source));
    this.edits = new Splices(xml);
    this.all = childrenOf(this.root, 'Relationship').map((it) => relationshipOf(source, it));
    this.ids = new Set(this.all.map(({ id }) => id));
  }

  /** Adds a relationship to a part of the package; gives its identifier. */
  add(type: string, part: string): string {
    let number = this.ids.size + 1;
    while (this.ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    this.ids.add(id);
    const target = plainAttribute(relativeTarget(this.source, part));
    const name = qualified(this.root, 'Relationship');
    this.edits.append(this.root, `<${name} Id="${id}" Type="${type}" Target="${target}"/>`);
    return id;
  }

  remove(id: string): void {
    const line = childrenOf(this.root, 'Relationship').find((it) => attributeOf(it, 'Id') === id);
    if (line) this.edits.removeElement(line);
  }

  result(): string {
    return this.edits.result();
  }
}

/** The relationships that a part declares; `text` is its relationships part. */
export function readRelationships(source: string, text: string): readonly Relationship[] {
  return new RelationshipsEditor(source, text).all;
}

function relationshipOf(source: string, line: XmlElement): Relationship {
  const target = attributeOf(line, 'Target') ?? '';
  const outside = attributeOf(line, 'TargetMode') === 'External';
  return {
    id: attributeOf(line, 'Id') ?? '',
    type: attributeOf(line, 'Type') ?? '',
    part: outside ? null : resolveTarget(source, target),
  };
}

function resolveTarget(source: string, target: string): string {
  const fragment = target.indexOf('#');
  const path = fragment < 0 ? target : target.slice(0, fragment);
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
