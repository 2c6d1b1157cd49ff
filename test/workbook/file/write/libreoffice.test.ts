import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';
import { compareWithPlan } from '../../../office/differing-cells';
import { convert, temporaryFolder } from '../../../office/libreoffice';
import { draw, drawAlone } from './draw';
import { partText, richWorkbook } from './package-tools';
import { ODD_TEXTS, PLAN } from './plans';

/** LibreOffice computes every formula anew when it opens a file, and refuses a package that is not sound. */
describe('LibreOffice opens what was drawn', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let alone: Uint8Array;
  let rich: Uint8Array;

  beforeAll(async () => {
    const files = ['seul.xlsx', 'riche.xlsx'].map((name) => join(folder, name));
    const drawn = [await drawAlone(), (await draw(await richWorkbook())).bytes];
    files.forEach((file, index) => writeFileSync(file, drawn[index] ?? ''));
    const saved = join(folder, 'saved');
    const [first = '', second = ''] = convert(files, 'xlsx', saved);
    alone = readFileSync(first);
    rich = readFileSync(second);
  });

  it('and finds the values that the plan says', async () => {
    const { differing, compared, calculated } = await compareWithPlan(alone, PLAN);
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    expect(calculated).toBe(9);
  });

  it('and keeps text as text', async () => {
    const rows = (await (await FileWorkbook.open('seul.xlsx', alone)).ownedTables())[1]?.rows ?? [];
    expect(rows.map(([text]) => typeof text)).toEqual(ODD_TEXTS.map(() => 'string'));
    expect(rows.slice(0, 6).map(([text]) => text)).toEqual(ODD_TEXTS.slice(0, 6));
  });

  it('beside the sheets of the user, whose formulas it still computes', async () => {
    const workbook = await FileWorkbook.open('riche.xlsx', rich);
    const rows: unknown[] = [];
    for await (const batch of workbook.rows('Écarts')) rows.push(...batch.map(({ cells }) => cells[1]));
    expect(rows).toEqual(['Prix', 1200, 1010]);
    expect((await compareWithPlan(rich, PLAN)).differing).toEqual([]);
  });

  it('and what it saves is refreshed in place: its sheets are still known as ours', async () => {
    const workbook = await FileWorkbook.open('riche.xlsx', rich);
    const names = (await workbook.sheets()).map(({ name, role }) => [name, role]);
    const report = await workbook.write(PLAN);
    expect((await workbook.sheets()).map(({ name, role }) => [name, role])).toEqual(names);
    expect(report.sheets.map(({ name }) => name)).toEqual([
      'Synthèse',
      'Écarts (Socle)',
      'Plan',
      'Hypothèses',
    ]);
    expect(await partText(await workbook.bytes(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});
