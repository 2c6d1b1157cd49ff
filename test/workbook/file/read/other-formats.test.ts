import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert, temporaryFolder } from '../../../office/libreoffice';
import { DIRT } from '../../../sheets/cases/dirt';
import { SHAPES } from '../../../sheets/cases/shapes';
import { SOURCES } from '../../../sheets/cases/sources';
import { TABLES } from '../../../sheets/cases/tables';
import { validationErrors } from '../write/package-tools';
import { deviceText, fileOf, readSource } from '../../../sheets/read-fixture';
import { openSource } from '../../../../src/workbook/file/source';
import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';

const FIXTURES = [...SOURCES, ...TABLES, ...SHAPES, ...DIRT].filter(({ csv }) => csv === undefined);

/** The first sector of an OLE compound file that holds streams of these names. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) =>
    [...name].forEach((letter, at) => bytes.set([letter.charCodeAt(0)], 1025 + 128 * index + 2 * at)),
  );
  return bytes;
}

describe.each(['ods', 'xls'] as const)('a workbook saved by LibreOffice as .%s', (format) => {
  const folder = temporaryFolder();
  let written: string[] = [];

  beforeAll(async () => {
    const files = await Promise.all(
      FIXTURES.map(async (fixture, at) => {
        const path = join(folder, `classeur-${at}.xlsx`);
        writeFileSync(path, (await fileOf(fixture)).bytes);
        return path;
      }),
    );
    written = convert(files, format, folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(FIXTURES.map((fixture, at) => [fixture.name, fixture, at] as const))(
    'is read as the .xlsx is: %s',
    async (_name, fixture, at) => {
      const bytes = readFileSync(written[at] ?? '');
      const { devices, findings } = await readSource(await openSource(`classeur.${format}`, bytes), fixture);
      expect(devices.map(deviceText)).toEqual(fixture.devices);
      expect(findings.map(({ code, row }) => `${code} ${row ?? ''}`).sort()).toEqual(
        [...fixture.findings].sort(),
      );
    },
  );

  test('becomes an .xlsx to write results in', async () => {
    const workbook = await FileWorkbook.open(`classeur.${format}`, readFileSync(written[0] ?? ''));
    expect((await workbook.kind()).extension).toBe('xlsx');
    expect(validationErrors(await workbook.bytes())).toEqual([]);
    const again = await FileWorkbook.open('classeur.xlsx', await workbook.bytes());
    expect((await again.sheets()).map(({ name }) => name)).toEqual(
      (await workbook.sheets()).map(({ name }) => name),
    );
  });

  test('with a password, or cut short, is refused with a sentence', async () => {
    const bytes = readFileSync(written[0] ?? '');
    await expect(openSource(`classeur.${format}`, bytes.subarray(0, 700))).rejects.toMatchObject({
      name: 'Problem',
    });
  });
});

test('a table in HTML that a program calls .xls is read', async () => {
  const html = `<html><table><tr><th>UAI</th><th>Type</th></tr><tr><td>0990002P</td><td>VPI</td></tr></table></html>`;
  const source = await openSource('export.xls', new TextEncoder().encode(html));
  const [sheet] = await source.sheets();
  const rows = [];
  for await (const batch of source.rows(sheet?.name ?? '')) rows.push(...batch);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['UAI', 'Type'],
    ['0990002P', 'VPI'],
  ]);
});

test.each([
  ['encrypted', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  ['damaged-file', compoundFile('Root Entry', 'Workbook')],
])('a compound file says what it is: %s', async (code, bytes) => {
  const opening = openSource('inventaire.xls', bytes);
  await expect(opening).rejects.toMatchObject({ name: 'Problem', code });
  await expect(opening).rejects.toThrow(/enregistrez/);
});
