import { plainAttribute } from '../../../../../src/workbook/file/xml';

const FIRST_OWN_FORMAT = 900;

/** The cell formats of a styles part, and those added for number formats. */
export class FormatList {
  private readonly added: string[] = [];
  private readonly first: number;

  constructor(private readonly text: string) {
    const list = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text)?.[1] ?? '';
    this.first = [...list.matchAll(/<xf\b/g)].length;
  }

  /** Number of the cell format that shows numbers so. */
  numberOf(code: unknown): number {
    if (typeof code !== 'string' || code === 'General') return 0;
    const known = this.added.indexOf(code);
    return this.first + (known >= 0 ? known : this.added.push(code) - 1);
  }

  result(): string {
    if (this.added.length === 0) return this.text;
    const formats = this.added.map(
      (code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${plainAttribute(code)}"/>`,
    );
    const xfs = this.added.map(
      (_, at) =>
        `<xf numFmtId="${FIRST_OWN_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    const withFormats = this.text.includes('</numFmts>')
      ? this.text
          .replace(/<numFmts\b[^>]*>/, '<numFmts>')
          .replace('</numFmts>', () => `${formats.join('')}</numFmts>`)
      : this.text.replace(/<styleSheet\b[^>]*>/, (root) => `${root}<numFmts>${formats.join('')}</numFmts>`);
    return withFormats
      .replace(/<cellXfs\b[^>]*>/, '<cellXfs>')
      .replace('</cellXfs>', () => `${xfs.join('')}</cellXfs>`);
  }
}
