import { DateCell, ErrorCell } from '../../../../src/core/inventory/cell';
import { cellsOf } from './workbooks';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>';

const STRINGS =
  '<si><t>Rennes</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Ordi </t></r><r><t>portable</t></r></si>' +
  '<si><t/></si><si/><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><t xml:space="preserve">  </t></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t>A &amp; B&#233;&#x20AC;<![CDATA[ <c> ]]></t></si>';

async function only(cell: string, rest: Parameters<typeof cellsOf>[1] = {}): Promise<unknown> {
  const rows = await cellsOf(`<row r="1">${cell}</row>`, { strings: STRINGS, styles: STYLES, ...rest });
  return rows[0]?.cells[0] ?? null;
}

describe('A cell of an .xlsx', () => {
  it.each([
    ['<c r="A1"><v>12</v></c>', 12],
    ['<c r="A1" t="n"><v>-12.5</v></c>', -12.5],
    ['<c r="A1"><v>1.0000000000000001E-2</v></c>', 0.01],
    ['<c r="A1"><v>0.1</v></c>', 0.1],
    ['<c r="A1"><v>123456789012.345</v></c>', 123456789012.345],
    ['<c r="A1"><v>12345678901234567</v></c>', 12345678901234568],
    ['<c r="A1"><v>-0</v></c>', 0],
    ['<c r="A1"><v>.5</v></c>', 0.5],
    ['<c r="A1"><v>0</v></c>', 0],
    ['<c r="A1"><v></v></c>', null],
    ['<c r="A1"/>', null],
    ['<c r="A1" s="1"/>', null],
    ['<c r="A1"></c>', null],
  ])('number: %s', async (cell, value) => expect(await only(cell)).toBe(value));

  it.each([
    ['<c r="A1" t="s"><v>0</v></c>', 'Rennes'],
    ['<c r="A1" t="s"><v>1</v></c>', 'Ordi portable'],
    ['<c r="A1" t="s"><v>2</v></c>', null],
    ['<c r="A1" t="s"><v>3</v></c>', null],
    ['<c r="A1" t="s"><v>4</v></c>', '東京'],
    ['<c r="A1" t="s"><v>5</v></c>', '  '],
    ['<c r="A1" t="s"><v>6</v></c>', 'a\rb_x0041_'],
    ['<c r="A1" t="s"><v>7</v></c>', 'A & Bé€ <c> '],
    ['<c r="A1" t="s"><v> 1 </v></c>', 'Ordi portable'],
  ])('shared text: %s', async (cell, value) => expect(await only(cell)).toBe(value));

  it.each([
    ['<c r="A1" t="inlineStr"><is><t>élève</t></is></c>', 'élève'],
    ['<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b&lt;</t></r><rPh><t>x</t></rPh></is></c>', 'ab<'],
    ['<c r="A1" t="inlineStr"><is><t></t></is></c>', null],
    ['<c r="A1" t="str"><f>A2&amp;"x"</f><v>12</v></c>', '12'],
    ['<c r="A1" t="str"><f>A2</f><v xml:space="preserve"> b </v></c>', ' b '],
    ['<c r="A1" t="str"><f>A2</f><v></v></c>', null],
    ['<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3],
    ['<c r="A1" s="0"><f>1+2</f></c>', null],
    ['<c r="A1" t="str"><v>l1\r\nl2&#10;l3</v></c>', 'l1\nl2\nl3'],
    ['<c r="A1" t="str"><v><!-- </c> -->a<![CDATA[</v></c></row>]]></v></c>', 'a</v></c></row>'],
  ])('text in the cell, and formulas: %s', async (cell, value) => expect(await only(cell)).toBe(value));

  it.each([
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>false</v></c>', false],
    ['<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', new ErrorCell('#N/A')],
    ['<c r="A1" t="d"><v>2024-02-29</v></c>', new DateCell(45_351)],
    ['<c r="A1" t="d"><v>2024-02-29T18:00:00Z</v></c>', new DateCell(45_351.75)],
  ])('booleans, errors, ISO dates: %s', async (cell, value) => expect(await only(cell)).toEqual(value));

  it.each([
    ['s="1"', new DateCell(45_292)],
    ['s="2"', new DateCell(45_292)],
    ['s="0"', 45_292],
    ['s="3"', 45_292],
    ['s="4"', 45_292],
    ['s="99"', 45_292],
  ])('a number is a date when its style shows one: %s', async (style, value) =>
    expect(await only(`<c r="A1" ${style}><v>45292</v></c>`)).toEqual(value),
  );

  it('counts days from 1899-12-30 in workbooks of the 1904 system too', async () => {
    const head = '<workbookPr date1904="1"/>';
    expect(await only('<c r="A1" s="1"><v>43830</v></c>', { head })).toEqual(new DateCell(45_292));
    expect(await only('<c r="A1" t="d"><v>2024-01-01</v></c>', { head })).toEqual(new DateCell(45_292));
    expect(await only('<c r="A1"><v>43830</v></c>', { head })).toBe(43_830);
  });

  it.each([
    '<c r="A1" t="s"><v>8</v></c>',
    '<c r="A1" t="s"><v>x</v></c>',
    '<c r="A1"><v>douze</v></c>',
    '<c r="A1"><v>0x10</v></c>',
    '<c r="A1"><v>1E999</v></c>',
    '<c r="A1" t="b"><v>2</v></c>',
    '<c r="A1" t="d"><v>2023-02-29</v></c>',
    '<c r="A1" t="?"><v>1</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="A0"><v>1</v></c>',
    '<c r="12"><v>1</v></c>',
    '<c r="A2"><v>1</v></c>',
    '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
    "<c r='XFE1'><v>1</v></c>",
  ])('that cannot be is a damaged sheet, never a guess: %s', (cell) =>
    expect(only(cell)).rejects.toMatchObject({
      code: 'damaged-sheet',
      message: expect.stringContaining('ligne 1'),
    }),
  );
});
