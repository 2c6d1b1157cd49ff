import { type Content, type EndOfDirectory, rawZip, type RawPart } from './raw-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const CONTENT_TYPES = '[Content_Types].xml';
export const ROOT_LINKS = '_rels/.rels';
export const WORKBOOK = 'xl/workbook.xml';
export const LINKS = 'xl/_rels/workbook.xml.rels';
export const STYLES = 'xl/styles.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const SHEET = 'xl/worksheets/sheet1.xml';
export const THEME = 'xl/theme/theme1.xml';

export const SCHOOLS =
  'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants\n0350122T;École Les Lucioles;Primaire;143;6;6;7\n';

export const TITLES = ['UAI', 'Type', 'Quantité', 'Date de mise en service', 'État'] as const;
export const ROWS: readonly (readonly (string | number)[])[] = [
  ['0350122T', 'Ordinateur portable', 4, 2023, 'OK'],
  ['0350122T', 'Vidéoprojecteur', 2, 2019, 'OK'],
  ['0350122T', 'Tablette', 10, 2022, 'OK'],
  ['0350122T', 'Imprimante', 1, 2018, 'HS'],
];

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const inline = (text: string): string => `<is><t>${escaped(text)}</t></is>`;

export function cell(reference: string, value: string | number): string {
  return typeof value === 'number'
    ? `<c r="${reference}"><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr">${inline(value)}</c>`;
}

export const row = (number: number, values: readonly (string | number)[]): string =>
  `<row r="${number}">${values.map((value, at) => cell(`${'ABCDEFGH'[at]}${number}`, value)).join('')}</row>`;

/** The rows of the inventory as a sheet holds them, titles first. */
export const rowsXml = [TITLES, ...ROWS].map((values, at) => row(at + 1, values)).join('');

export const sheetXml = (rows: string, before = '', after = ''): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const stringsXml = (texts: readonly string[]): string =>
  `${XML}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`;

export const workbookXml = (sheets: string, before = '', after = ''): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;

export const SHEET_LINE = '<sheet name="Parc" sheetId="1" r:id="rId1"/>';

export const linksXml = (lines: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines}</Relationships>`;

export const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

export const WORKBOOK_LINKS =
  link('rId1', 'worksheet', 'worksheets/sheet1.xml') +
  link('rId2', 'styles', 'styles.xml') +
  link('rId3', 'sharedStrings', 'sharedStrings.xml') +
  link('rId4', 'theme', 'theme/theme1.xml');

export const typesXml = (workbook = `${TYPES}.sheet.main+xml`, more = ''): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
  `<Override PartName="/${WORKBOOK}" ContentType="${workbook}"/>` +
  `<Override PartName="/${SHEET}" ContentType="${TYPES}.worksheet+xml"/>` +
  `<Override PartName="/${STYLES}" ContentType="${TYPES}.styles+xml"/>` +
  `<Override PartName="/${STRINGS}" ContentType="${TYPES}.sharedStrings+xml"/>` +
  `<Override PartName="/${THEME}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>${more}</Types>`;

export const stylesXml = (formats: string, before = ''): string =>
  `${XML}<styleSheet xmlns="${MAIN}">${before}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs>${formats}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

const COLOR = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const THEME_XML =
  `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="C">` +
  ['dk1', 'lt1', 'dk2', 'lt2'].map((name) => COLOR(name, '336699')).join('') +
  [1, 2, 3, 4, 5, 6].map((at) => COLOR(`accent${at}`, '993366')).join('') +
  COLOR('hlink', '0000FF') +
  COLOR('folHlink', '800080') +
  '</a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>' +
  '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>' +
  `<a:fmtScheme name="S"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln>${FILL}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** The parts of a small sound workbook, in the order in which Excel writes them. */
export const BASE: ReadonlyMap<string, Content> = new Map<string, Content>([
  [CONTENT_TYPES, typesXml()],
  [ROOT_LINKS, linksXml(link('rId1', 'officeDocument', WORKBOOK))],
  [WORKBOOK, workbookXml(SHEET_LINE)],
  [LINKS, linksXml(WORKBOOK_LINKS)],
  [SHEET, sheetXml(rowsXml)],
  [THEME, THEME_XML],
  [STYLES, stylesXml(FORMAT)],
  [STRINGS, stringsXml(['Parc'])],
]);

/** How a part differs: other content, other ways of holding it; null leaves it out. */
export type Change = Content | (Partial<RawPart> & { readonly content?: Content }) | null;

const isContent = (change: Change): change is Content =>
  typeof change === 'string' || change instanceof Uint8Array || (change !== null && 'times' in change);

/** The sound workbook with some of its parts changed, and others added behind. */
export function workbook(
  changes: Readonly<Record<string, Change>> = {},
  added: readonly RawPart[] = [],
  end: EndOfDirectory = {},
): Uint8Array {
  const names = new Set([...BASE.keys(), ...Object.keys(changes)]);
  const parts = Array.from(names).flatMap((name): RawPart[] => {
    const change = changes[name];
    if (change === null) return [];
    const part = change === undefined ? {} : isContent(change) ? { content: change } : change;
    return [{ name, content: BASE.get(name) ?? '', ...part }];
  });
  return rawZip([...parts, ...added], end);
}
