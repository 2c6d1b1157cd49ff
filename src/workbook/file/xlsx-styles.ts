import { isDateFormat } from '../date-format';
import type { ZipPackage } from './container';
import { damagedPart } from './damaged';
import { beyondLimit, LIMITS, megabytes, refuseLargePart, tooManyFormats } from './limits';
import { Markup, prefixOf } from './markup';
import { textChunks } from './part-chunks';
import { BadValue } from './row-draft';

/** Built-in formats that show a day, a month or a year (ECMA-376 part 1, 18.8.30); 18–21 and 45–47 show times only. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/**
 * For each cell style (`s` of a cell), whether it shows a number as a date. Walked and not made into a tree, since a
 * workbook may hold 65,490 of them. Throws Problem `too-many-formats`, `beyond-limit` or those of the container.
 */
export async function readDateStyles(file: ZipPackage, part: string): Promise<readonly boolean[]> {
  refuseLargePart(part, file.size(part), LIMITS.tree);
  const reader = new StyleReader(part);
  try {
    for await (const { text } of textChunks(file, part)) reader.feed(text);
    return reader.end();
  } catch (thrown) {
    throw thrown instanceof BadValue ? damagedPart(part) : thrown;
  }
}

class StyleReader {
  private readonly markup = new Markup();
  private readonly dateFormats = new Map<number, boolean>();
  /** The number format of each cell style. */
  private readonly formats: number[] = [];
  private prefix: string | null = null;
  /** The list that is being walked. */
  private list = '';

  constructor(private readonly part: string) {}

  feed(text: string): void {
    if (this.markup.feed(text)) this.walk();
    if (this.markup.pending > LIMITS.piece)
      throw beyondLimit(
        `un élément de sa partie « ${this.part} » est écrit en plus de ${megabytes(LIMITS.piece)}`,
      );
  }

  end(): readonly boolean[] {
    this.markup.flush();
    this.walk();
    if (this.markup.name !== `${this.prefix ?? ''}styleSheet`) throw new BadValue();
    return this.formats.map((format) => this.dateFormats.get(format) ?? BUILT_IN_DATES.has(format));
  }

  private walk(): void {
    const { markup } = this;
    while (markup.nextTag()) {
      this.prefix ??= prefixOf(markup.name, 'styleSheet');
      if (this.prefix === null) throw new BadValue();
      const local = markup.name.startsWith(this.prefix) ? markup.name.slice(this.prefix.length) : '';
      if (local === 'numFmts' || local === 'cellXfs') this.list = markup.kind === 'open' ? local : '';
      else if (markup.kind !== 'close') this.take(local);
    }
  }

  private take(local: string): void {
    if (this.list === 'numFmts' && local === 'numFmt')
      this.dateFormats.set(this.number(), isDateFormat(this.markup.attribute('formatCode') ?? ''));
    if (this.list !== 'cellXfs' || local !== 'xf') return;
    this.formats.push(this.number());
    if (this.formats.length > LIMITS.cellFormats) throw tooManyFormats();
  }

  private number(): number {
    return Number(this.markup.attribute('numFmtId') ?? 0);
  }
}
