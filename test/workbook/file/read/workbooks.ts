import type { RawRow } from '../../../../src/core/inventory/cell';
import { openSource } from '../../../../src/workbook/file/source';
import type { ReadOptions } from '../../../../src/workbook/port';
import { zipped } from '../write/package-tools';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Content = string | Uint8Array<ArrayBuffer>;

export interface WrittenSheet {
  readonly name?: string;
  /** As it stands between `<sheets>` attributes: `state="hidden"`. */
  readonly attributes?: string;
  /** The whole part, or what stands in its `<sheetData>`. */
  readonly xml: string | Uint8Array<ArrayBuffer>;
}

export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** What stands before `<sheets>`. */
  readonly head?: string;
}

/** A worksheet around rows written by hand. */
export function worksheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, at) => [`worksheets/sheet${at + 1}`, 'worksheet']),
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** The parts of a workbook written by hand, by a hand that is not the writer's. */
export function workbookParts({ sheets, strings, styles, head = '' }: WrittenWorkbook): Map<string, Content> {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const tabs = sheets.map(
    ({ name = 'Feuil', attributes = '' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`,
  );
  return new Map<string, Content>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships(link('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${head}<sheets>${tabs.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        sheets
          .map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
          .join('') +
          link('rIdS', 'styles', 'styles.xml') +
          link('rIdT', 'sharedStrings', '/xl/sharedStrings.xml'),
      ),
    ],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles ?? ''}</styleSheet>`],
    ...(strings === undefined
      ? []
      : ([['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`]] as const)),
    ...sheets.map(
      ({ xml }, index) =>
        [
          `xl/worksheets/sheet${index + 1}.xml`,
          typeof xml === 'string' && !xml.includes('worksheet') ? worksheet(xml) : xml,
        ] as const,
    ),
  ]);
}

export function writtenWorkbook(workbook: WrittenWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  return zipped(workbookParts(workbook));
}

/** All rows of a sheet (the first when not named) of a file. */
export async function rowsOf(
  bytes: Uint8Array,
  { sheet, file = 'classeur.xlsx', ...options }: ReadOptions & { sheet?: string; file?: string } = {},
): Promise<RawRow[]> {
  const source = await openSource(file, bytes);
  const rows: RawRow[] = [];
  for await (const batch of source.rows(sheet ?? (await source.sheets())[0].name, options))
    rows.push(...batch);
  return rows;
}

/** The values of rows written by hand in the only sheet of a workbook. */
export async function cellsOf(xml: string, rest: Omit<WrittenWorkbook, 'sheets'> = {}): Promise<RawRow[]> {
  return rowsOf(await writtenWorkbook({ sheets: [{ xml }], ...rest }));
}
