import { openSource } from '../../../../src/workbook/file/source';
import { zipped } from '../write/package-tools';
import { cellsOf, rowsOf, workbookParts, worksheet, writtenWorkbook } from './workbooks';

const numbered = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  ).join('');

describe('The rows of an .xlsx', () => {
  it('leave out rows without values, and keep the others where the user sees them', async () => {
    const xml =
      '<row r="2" spans="1:3" s="1" customFormat="1"/><row r="3"><c r="A3" s="1"/><c r="B3" t="str"><v></v></c></row>' +
      '<row r="7"><c r="C7"><v>7</v></c><c r="D7" s="1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const rows = await cellsOf(xml);
    expect(rows.map(({ row }) => row)).toEqual([7, 1_048_576]);
    expect(rows[0].cells).toEqual([null, null, 7]);
    expect(rows[1].cells).toHaveLength(16_384);
  });

  it('are counted from the last one when nothing states where they stand', async () => {
    const xml =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>' +
      '<row><c r="B9"><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect(await cellsOf(xml)).toEqual([
      { row: 1, cells: [1, null, null, 2, 3] },
      { row: 3, cells: [4] },
      { row: 9, cells: [null, 5] },
      { row: 10, cells: [6] },
    ]);
  });

  it.each([
    ['twice the same row', '<row r="2"/><row r="2"/>'],
    [
      'a row above the last',
      '<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>',
    ],
    ['a row below the grid', '<row r="1048577"/>'],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
  ])('are damaged when they hold %s', (_, xml) =>
    expect(cellsOf(xml)).rejects.toMatchObject({ code: 'damaged-sheet' }),
  );

  it.each([
    ['ends in a row', worksheet(numbered(9)).replace(/<\/row>.{10,40}$/s, '')],
    ['ends between rows', worksheet(numbered(9)).replace(/<\/sheetData>.*$/s, '')],
    ['ends before the rows', worksheet('').replace(/<sheetData>.*$/s, '')],
    ['is no worksheet', '<chartsheet xmlns="worksheet"/>'],
  ])('are damaged when the part %s', (_, xml) =>
    expect(cellsOf(xml)).rejects.toMatchObject({ code: 'damaged-sheet' }),
  );

  it('are read whatever the encoding that the package allows', async () => {
    const xml = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Élève €😀</t></is></c></row>');
    const big = Buffer.from(`\ufeff${xml}`, 'utf16le').swap16();
    for (const bytes of [
      `\ufeff${xml}`,
      Uint8Array.from(Buffer.from(`\ufeff${xml}`, 'utf16le')),
      Uint8Array.from(big),
    ])
      expect(await rowsOf(await writtenWorkbook({ sheets: [{ xml: bytes }] }))).toEqual([
        { row: 1, cells: ['Élève €😀'] },
      ]);
  });

  it('come in batches, as many as the limit, with the fraction done', async () => {
    const bytes = await writtenWorkbook({
      sheets: [{ name: 'Longue', xml: numbered(60_000) }],
      strings: '<si><t>x</t></si>',
    });
    const source = await openSource('a.xlsx', bytes);
    const done: number[] = [];
    const sizes: number[] = [];
    for await (const batch of source.rows('Longue', { onProgress: (it) => done.push(it) }))
      sizes.push(batch.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60_000);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect(await rowsOf(bytes, { limit: 1500 })).toHaveLength(1500);
    expect(await rowsOf(bytes, { limit: 3 })).toHaveLength(3);
  });

  it('stop with the reason of the signal, and can be read again', async () => {
    const bytes = await writtenWorkbook({
      sheets: [{ name: 'Longue', xml: numbered(60_000) }],
      strings: '<si><t>x</t></si>',
    });
    const source = await openSource('a.xlsx', bytes);
    const stop = new AbortController();
    const reason = new Error('assez');
    const read = async () => {
      for await (const batch of source.rows('Longue', { signal: stop.signal })) {
        expect(batch.length).toBeLessThan(60_000);
        stop.abort(reason);
      }
    };
    await expect(read()).rejects.toBe(reason);
    await expect(read()).rejects.toBe(reason);
    let count = 0;
    for await (const batch of source.rows('Longue')) count += batch.length;
    expect(count).toBe(60_000);
  });

  it('of a part whose bytes were changed are refused, even after the last row', async () => {
    const parts = workbookParts({
      sheets: [
        { xml: worksheet(numbered(3)).replace('</worksheet>', '<pageMargins left="0.7"/></worksheet>') },
      ],
    });
    const zip = Buffer.from(await zipped(parts));
    // The checksum of the directory, not the data: rows read well, and the part is not what was stored all the same.
    const entry = zip.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    zip[entry + 16] ^= 1;
    await expect(rowsOf(Uint8Array.from(zip))).rejects.toMatchObject({ code: 'damaged-zip' });
  });
});
