import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipPackage } from '../../src/workbook/file/container';
import { CONTENT_TYPES, SCHOOLS, typesXml, workbook } from '../hostile/base-workbook';
import { temporaryFolder } from '../office/libreoffice';
import { runCli } from './run-cli';

const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

describe('the command line on a workbook with macros', () => {
  const folder = temporaryFolder();
  const schools = join(folder, 'liste.csv');
  const inventory = join(folder, 'ici', 'parc.xlsm');

  beforeAll(() => {
    mkdirSync(join(folder, 'ici'));
    writeFileSync(schools, SCHOOLS);
    writeFileSync(
      inventory,
      workbook({ [CONTENT_TYPES]: typesXml(MACROS), 'xl/vbaProject.bin': Uint8Array.of(1, 2, 3) }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes one with the same macros, type and extension', async () => {
    expect(runCli('analyse', inventory, '--schools', schools)).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder, 'ici')).sort()).toEqual(['parc - socle.xlsm', 'parc.xlsm']);
    const written = await ZipPackage.open(readFileSync(join(folder, 'ici', 'parc - socle.xlsm')));
    expect(await written.text(CONTENT_TYPES)).toContain(MACROS);
    expect([...(await written.bytes('xl/vbaProject.bin'))]).toEqual([1, 2, 3]);
  });

  it('refuses to call it .xlsx', () => {
    const out = join(folder, 'sortie.xlsx');
    const { code, stderr } = runCli('analyse', inventory, '--schools', schools, '--out', out);
    expect(code).toBe(2);
    expect(stderr).toContain('.xlsm');
  });
});
