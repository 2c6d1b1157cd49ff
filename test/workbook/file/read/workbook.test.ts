import { openSource } from '../../../../src/workbook/file/source';
import { zipped } from '../write/package-tools';
import { rowsOf, workbookParts, worksheet, writtenWorkbook } from './workbooks';

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const opened = (parts: Parameters<typeof zipped>[0]) =>
  zipped(parts).then((bytes) => openSource('classeur.xlsx', bytes));

describe('The sheets of an .xlsx', () => {
  it('come in the order of the tabs, with what is shown', async () => {
    const bytes = await writtenWorkbook({
      head: '<bookViews><workbookView activeTab="2"/></bookViews>',
      sheets: [
        {
          name: 'Écoles &amp; collèges',
          xml: worksheet(cell).replace('<sheetData>', '<dimension ref="B2:D11"/><sheetData>'),
        },
        { name: 'Cachée', attributes: 'state="hidden"', xml: cell },
        { name: 'Active', xml: worksheet(cell).replace('<sheetData>', '<dimension ref="A1"/><sheetData>') },
        { name: 'Très cachée', attributes: 'state="veryHidden"', xml: cell },
      ],
    });
    const source = await openSource('Inventaire 2024.xlsx', bytes);
    expect(source).toMatchObject({ title: 'Inventaire 2024.xlsx', kind: 'xlsx' });
    expect(await source.sheets()).toEqual([
      { name: 'Écoles & collèges', visible: true, active: false, role: null, size: { rows: 10, columns: 3 } },
      { name: 'Cachée', visible: false, active: false, role: null, size: null },
      { name: 'Active', visible: true, active: true, role: null, size: null },
      { name: 'Très cachée', visible: false, active: false, role: null, size: null },
    ]);
    await expect(rowsOf(bytes, { sheet: 'Absente' })).rejects.toMatchObject({ code: 'unknown-sheet' });
  });

  it('that hold no cells are left out', async () => {
    const parts = workbookParts({
      sheets: [
        { name: 'Graphique', xml: cell },
        { name: 'Données', xml: cell },
      ],
    });
    const rels = 'xl/_rels/workbook.xml.rels';
    parts.set(rels, String(parts.get(rels)).replace('/worksheet"', '/chartsheet"'));
    expect((await (await opened(parts)).sheets()).map(({ name, active }) => [name, active])).toEqual([
      ['Données', false],
    ]);
  });

  it('are read from a strict workbook, and from one whose names bear a prefix', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Un', xml: cell }], strings: '<si><t>a</t></si>' });
    const strict = new Map(
      [...parts].map(([name, text]) => [
        name,
        String(text)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/',
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      ]),
    );
    const prefixed = new Map(
      [...parts].map(([name, text]) => [
        name,
        name.startsWith('xl/') && !name.includes('rels')
          ? String(text)
              .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
              .replace('xmlns=', 'xmlns:x=')
          : text,
      ]),
    );
    for (const variant of [strict, prefixed]) {
      const source = await opened(variant);
      expect((await source.sheets()).map(({ name }) => name)).toEqual(['Un']);
      for await (const batch of source.rows('Un')) expect(batch).toEqual([{ row: 1, cells: [1] }]);
    }
    expect.assertions(4);
  });
});

describe('A zip that is no workbook', () => {
  const workbook = () => workbookParts({ sheets: [{ name: 'Un', xml: cell }] });
  const RELS = '_rels/.rels';

  it.each<[string, string, (parts: ReturnType<typeof workbook>) => void]>([
    [
      'not-a-workbook',
      'an OpenDocument file',
      (parts) => [...parts.keys()].forEach((name) => parts.delete(name) && parts.set('content.xml', '')),
    ],
    ['not-a-workbook', 'without its main part', (parts) => parts.delete('xl/workbook.xml')],
    ['not-a-workbook', 'a text document', (parts) => parts.set('xl/workbook.xml', '<document/>')],
    [
      'binary-workbook',
      'an .xlsb',
      (parts) => parts.set(RELS, String(parts.get(RELS)).replace('workbook.xml', 'workbook.bin')),
    ],
    [
      'bad-xml',
      'with a main part cut short',
      (parts) => parts.set('xl/workbook.xml', String(parts.get('xl/workbook.xml')).slice(0, -20)),
    ],
  ])('is refused: %s (%s)', async (code, _, change) => {
    const parts = workbook();
    change(parts);
    await expect(opened(parts)).rejects.toMatchObject({ name: 'Problem', code });
  });

  it('is refused when a sheet or the shared strings do not read', async () => {
    const parts = workbook();
    parts.delete('xl/worksheets/sheet1.xml');
    await expect(rowsOf(await zipped(parts))).rejects.toMatchObject({ code: 'missing-part' });
    const cut = workbookParts({ sheets: [{ xml: cell }], strings: '<si><t>a</t></si>' });
    cut.set('xl/sharedStrings.xml', String(cut.get('xl/sharedStrings.xml')).replace('</sst>', '<si><t>b'));
    await expect(rowsOf(await zipped(cut))).rejects.toMatchObject({ code: 'damaged-zip' });
  });
});
