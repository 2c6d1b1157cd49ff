import { frenchInteger } from '../../core/money/french';
import type { ZipPackage } from './container';
import { damagedPart } from './damaged';
import { beyondLimit, LIMITS, megabytes, refuseLargePart } from './limits';
import { Markup, prefixOf } from './markup';
import { textChunks } from './part-chunks';
import { unescapeXml, unescapeXstring } from './xlsx-text';

/**
 * The shared strings of a workbook, in order: the runs of rich text are joined, phonetic guides left out.
 * `onBytes` is told how many bytes of the part were read. Throws the Problems of the container, `beyond-limit`, or the
 * signal's reason.
 */
export async function readSharedStrings(
  file: ZipPackage,
  part: string,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  refuseLargePart(part, file.size(part), LIMITS.strings);
  const reader = new StringReader(part);
  for await (const { text, read } of textChunks(file, part, signal)) {
    reader.feed(text);
    onBytes(read);
  }
  return reader.end();
}

class StringReader {
  private readonly markup = new Markup();
  private readonly strings: string[] = [];
  private prefix: string | null = null;

  constructor(private readonly part: string) {}

  feed(text: string): void {
    if (this.markup.feed(text)) this.read();
    if (this.markup.pending > LIMITS.piece)
      throw beyondLimit(
        `un de ses textes, dans « ${this.part} », est écrit en plus de ${megabytes(LIMITS.piece)}`,
      );
  }

  end(): readonly string[] {
    this.markup.flush();
    this.read();
    if (this.markup.name !== `${this.prefix ?? ''}sst`) throw damagedPart(this.part);
    return this.strings;
  }

  private read(): void {
    const { markup, strings, part } = this;
    for (;;) {
      if (this.prefix === '' && takePlain(markup, strings)) continue;
      const start = markup.at;
      if (!markup.nextTag()) break;
      this.prefix ??= prefixOf(markup.name, 'sst');
      if (this.prefix === null) throw damagedPart(part);
      if (markup.name !== `${this.prefix}si` || markup.kind === 'close') continue;
      const string = markup.kind === 'empty' ? '' : readRichText(markup, this.prefix, markup.name);
      if (string === null) {
        markup.at = start;
        break;
      }
      strings.push(string);
    }
    if (strings.length > LIMITS.stringCount)
      throw beyondLimit(`il a plus de ${frenchInteger(LIMITS.stringCount)} textes différents`);
  }
}

/**
 * Reads up to the closing tag `end` the text of an element that holds `<t>` or runs of `<r><t>`; null when not all of
 * it has come yet.
 */
export function readRichText(markup: Markup, prefix: string, end: string): string | null {
  let text = '';
  let phonetic = false;
  while (markup.nextTag()) {
    if (markup.name === end && markup.kind === 'close') return text;
    if (markup.name === `${prefix}rPh`) phonetic = markup.kind === 'open';
    else if (!phonetic && markup.kind === 'open' && markup.name === `${prefix}t`) {
      if (!markup.readText()) return null;
      text += unescapeXstring(markup.value);
    }
  }
  return null;
}

/** Takes the string at hand if it is written as nearly all are; false otherwise. */
function takePlain(markup: Markup, strings: string[]): boolean {
  const { text, at } = markup;
  if (!text.startsWith('<si><t>', at)) return false;
  const end = text.indexOf('<', at + 7);
  if (end < 0 || !text.startsWith('</t></si>', end)) return false;
  strings.push(unescapeXstring(unescapeXml(text.slice(at + 7, end))));
  markup.at = end + 9;
  return true;
}
