import { columnLetters } from '../../src/workbook/a1';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { edited, partText } from '../workbook/file/write/package-tools';

export interface Typed {
  readonly sheet: string;
  /** What the first cell of the row says. */
  readonly key: string;
  readonly title: string;
  readonly value: number | string | null;
}

/** The workbook once somebody typed into a cell under a title, without our program. */
export async function typeInto(bytes: Uint8Array, { sheet, key, title, value }: Typed): Promise<Uint8Array> {
  const address = await addressOf(bytes, sheet, key, title);
  const part = await partOf(bytes, sheet);
  const content =
    value === null
      ? '/>'
      : typeof value === 'number'
        ? `><v>${value}</v></c>`
        : ` t="inlineStr"><is><t>${value}</t></is></c>`;
  return edited(bytes, {
    [part]: (xml) =>
      xml.replace(cellXml(address), (_, style: string) => `<c r="${address}"${style}${content}`),
  });
}

const cellXml = (address: string): RegExp =>
  new RegExp(`<c r="${address}"( s="\\d+")?(?:[^>]*/>|[^>]*>.*?</c>)`);

async function addressOf(bytes: Uint8Array, sheet: string, key: string, title: string): Promise<string> {
  const workbook = await FileWorkbook.open('classeur.xlsx', bytes);
  let column = -1;
  for await (const batch of workbook.rows(sheet))
    for (const { row, cells } of batch) {
      if (column < 0) column = cells.indexOf(title);
      else if (cells[0] === key || String(cells[0]) === key) return `${columnLetters(column + 1)}${row}`;
    }
  throw new Error(`no cell ${title} of ${key} on ${sheet}`);
}

async function partOf(bytes: Uint8Array, sheet: string): Promise<string> {
  const workbook = await partText(bytes, 'xl/workbook.xml');
  const id = new RegExp(`<sheet name="${sheet}"[^>]* r:id="([^"]+)"`).exec(workbook)?.[1];
  const links = await partText(bytes, 'xl/_rels/workbook.xml.rels');
  const target = new RegExp(`<Relationship (?=[^>]*Id="${id}")[^>]*Target="/?(?:xl/)?([^"]+)"`).exec(
    links,
  )?.[1];
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  return `xl/${target}`;
}
