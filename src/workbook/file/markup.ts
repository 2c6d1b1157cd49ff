import { BadValue } from './row-draft';
import { unescapeXml } from './xlsx-text';

const SPACE = 32;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

const INCOMPLETE = -1;
const QUOTES = '"\'';
const CDATA = '<![CDATA[';
const SPECIALS = [
  ['<?', '?>'],
  ['<!--', '-->'],
  [CDATA, ']]>'],
] as const;

export type TagKind = 'open' | 'close' | 'empty';

/**
 * Walks the tags of a text that arrives in pieces. Every step says whether it could be taken whole: if not, nothing
 * has moved, and it is tried again when more text has come. It reads what well-formed XML without a DTD may hold, and
 * checks no more than it needs to.
 */
export class Markup {
  text = '';
  /** Where the next step starts. */
  at = 0;
  /** The last tag: its name as written, prefix included. */
  name = '';
  kind: TagKind = 'open';
  /** What {@link readText} read. */
  value = '';
  /** After the name of the last tag: where its attributes start. */
  inner = 0;

  private waiting: string[] = [];
  private waitingLength = 0;

  /** Length of what was fed and not walked yet. */
  get pending(): number {
    return this.text.length - this.at + this.waitingLength;
  }

  /**
   * Appends text; what was already walked is forgotten. False when it is not worth a look yet: what did not end the last
   * time is looked at again when twice as much has come, else a text in a thousand pieces would be walked a thousand times.
   */
  feed(piece: string): boolean {
    this.waiting.push(piece);
    this.waitingLength += piece.length;
    const stuck = this.at === 0 ? this.text.length : 0;
    return this.waitingLength >= stuck && this.flush();
  }

  /** Makes all that was fed ready to be walked; true. */
  flush(): boolean {
    this.text = [this.text.slice(this.at), ...this.waiting].join('');
    this.waiting = [];
    this.waitingLength = 0;
    this.at = 0;
    return true;
  }

  /** Moves behind the next tag; comments, instructions and character data before it are passed over. */
  nextTag(): boolean {
    const { text } = this;
    let less = text.indexOf('<', this.at);
    for (;;) {
      if (less < 0) return false;
      const after = afterSpecial(text, less);
      if (after === INCOMPLETE) return false;
      if (after === less) break;
      less = text.indexOf('<', after);
    }
    const closing = text.charCodeAt(less + 1) === SLASH;
    const nameStart = closing ? less + 2 : less + 1;
    let nameEnd = nameStart;
    while (isNameCode(text.charCodeAt(nameEnd))) nameEnd++;
    const greater = tagEnd(text, nameEnd);
    if (greater < 0) return false;
    this.name = text.slice(nameStart, nameEnd);
    this.kind = closing ? 'close' : text.charCodeAt(greater - 1) === SLASH ? 'empty' : 'open';
    this.inner = nameEnd;
    this.at = greater + 1;
    return true;
  }

  /**
   * An attribute of the last tag, resolved; null when it does not have it. `name` as written, prefix included.
   * @throws BadValue when a value is not between quotes.
   */
  attribute(name: string): string | null {
    const { text } = this;
    for (let at = this.inner; ;) {
      const equals = text.indexOf('=', at);
      if (equals < 0 || equals >= this.at) return null;
      let open = equals + 1;
      while (text.charCodeAt(open) <= SPACE) open++;
      const close = QUOTES.includes(text[open]) ? text.indexOf(text[open], open + 1) : -1;
      if (close < 0 || close >= this.at) throw new BadValue();
      if (text.slice(at, equals).trim() === name) return unescapeXml(text.slice(open + 1, close));
      at = close + 1;
    }
  }

  /** Reads the character data up to the next tag into {@link value}, resolved; the tag itself is not passed. */
  readText(): boolean {
    const { text } = this;
    let value = '';
    let from = this.at;
    for (;;) {
      const less = text.indexOf('<', from);
      if (less < 0) return false;
      value += unescapeXml(text.slice(from, less));
      const after = afterSpecial(text, less);
      if (after === INCOMPLETE) return false;
      if (after === less) {
        this.at = less;
        this.value = value;
        return true;
      }
      if (text.startsWith(CDATA, less))
        value += text.slice(less + CDATA.length, after - 3).replace(/\r\n?/g, '\n');
      from = after;
    }
  }
}

/** False for what ends a name, and past the end of the text. */
function isNameCode(code: number): boolean {
  return code > SPACE && code !== GREATER && code !== SLASH;
}

/** Behind the comment, instruction, CDATA section or declaration that starts at `less`; `less` if it is a tag. */
function afterSpecial(text: string, less: number): number {
  const code = text.charCodeAt(less + 1);
  if (Number.isNaN(code)) return INCOMPLETE;
  if (code !== BANG && code !== QUESTION) return less;
  const [opening, ending] = SPECIALS.find(([it]) => text.startsWith(it, less)) ?? ['<!', '>'];
  // Too short to tell a declaration from the others yet.
  if (opening === '<!' && text.length - less < CDATA.length) return INCOMPLETE;
  const end = text.indexOf(ending, less + opening.length);
  return end < 0 ? INCOMPLETE : end + ending.length;
}

/** The `>` that ends the tag: one inside a quoted value does not. */
function tagEnd(text: string, from: number): number {
  let greater = text.indexOf('>', from);
  let at = from;
  while (greater >= 0) {
    const quote = nextQuote(text, at, greater);
    if (quote < 0) return greater;
    const end = text.indexOf(text[quote], quote + 1);
    if (end < 0) return -1;
    at = end + 1;
    if (greater < at) greater = text.indexOf('>', at);
  }
  return -1;
}

function nextQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

/** The prefix that `name` gives to `local` (`x:` for `x:row`, empty without one); null when it is another name. */
export function prefixOf(name: string, local: string): string | null {
  if (name === local) return '';
  return name.endsWith(`:${local}`) ? name.slice(0, -local.length) : null;
}
