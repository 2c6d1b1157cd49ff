import {
  CONTENT_TYPES,
  link,
  LINKS,
  linksXml,
  ROOT_LINKS,
  SHEET,
  typesXml,
  WORKBOOK,
  workbook,
  WORKBOOK_LINKS,
} from '../base-workbook';
import { randomBytes } from '../random';
import { rawZip } from '../raw-zip';
import { accepted, either, type HostileFile, refused } from './hostile-file';

const EXCEL = 'application/vnd.ms-excel';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MACROS = link('rId8', 'x', 'vbaProject.bin').replace(
  /Type="[^"]*"/,
  'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"',
);

const ofType = (type: string) => (): Uint8Array => workbook({ [CONTENT_TYPES]: typesXml(type) });
const withMacros = (type: string) => (): Uint8Array =>
  workbook({
    [CONTENT_TYPES]: typesXml(type),
    [LINKS]: linksXml(WORKBOOK_LINKS + MACROS),
    'xl/vbaProject.bin': randomBytes(3000, 21),
  });

function openPackage(type: string, part: string, relationship = 'officeDocument'): Uint8Array {
  return rawZip([
    { name: CONTENT_TYPES, content: typesXml(type).replaceAll(WORKBOOK, part) },
    { name: ROOT_LINKS, content: linksXml(link('rId1', relationship, part)) },
    { name: part, content: '<w:document xmlns:w="urn:w"/>' },
  ]);
}

const ofKind = (name: string, kind: string) => (): Uint8Array =>
  rawZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', content: `<office:document-content xmlns:office="${name}"/>` },
  ]);

/** Workbooks of other kinds, and files that are none whatever their name says. */
export const PACKAGES: readonly HostileFile[] = [
  { ...accepted('macros.xlsm', withMacros(`${EXCEL}.sheet.macroEnabled.main+xml`)), result: 'xlsm' },
  { ...accepted('macros-called.xlsx', withMacros(`${EXCEL}.sheet.macroEnabled.main+xml`)), result: 'xlsm' },
  {
    ...accepted('template-with-macros.xltm', withMacros(`${EXCEL}.template.macroEnabled.main+xml`)),
    result: 'xlsm',
  },
  accepted('template.xltx', ofType(`${SPREADSHEET}.template.main+xml`)),
  accepted('plain-called.xlsm', () => workbook()),
  refused('add-in.xlam', withMacros(`${EXCEL}.addin.macroEnabled.main+xml`)),
  refused('add-in-called.xlsx', withMacros(`${EXCEL}.addin.macroEnabled.main+xml`)),
  refused('binary.xlsb', () => openPackage(`${EXCEL}.sheet.binary.macroEnabled.main`, 'xl/workbook.bin')),
  refused('binary-called.xlsx', ofType(`${EXCEL}.sheet.binary.macroEnabled.main`)),
  refused('document.docx', () =>
    openPackage(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'word/document.xml',
    ),
  ),
  refused('document-called.xlsx', () =>
    openPackage(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'word/document.xml',
    ),
  ),
  refused('slides.pptx', () =>
    openPackage(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'ppt/presentation.xml',
    ),
  ),
  refused('text.odt', ofKind('urn:oasis', 'text')),
  refused('archive.zip', () => rawZip([{ name: 'inventaire.csv', content: 'UAI;Type\n' }])),
  refused('archive-called.xlsx', () => rawZip([{ name: 'inventaire.csv', content: 'UAI;Type\n' }])),
  refused('workbook-in-archive.xlsx', () =>
    rawZip([{ name: 'parc.xlsx', content: workbook(), stored: true }]),
  ),
  refused('paper.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4000, 1)])),
  refused('picture-called.xlsx', () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(4000, 2)]),
  ),
  refused('page-called.xlsx', () => Buffer.from('<html><table><tr><td>UAI</td></tr></table></html>')),
  refused('rich-text-called.xlsx', () => Buffer.from('{\\rtf1\\ansi UAI}')),
  refused('shortcut-called.xlsx', () => Buffer.from('[InternetShortcut]\nURL=https://exemple.invalid\n')),
  either('text-called.xlsx', () => Buffer.from('UAI;Type;Quantité\n0350122T;Tablette;3\n')),
  either('lock-file.xlsx', () => Buffer.concat([Buffer.from('\x06Marie'), new Uint8Array(159)])),
  refused('noise.xlsx', () => randomBytes(20_000, 9)),
  refused('zeros.xlsx', () => new Uint8Array(100_000)),
  either('workbook-called.csv', () => workbook()),
  either('workbook-called.ods', () => workbook()),
  either('workbook-called.xls', () => workbook()),
  accepted('types-by-extension.xlsx', () =>
    workbook({
      [CONTENT_TYPES]: typesXml()
        .replace(/<Override PartName="\/xl\/workbook.xml"[^>]*>/, '')
        .replace(
          'Extension="xml" ContentType="application/xml"',
          `Extension="xml" ContentType="${SPREADSHEET}.sheet.main+xml"`,
        ),
    }),
  ),
  either('types-without-workbook.xlsx', () =>
    workbook({ [CONTENT_TYPES]: typesXml().replace(/<Override PartName="\/xl\/workbook.xml"[^>]*>/, '') }),
  ),
  refused('types-of-a-picture.xlsx', () => workbook({ [SHEET]: randomBytes(1000, 31) })),
];
