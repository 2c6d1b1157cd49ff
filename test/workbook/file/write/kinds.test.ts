import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';
import { ZipPackage } from '../../../../src/workbook/file/container';
import { CONTENT_TYPES, typesXml, workbook } from '../../../hostile/base-workbook';
import { PLAN } from './plans';

const EXCEL = 'application/vnd.ms-excel';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ofType = (type: string): Uint8Array =>
  workbook({ [CONTENT_TYPES]: typesXml(type), 'xl/vbaProject.bin': Uint8Array.of(1, 2, 3) });

describe('the kind of a result', () => {
  it.each([
    [`${SPREADSHEET}.sheet.main+xml`, `${SPREADSHEET}.sheet.main+xml`, 'xlsx', `${SPREADSHEET}.sheet`],
    [`${SPREADSHEET}.template.main+xml`, `${SPREADSHEET}.sheet.main+xml`, 'xlsx', `${SPREADSHEET}.sheet`],
    [
      `${EXCEL}.sheet.macroEnabled.main+xml`,
      `${EXCEL}.sheet.macroEnabled.main+xml`,
      'xlsm',
      `${EXCEL}.sheet.macroEnabled.12`,
    ],
    [
      `${EXCEL}.template.macroEnabled.main+xml`,
      `${EXCEL}.sheet.macroEnabled.main+xml`,
      'xlsm',
      `${EXCEL}.sheet.macroEnabled.12`,
    ],
  ])(
    'is a workbook, its type, extension and media type agree: %s',
    async (given, type, extension, mediaType) => {
      const book = await FileWorkbook.open('parc.xlsx', ofType(given));
      expect(await book.kind()).toEqual({ type, extension, mediaType });
      await book.write(PLAN);
      expect(await book.kind()).toEqual({ type, extension, mediaType });
      const written = await ZipPackage.open(await book.bytes());
      expect(await written.text(CONTENT_TYPES)).toContain(
        `PartName="/xl/workbook.xml" ContentType="${type}"`,
      );
      expect([...(await written.bytes('xl/vbaProject.bin'))]).toEqual([1, 2, 3]);
    },
  );

  it.each([
    ['add-in', `${EXCEL}.addin.macroEnabled.main+xml`],
    ['binary-workbook', `${EXCEL}.sheet.binary.macroEnabled.main`],
  ])('is none for what Excel opens otherwise: %s', async (code, type) => {
    const opening = FileWorkbook.open('parc.xlsx', ofType(type));
    await expect(opening).rejects.toMatchObject({ name: 'Problem', code });
    await expect(opening).rejects.toThrow(/\.xlsx/);
  });
});
