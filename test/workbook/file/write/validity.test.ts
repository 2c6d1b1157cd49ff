import { draw, drawAlone } from './draw';
import { partText, richWorkbook, validationErrors } from './package-tools';
import { PLAN } from './plans';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const WORKBOOK = 'xl/workbook.xml';

/** The same XML with a prefix on every element of its main namespace, as some producers write. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)(?!mc:|x15|xr|x14|[?])(\w)/g, '<$1x:$2')
    .replace(
      ' xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      ' xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    );
}

/** Microsoft's own library has the last word on what is a valid workbook. */
describe('the Open XML SDK finds no fault', () => {
  it('with the rich workbook of these tests', async () => {
    expect(validationErrors(await richWorkbook())).toEqual([]);
  });

  it('with a plan in a workbook of its own', async () => {
    expect(validationErrors(await drawAlone())).toEqual([]);
  });

  it('with a plan in the rich workbook, drawn once and twice', async () => {
    const once = (await draw(await richWorkbook())).bytes;
    expect(validationErrors(once)).toEqual([]);
    expect(validationErrors((await draw(once)).bytes)).toEqual([]);
  });

  it('with a workbook whose elements bear a prefix', async () => {
    const bytes = await richWorkbook({ [WORKBOOK]: prefixed, 'xl/styles.xml': prefixed });
    const drawn = (await draw(bytes)).bytes;
    expect(validationErrors(bytes)).toEqual([]);
    expect(validationErrors(drawn)).toEqual([]);
    expect(await partText(drawn, WORKBOOK)).toContain('<x:sheet name="Plan" sheetId="10" r:id="rId13"/>');
    expect(await partText(drawn, 'xl/styles.xml')).toContain('<x:font><x:b/><x:sz val="16"/>');
    const again = (await draw(drawn)).bytes;
    expect(await partText(again, WORKBOOK)).toBe(await partText(drawn, WORKBOOK));
  });

  it('with a workbook that has no names, no calculation settings, no styles and another prefix for relationships', async () => {
    const bytes = await richWorkbook({
      [WORKBOOK]: (text) =>
        text
          .replace(/<definedNames>.*<\/definedNames>/, '')
          .replace(/<calcPr[^>]*>/, '')
          .replace(/ r:id=/g, ' rel:id=')
          .replace('xmlns:r=', 'xmlns:rel='),
      'xl/styles.xml': (text) =>
        text
          .replace(/<numFmts.*?<\/numFmts>/, '')
          .replace(/<fills.*<\/cellStyleXfs>/, '')
          .replace(/<cellStyles.*<\/dxfs>/, '<dxfs count="0"/>')
          .replace(/numFmtId="166" fontId="1" fillId="2"/, 'numFmtId="0" fontId="1" fillId="0"')
          .replace(/ xfId="0"/g, ''),
      'xl/worksheets/sheet1.xml': (text) => text.replace(' dxfId="0"', ''),
    });
    const drawn = (await draw(bytes)).bytes;
    expect(validationErrors(drawn)).toEqual([]);
    const workbook = await partText(drawn, WORKBOOK);
    expect(workbook).toMatch(/<sheet name="Plan" sheetId="10" rel:id="rId13"\/>/);
    expect(workbook).toMatch(
      /<\/externalReferences><definedNames>.*<\/definedNames><calcPr fullCalcOnLoad="1"\/><pivotCaches>/,
    );
    expect(await partText(drawn, 'xl/styles.xml')).toMatch(
      /<numFmts count="5">.*<fills count="5">.*<borders count="2">/,
    );
  });

  it('with a workbook without any styles part', async () => {
    const bytes = await richWorkbook({
      'xl/styles.xml': () => null,
      'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship Id="rId5"[^>]*>/, ''),
      '[Content_Types].xml': (text) => text.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
      'xl/worksheets/sheet1.xml': (text) => text.replace(/ s="\d"/g, '').replace(' dxfId="0"', ''),
    });
    expect(validationErrors((await draw(bytes)).bytes)).toEqual([]);
  });

  it('with a plan that asks for nothing but sheets', async () => {
    const bare = PLAN.sheets.map(({ role, name }) => ({
      role,
      name,
      cells: [],
      tables: [],
      charts: [],
      widths: [],
      freeze: { rows: 0, columns: 0 },
      print: { repeatRows: null },
    }));
    expect(validationErrors(await drawAlone({ sheets: bare, names: [] }))).toEqual([]);
  });
});
