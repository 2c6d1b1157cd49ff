import { cellAttribute } from './xml';
import type { XmlElement } from './xml-tree';
import { qualified } from './xml-tree';

interface Cut {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  readonly order: number;
}

/**
 * Edits of a text at offsets of the text as it was; what they do not touch stays as written. Inserts at one offset
 * keep the order in which they were asked for.
 */
export class Splices {
  private readonly cuts: Cut[] = [];
  private readonly appended = new Map<XmlElement, string[]>();

  constructor(private readonly text: string) {}

  get changed(): boolean {
    return this.cuts.length > 0 || this.appended.size > 0;
  }

  insert(at: number, insert: string): void {
    if (insert !== '') this.cuts.push({ at, remove: 0, insert, order: this.cuts.length });
  }

  replace(start: number, end: number, insert: string): void {
    if (this.text.slice(start, end) === insert) return;
    this.cuts.push({ at: start, remove: end - start, insert, order: this.cuts.length });
  }

  /** Removes an element, with the line break and the indent that led to it. */
  removeElement(element: XmlElement): void {
    const { text } = this;
    let start = element.start;
    while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
    if (text[start - 1] !== '\n') start = element.start;
    else start -= text[start - 2] === '\r' ? 2 : 1;
    this.replace(start, element.end, '');
  }

  /** Puts XML after the last child of an element, opening it when it closes itself. */
  append(element: XmlElement, xml: string): void {
    const pieces = this.appended.get(element);
    if (pieces) pieces.push(xml);
    else this.appended.set(element, [xml]);
  }

  /** Gives an attribute without namespace this value, adding the attribute where there is none. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const written = `${name}="${cellAttribute(value)}"`;
    const known = element.attributes.find((it) => it.name === name);
    if (known) {
      if (known.value !== value) this.replace(known.start, known.end, written);
      return;
    }
    const last = element.attributes.at(-1);
    const at = last ? last.end : element.start + 1 + qualified(element, element.local).length;
    this.insert(at, ` ${written}`);
  }

  /** The text with all edits made. Throws when two edits overlap: that is a fault of the caller. */
  result(): string {
    const ordered = [...this.cuts, ...this.appends()].sort((a, b) => a.at - b.at || a.order - b.order);
    const pieces: string[] = [];
    let done = 0;
    for (const cut of ordered) {
      if (cut.at < done) throw new RangeError('Two edits of a part overlap.');
      pieces.push(this.text.slice(done, cut.at), cut.insert);
      done = cut.at + cut.remove;
    }
    pieces.push(this.text.slice(done));
    return pieces.join('');
  }

  private appends(): Cut[] {
    return Array.from(this.appended, ([element, pieces], index) => {
      const insert = pieces.join('');
      const order = this.cuts.length + index;
      if (!element.selfClosing) return { at: element.closeStart, remove: 0, insert, order };
      const at = this.text.lastIndexOf('/', element.openEnd);
      const end = `</${qualified(element, element.local)}>`;
      return { at, remove: element.openEnd - at, insert: `>${insert}${end}`, order };
    });
  }
}
