import { openSource } from '../../../../src/workbook/file/source';
import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';
import { LIMITS, refuseLargeFile } from '../../../../src/workbook/file/limits';
import {
  CONTENT_TYPES,
  FORMAT,
  LINKS,
  link,
  linksXml,
  SHEET,
  sheetXml,
  SHEET_LINE,
  STYLES,
  stylesXml,
  typesXml,
  WORKBOOK,
  workbook,
  WORKBOOK_LINKS,
  workbookXml,
} from '../../../hostile/base-workbook';
import { odsContent, odsOf, odsRow } from '../../../hostile/files/other-formats';
import { Repeated } from '../../../hostile/raw-zip';

async function read(name: string, bytes: Uint8Array): Promise<number> {
  const source = await openSource(name, bytes);
  let rows = 0;
  for (const sheet of await source.sheets())
    for await (const batch of source.rows(sheet.name)) rows += batch.length;
  return rows;
}

const beyond = { name: 'Problem', code: 'beyond-limit' };
const nested = (depth: number) => `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}`;
const numbered = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

const withSheets = (count: number): Uint8Array =>
  workbook(
    {
      [WORKBOOK]: workbookXml(
        SHEET_LINE + numbered(count - 1, (at) => `<sheet name="F${at}" sheetId="${at + 9}" r:id="f${at}"/>`),
      ),
      [LINKS]: linksXml(
        WORKBOOK_LINKS + numbered(count - 1, (at) => link(`f${at}`, 'worksheet', `worksheets/f${at}.xml`)),
      ),
    },
    [],
  );

describe('what a file may hold', () => {
  // The workbook, then the list of its sheets: two elements stand around what is put there.
  it.each([
    ['depth', (extra: number) => workbook({ [WORKBOOK]: workbookXml(SHEET_LINE + nested(98 + extra)) })],
    [
      'attributes',
      (extra: number) =>
        workbook({
          [WORKBOOK]: workbookXml(SHEET_LINE, `<x${numbered(1000 + extra, (at) => ` a${at}=""`)}/>`),
        }),
    ],
    [
      'prefixes',
      (extra: number) =>
        workbook({
          // Those that every document knows, and the two of the workbook, are in force already.
          [WORKBOOK]: workbookXml(
            SHEET_LINE,
            `<x${numbered(98 + extra, (at) => ` xmlns:p${at}="u:${at}"`)}/>`,
          ),
        }),
    ],
    [
      'empty places',
      (extra: number) =>
        workbook({
          [SHEET]: sheetXml(
            numbered(1526 + extra, (at) => `<row r="${at + 1}"><c r="XFA${at + 1}"><v>1</v></c></row>`),
          ),
        }),
    ],
  ])('is bounded in %s, and not below', async (_, make) => {
    await expect(read('parc.xlsx', make(0))).resolves.toBeGreaterThan(0);
    await expect(read('parc.xlsx', make(1))).rejects.toMatchObject(beyond);
  });

  it('is bounded in sheets, before any is looked for', async () => {
    await expect(openSource('parc.xlsx', withSheets(LIMITS.sheets))).resolves.toBeDefined();
    await expect(openSource('parc.xlsx', withSheets(LIMITS.sheets + 1))).rejects.toMatchObject(beyond);
  });

  it('is bounded in cell formats as Excel bounds them', async () => {
    const withFormats = (count: number) =>
      workbook({
        [STYLES]: new Repeated(
          stylesXml('@@').split('@@')[0] ?? '',
          FORMAT,
          count,
          stylesXml('@@').split('@@')[1],
        ),
      });
    await expect(read('parc.xlsx', withFormats(LIMITS.cellFormats))).resolves.toBe(5);
    await expect(read('parc.xlsx', withFormats(LIMITS.cellFormats + 1))).rejects.toMatchObject({
      code: 'too-many-formats',
    });
  });

  it('is bounded in bytes before any is read', () => {
    expect(() => refuseLargeFile(LIMITS.file)).not.toThrow();
    expect(() => refuseLargeFile(LIMITS.file + 1)).toThrow(/256 Mo au plus/);
  });

  it.each([
    ['a part once inflated', { content: new Repeated('', 'a'.repeat(1000), 40_000) }],
    ['a part that lies on its size', { content: new Repeated('', 'a'.repeat(1000), 40_000), size: 9 }],
  ])('does not swell: %s', async (_, part) => {
    await expect(FileWorkbook.open('parc.xlsx', workbook({ [STYLES]: part }))).rejects.toMatchObject({
      name: 'Problem',
    });
  });

  it('counts what an .ods repeats, and lets its empty end be', async () => {
    const end =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const repeat = (times: number) => odsRow(['x'], ` table:number-rows-repeated="${times}"`);
    expect(await read('parc.ods', odsOf(odsContent(repeat(40) + end)))).toBe(45);
    await expect(read('parc.ods', odsOf(odsContent(repeat(LIMITS.repeatedRows + 1))))).rejects.toMatchObject(
      beyond,
    );
  });

  it('leaves room for a sound workbook of any kind', async () => {
    expect(await read('parc.xlsx', workbook())).toBe(5);
    expect(await read('parc.xlsx', workbook({ [CONTENT_TYPES]: typesXml() }))).toBe(5);
  });
});
