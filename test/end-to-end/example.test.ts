import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBookPlan } from '../../src/core/report/build-book-plan';
import { OnAWorkbook } from '../app/on-a-workbook';
import { compareWithPlan } from '../office/differing-cells';
import { convert, temporaryFolder } from '../office/libreoffice';
import { validationErrors } from '../workbook/file/write/package-tools';

const shipped = (name: string): Uint8Array =>
  readFileSync(join(__dirname, '..', '..', 'assets', 'exemple', name));

/** The workbook that the first command of the README writes. */
describe('the shipped example', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives a valid workbook whose every formula LibreOffice computes as the core did', async () => {
    const lines = new TextDecoder().decode(shipped('inventaire.csv')).trimEnd().split('\r\n');
    const example = await OnAWorkbook.csv(lines);
    const { analysis } = await example.run({
      schoolFiles: [{ name: 'etablissements.csv', bytes: shipped('etablissements.csv') }],
      levels: ['ecole', 'college', 'lycee'],
      examplePrices: true,
    });
    const bytes = await example.workbook.bytes();
    expect(validationErrors(bytes)).toEqual([]);

    const file = join(folder, 'exemple.xlsx');
    writeFileSync(file, bytes);
    mkdirSync(join(folder, 'recalculated'));
    const [recalculated] = convert([file], 'xlsx', join(folder, 'recalculated'));
    const comparison = await compareWithPlan(readFileSync(recalculated), buildBookPlan(analysis));
    expect(comparison.differing).toEqual([]);
    expect(comparison.calculated).toBeGreaterThan(1000);
  });
});
