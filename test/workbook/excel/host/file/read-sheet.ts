import { unescapeXml, unescapeXstring } from '../../../../../src/workbook/file/xlsx-text';
import { parseAddress } from '../model/block';
import { ErrorValue, Formula, type Content } from '../model/content';
import type { Sheet } from '../model/sheet';

/** What all sheets of a file share. */
export interface Shared {
  readonly strings: readonly string[];
  /** Number format code of each cell format. */
  readonly formats: readonly string[];
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** Fills a sheet from its part. Parts written with a namespace prefix are refused. */
export function readSheet(sheet: Sheet, part: string, text: string, shared: Shared): void {
  if (!/<worksheet\b/.test(text)) throw new Error(`${part} is not written as this host reads sheets.`);
  const formats = new Map<number, number[]>();
  const rows = new Map<number, { xml: string; formulas: Map<Formula, string> }>();
  for (const [xml, attributes = '', body = ''] of text.matchAll(ROW)) {
    const row = Number(attribute(attributes, 'r')) - 1;
    const formulas = new Map<Formula, string>();
    const xfs: number[] = [];
    for (const [, cell = '', inner = ''] of body.matchAll(CELL)) {
      const { left } = parseAddress(attribute(cell, 'r') ?? '');
      xfs[left] = Number(attribute(cell, 's') ?? 0);
      const content = contentOf(attribute(cell, 't') ?? 'n', inner, shared);
      if (content === undefined) continue;
      if (content instanceof Formula) formulas.set(content, content.text);
      sheet.put(row, left, content);
    }
    formats.set(row, xfs);
    rows.set(row, { xml, formulas });
  }
  sheet.styles.file = {
    xf: (row, column) => formats.get(row)?.[column],
    numberFormat: (xf) => shared.formats[xf] ?? 'General',
  };
  for (const [, at = ''] of text.matchAll(/<mergeCell ref="([^"]+)"/g)) sheet.merges.push(parseAddress(at));
  const filter = /<autoFilter ref="([^"]+)"/.exec(text)?.[1];
  // Without a hidden row nothing is filtered out.
  if (filter !== undefined && /<row\b[^>]* hidden="1"/.test(text)) sheet.filter = parseAddress(filter);
  sheet.isProtected = /<sheetProtection\b[^>]* sheet="(1|true)"/.test(text);
  sheet.selection = /<selection\b[^>]* sqref="([^"]+)"/.exec(text)?.[1] ?? 'A1';
  sheet.origin = { part, text, rows };
  sheet.touched.clear();
}

function contentOf(type: string, inner: string, shared: Shared): Content | undefined {
  const formula = /<f\b[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner);
  const result = valueOf(type, inner, shared);
  // The cells of a shared formula but the first have no text of their own.
  return formula ? new Formula(`=${unescapeXml(formula[1] ?? '')}`, result ?? '') : result;
}

function valueOf(
  type: string,
  inner: string,
  { strings }: Shared,
): string | number | boolean | ErrorValue | undefined {
  if (type === 'inlineStr') {
    const runs = [...inner.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, run = '']) => unescapeXml(run));
    return unescapeXstring(runs.join(''));
  }
  const raw = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1];
  if (raw === undefined) return undefined;
  switch (type) {
    case 's':
      return strings[Number(raw)] ?? '';
    case 'str':
      return unescapeXstring(unescapeXml(raw));
    case 'b':
      return raw === '1';
    case 'e':
      return new ErrorValue(raw);
    default:
      return Number(raw);
  }
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
