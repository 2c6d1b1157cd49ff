import { richWorkbook } from '../../../file/write/package-tools';
import type { Cell, RawRow } from '../../../../../src/core/inventory/cell';
import { ZipPackage } from '../../../../../src/workbook/file/container';
import { XlsxSource } from '../../../../../src/workbook/file/xlsx-source';
import { ExcelWorkbook } from '../../../../../src/workbook/excel/excel-workbook';
import { samplePlan } from '../../../contract/sample-plan';
import { allRows, ownedTable } from '../../../contract/bench';
import { statesOf } from '../../state';
import { ExcelHost } from '../excel-host';
import type { Formula } from '../model/content';
import { loadWorkbook } from './load-workbook';
import { saveWorkbook } from './save-workbook';

describe('a .xlsx in the Excel in memory', () => {
  it('is read as the reader of files reads it', async () => {
    const bytes = await richWorkbook();
    const workbook = new ExcelWorkbook(new ExcelHost(await loadWorkbook(bytes)).Excel);
    const file = await XlsxSource.open('riche.xlsx', await ZipPackage.open(bytes));
    for (const { name } of await file.sheets()) {
      const expected: RawRow[] = [];
      for await (const batch of file.rows(name)) expected.push(...batch);
      const cells = await allRows(workbook, name);
      expect(cells.map(({ row }) => row)).toEqual(expected.map(({ row }) => row));
      expect(cells).toEqual(expected.map(({ row, cells: all }) => ({ row, cells: trimmed(all) })));
    }
  });

  it('has its tables, names, protection, filters, merges and hidden sheets', async () => {
    const workbook = await loadWorkbook(await richWorkbook());
    expect(
      workbook.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected]),
    ).toEqual([
      ['Inventaire', 'Visible', true],
      ['Écarts', 'Visible', false],
      ["L'analyse", 'Hidden', false],
    ]);
    expect(workbook.tables.map(({ name, titles }) => [name, titles])).toEqual([
      ['Parc', ['UAI', 'Type', 'Date', 'Prix']],
    ]);
    expect(workbook.names.list).toMatchObject([
      { name: 'Prix_moyen', formula: '=AVERAGE(Inventaire!$D$2:$D$5)', comment: 'a <b> & c' },
    ]);
    expect(workbook.active.name).toBe('Écarts');
    expect(workbook.sheet('Écarts').merges).toHaveLength(1);
    const formula = workbook.sheet('Inventaire').content(4, 3) as Formula;
    expect([formula.text, workbook.sheet('Inventaire').value(4, 3)]).toEqual(['=SUM(D2:D4)', 1062.5]);
  });

  it('is saved with every part of its own as it was', async () => {
    const bytes = await richWorkbook();
    const saved = await saveWorkbook(await loadWorkbook(bytes));
    const [before, after] = [await partTexts(bytes), await partTexts(saved)];
    const rewritten = [
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      '[Content_Types].xml',
    ];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [name, text] of before) {
      if (!rewritten.includes(name)) expect([name, after.get(name)]).toEqual([name, text]);
    }
  });

  it('keeps what was written to it', async () => {
    const host = new ExcelHost(await loadWorkbook(await richWorkbook()));
    host.workbook.settings.set('clef', '{}');
    await new ExcelWorkbook(host.Excel).write(samplePlan());
    host.workbook.sheet('Écarts').put(1, 0, 'changé');
    const opened = await loadWorkbook(await saveWorkbook(host.workbook));
    expect(statesOf(opened)).toMatchObject(
      host.workbook.sheets.map(({ name, visibility }) => ({ name, visibility })),
    );
    expect(opened.sheet('Écarts').value(1, 0)).toBe('changé');
    expect(opened.settings.get('clef')).toBe('{}');
    const again = new ExcelWorkbook(new ExcelHost(opened).Excel);
    expect((await ownedTable(again, 'SB_Prix')).rows).toEqual(
      (await ownedTable(new ExcelWorkbook(host.Excel), 'SB_Prix')).rows,
    );
    await again.write(samplePlan());
    expect((await again.sheets()).map(({ name, role }) => [name, role])).toEqual([
      ['Inventaire', null],
      ['Écarts', null],
      ["L'analyse", null],
      ['Écarts (Socle)', 'gaps'],
      ['Prix', 'prices'],
    ]);
  });
});

async function partTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const file = await ZipPackage.open(bytes);
  const texts = new Map<string, string>();
  for (const name of file.names()) texts.set(name, Buffer.from(await file.bytes(name)).toString('latin1'));
  return texts;
}

function trimmed(cells: readonly Cell[]): Cell[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length -= 1;
  return cells.slice(0, length);
}
