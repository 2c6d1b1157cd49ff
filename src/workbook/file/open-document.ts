import { frenchInteger } from '../../core/money/french';
import type { ZipPackage } from './container';
import { damagedPart } from './damaged';
import { beyondLimit, LIMITS, refuseLargePart } from './limits';
import { Markup } from './markup';
import { textChunks } from './part-chunks';
import { BadValue } from './row-draft';

const CONTENT = 'content.xml';

/**
 * Walks an .ods before it is handed to the library that reads it whole: a row or a cell says how often it is repeated, and
 * a few bytes could ask for a billion cells. The library does not compare checksums either. @throws Problem `damaged-zip`, `beyond-limit`, `missing-part`
 */
export async function refuseHugeOpenDocument(file: ZipPackage): Promise<void> {
  for (const part of file.names()) if (part.endsWith('.xml') && part !== CONTENT) await file.bytes(part);
  refuseLargePart(CONTENT, file.size(CONTENT), LIMITS.openDocument);
  const count = new ContentCount();
  try {
    for await (const { text } of textChunks(file, CONTENT)) count.feed(text);
    count.end();
  } catch (thrown) {
    throw thrown instanceof BadValue ? damagedPart(CONTENT) : thrown;
  }
}

/** Counts what a content part asks for. @throws BadValue when elements do not close each other. */
class ContentCount {
  private readonly markup = new Markup();
  private readonly open: string[] = [];
  private elements = 0;
  private rowRepeats = 1;
  private cells = 0;
  private spaces = 0;

  feed(text: string): void {
    if (this.markup.feed(text)) this.walk();
    if (this.markup.pending > LIMITS.piece) throw new BadValue();
  }

  end(): void {
    this.markup.flush();
    this.walk();
    if (this.elements === 0 || this.open.length > 0) throw new BadValue();
  }

  private walk(): void {
    const { markup, open } = this;
    while (markup.nextTag()) {
      const { name, kind } = markup;
      if (kind === 'close') {
        if (open.pop() !== name) throw new BadValue();
        continue;
      }
      if (kind === 'open') open.push(name);
      if (open.length > LIMITS.depth)
        throw beyondLimit(
          `sa partie « ${CONTENT} » a plus de ${LIMITS.depth} éléments les uns dans les autres`,
        );
      this.elements += 1;
      this.count(name.slice(name.indexOf(':') + 1), kind === 'empty');
    }
  }

  private count(local: string, isEmpty: boolean): void {
    if (local === 'table-row') this.rowRepeats = this.repeats('table:number-rows-repeated');
    // A cell without content, or an empty row, may be repeated down to the end of the sheet.
    else if (local === 'table-cell' && !isEmpty) this.take(this.repeats('table:number-columns-repeated'));
    else if (local === 's') this.spaces += this.repeats('text:c');
    if (this.spaces > LIMITS.piece)
      throw beyondLimit(`ses textes ont plus de ${frenchInteger(LIMITS.piece)} espaces`);
  }

  private take(columns: number): void {
    this.cells += this.rowRepeats * columns;
    if (this.rowRepeats > LIMITS.repeatedRows)
      throw beyondLimit(`une de ses lignes est répétée ${frenchInteger(this.rowRepeats)} fois`);
    if (this.cells > LIMITS.openDocumentCells)
      throw beyondLimit(`il a plus de ${frenchInteger(LIMITS.openDocumentCells)} cases remplies`);
  }

  private repeats(attribute: string): number {
    const written = this.markup.attribute(attribute) ?? '1';
    if (!/^\d{1,15}$/.test(written)) throw new BadValue();
    return Math.max(1, Number(written));
  }
}
