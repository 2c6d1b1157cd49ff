import type { RawRow } from '../../../../src/core/inventory/cell';
import { DateCell } from '../../../../src/core/inventory/cell';
import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';
import { edited, partText, richWorkbook, validationErrors } from './package-tools';
import { ODD_TEXTS, PLAN } from './plans';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const CSV = new TextEncoder().encode('UAI;Type\n0350001A;Portable\n');

async function rowsOf(workbook: FileWorkbook, sheet: string): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of workbook.rows(sheet)) rows.push(...batch);
  return rows;
}

describe('a workbook that came as an .xlsx file', () => {
  it('is the file that was given until something is drawn', async () => {
    const bytes = await richWorkbook();
    const workbook = await FileWorkbook.open('parc.xlsx', bytes);
    expect(await workbook.bytes()).toBe(bytes);
    expect(workbook.title).toBe('parc.xlsx');
    expect((await workbook.kind()).extension).toBe('xlsx');
    expect(await workbook.ownedTables()).toEqual([]);
    expect(
      (await workbook.sheets()).map(({ name, visible, active, role }) => [name, visible, active, role]),
    ).toEqual([
      ['Inventaire', true, false, null],
      ['Écarts', true, true, null],
      ["L'analyse", false, false, null],
    ]);
  });

  it('is read as it was drawn', async () => {
    const workbook = await FileWorkbook.open('parc.xlsx', await richWorkbook());
    const before = await rowsOf(workbook, 'Inventaire');
    await workbook.write(PLAN);
    expect((await workbook.sheets()).map(({ name, role }) => [name, role])).toEqual([
      ['Inventaire', null],
      ['Écarts', null],
      ["L'analyse", null],
      ['Synthèse', 'summary'],
      ['Écarts (Socle)', 'gaps'],
      ['Plan', 'plan'],
      ['Hypothèses', 'hypotheses'],
    ]);
    expect(await rowsOf(workbook, 'Inventaire')).toEqual(before);
    const tables = await workbook.ownedTables();
    expect(tables.map(({ name }) => name)).toEqual(['SB_Annees', 'SB_Ecarts', 'SB_Plan']);
    expect(tables[1]?.titles).toEqual(['Règle', 'Besoin', 'Statut', 'Réponse', 'Relevé le']);
    expect(tables[1]?.rows).toEqual(
      ODD_TEXTS.map((text, index) => [
        text,
        index - 3,
        `${text} ${text} ${text}`,
        null,
        new DateCell(46_000 + index),
      ]),
    );
    expect(tables[2]?.rows).toEqual([
      ['laptop', 2027, 3, 416.67, 1250.01, 1500.01],
      ['laptop', 2028, 2, 425, 850, 1020],
      // An empty text reads as an empty cell.
      ['tablet', 2028, 4, null, null, null],
    ]);
  });

  it('leaves the total row that the user asked for out of an owned table', async () => {
    const workbook = await FileWorkbook.open('parc.xlsx', await richWorkbook());
    await workbook.write(PLAN);
    const totalled = await edited(await workbook.bytes(), {
      'xl/tables/table4.xml': (text) =>
        text.replace('ref="B5:G8" totalsRowShown="0"', 'ref="B5:G9" totalsRowCount="1"'),
      'xl/worksheets/sheet6.xml': (text) =>
        text.replace('</sheetData>', '<row r="9"><c r="B9"><v>9</v></c></row></sheetData>'),
    });
    const again = await FileWorkbook.open('parc.xlsx', totalled);
    expect((await again.ownedTables())[2]?.rows).toHaveLength(3);
  });

  it('keeps dates right in a workbook that counts from 1904', async () => {
    const bytes = await richWorkbook({
      'xl/workbook.xml': (text) => text.replace('<workbookPr ', '<workbookPr date1904="1" '),
    });
    const workbook = await FileWorkbook.open('parc.xlsx', bytes);
    await workbook.write(PLAN);
    const [, gaps] = await workbook.ownedTables();
    expect(gaps?.rows[0]?.[4]).toEqual(new DateCell(46_000));
    expect(await partText(await workbook.bytes(), 'xl/worksheets/sheet5.xml')).toMatch(
      /<c r="E6" s="\d+"><v>44538<\/v>/,
    );
  });

  it('keeps the extension of a workbook with macros', async () => {
    const bytes = await richWorkbook({
      '[Content_Types].xml': (text) =>
        text.replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
    });
    expect((await (await FileWorkbook.open('parc.xlsm', bytes)).kind()).extension).toBe('xlsm');
  });

  it('stays as it was when a drawing fails', async () => {
    const bytes = await richWorkbook();
    const workbook = await FileWorkbook.open('parc.xlsx', bytes);
    await expect(workbook.write(PLAN, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await workbook.bytes()).toBe(bytes);
    expect(await workbook.ownedTables()).toEqual([]);
  });
});

describe('a workbook that came as a .csv file', () => {
  it('is the text that was given until something is drawn', async () => {
    const workbook = await FileWorkbook.open('parc.csv', CSV);
    expect(await workbook.bytes()).toBe(CSV);
    expect(await workbook.ownedTables()).toEqual([]);
  });

  it('becomes the first sheet of a workbook, before the owned sheets', async () => {
    const workbook = await FileWorkbook.open('Plan.csv', CSV);
    const [text] = await workbook.sheets();
    const before = await rowsOf(workbook, text?.name ?? '');
    const report = await workbook.write(PLAN);
    expect((await workbook.kind()).extension).toBe('xlsx');
    expect(report.sheets.map(({ name }) => name)).toEqual([
      'Synthèse',
      'Écarts',
      'Plan (Socle)',
      'Hypothèses',
    ]);
    expect((await workbook.sheets()).map(({ name, active, role }) => [name, active, role])).toEqual([
      [text?.name, false, null],
      ['Synthèse', true, 'summary'],
      ['Écarts', false, 'gaps'],
      ['Plan (Socle)', false, 'plan'],
      ['Hypothèses', false, 'hypotheses'],
    ]);
    expect(await rowsOf(workbook, text?.name ?? '')).toEqual(before);
    expect((await rowsOf(workbook, 'Hypothèses')).map(({ cells }) => cells)).toEqual([['Taux de TVA', 0.2]]);
    const once = await workbook.bytes();
    await workbook.write(PLAN);
    expect(Buffer.from(await workbook.bytes()).equals(once)).toBe(true);
  });

  it('keeps its values as texts, and has a name that Excel takes', async () => {
    const lines = ['UAI;Code;Note', '0350001A;035;=1+1', '', `0350002B; a ;${'é'.repeat(32_767)}`];
    const name = "L'inventaire [2024] : écoles, collèges, lycées?.csv";
    const workbook = await FileWorkbook.open(name, new TextEncoder().encode(lines.join('\n')));
    await workbook.write(PLAN);
    expect(validationErrors(await workbook.bytes())).toEqual([]);
    const again = await FileWorkbook.open('parc.xlsx', await workbook.bytes());
    const [first] = await again.sheets();
    expect(first?.name).toBe("L'inventaire -2024- - écoles, c");
    expect(await rowsOf(again, first?.name ?? '')).toEqual([
      { row: 1, cells: ['UAI', 'Code', 'Note'] },
      { row: 2, cells: ['0350001A', '035', '=1+1'] },
      { row: 4, cells: ['0350002B', ' a ', 'é'.repeat(32_767)] },
    ]);
  });

  it('opens on its first owned sheet', async () => {
    const workbook = await FileWorkbook.open('parc.csv', CSV);
    await workbook.write(PLAN);
    const selected = await Promise.all(
      [1, 2, 3, 4, 5].map(async (number) =>
        (await partText(await workbook.bytes(), `xl/worksheets/sheet${number}.xml`)).includes(
          'tabSelected="1"',
        ),
      ),
    );
    expect(selected).toEqual([false, true, false, false, false]);
  });
});
