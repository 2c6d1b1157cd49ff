import fc from 'fast-check';
import Papa from 'papaparse';
import { mendQuotes } from '../../../../src/workbook/file/mend-quotes';
import { openSource } from '../../../../src/workbook/file/source';
import { rowsOf } from './workbooks';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = (content: string | Uint8Array, options: Parameters<typeof rowsOf>[1] = {}) =>
  rowsOf(typeof content === 'string' ? utf8(content) : content, { file: 'Inventaire.csv', ...options });
const values = async (content: string | Uint8Array) => (await rows(content)).map(({ cells }) => cells);

describe('A .csv', () => {
  it('is a workbook of one sheet, named after the file', async () => {
    const source = await openSource('Inventaire 2024.v2.csv', utf8('a;b'));
    expect(source).toMatchObject({ kind: 'csv', title: 'Inventaire 2024.v2.csv', file: null });
    expect(await source.sheets()).toEqual([
      { name: 'Inventaire 2024.v2', visible: true, active: true, role: null, size: null },
    ]);
    await expect(rows('a;b', { sheet: 'Autre' })).rejects.toMatchObject({ code: 'unknown-sheet' });
  });

  it('keeps every value as text', async () => {
    expect(await values('UAI;Code;Quantité;Date\n0350001A;035;1 234,50;31/12/2024\n')).toEqual([
      ['UAI', 'Code', 'Quantité', 'Date'],
      ['0350001A', '035', '1 234,50', '31/12/2024'],
    ]);
  });

  it.each([
    ['semicolons, decimal commas', 'nom;prix\nPC;449,99\nÉcran;12,5', ['PC', '449,99']],
    [
      'semicolons, commas in a text',
      'nom;adresse\nA;3, rue X, Rennes, Bretagne\nB;4, rue Y',
      ['A', '3, rue X, Rennes, Bretagne'],
    ],
    ['commas, a semicolon in quotes', 'nom,note\n"a;b;c",1\n"d;e;f",2', ['a;b;c', '1']],
    ['tabs', 'nom\tprix\nA;B\t1,5', ['A;B', '1,5']],
    ['one column', 'nom\nPC', ['PC']],
  ])('is cut where its lines agree: %s', async (_, text, second) =>
    expect((await values(text))[1]).toEqual(second),
  );

  it('is read in the encodings that French programs write', async () => {
    const text = 'École;Élèves\nÉcole n° 1;été €';
    const latin = Uint8Array.from([...'École;Été €\n'].map((it) => (it === '€' ? 0x80 : it.charCodeAt(0))));
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const expected = [
      ['École', 'Élèves'],
      ['École n° 1', 'été €'],
    ];
    expect(await values(text)).toEqual(expected);
    expect(await values(`\ufeff${text}`)).toEqual(expected);
    expect(await values(Uint8Array.from(little))).toEqual(expected);
    expect(await values(Uint8Array.from(Buffer.from(little).swap16()))).toEqual(expected);
    expect(await values(latin)).toEqual([['École', 'Été €']]);
  });

  it('numbers rows as a spreadsheet does: one by record, those without values left out', async () => {
    expect(await rows('a;b\r\n"l1\r\nl2";"x ""y"""\r\n\r\n;\r\n;c\r\n')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['l1\nl2', 'x "y"'] },
      { row: 5, cells: [null, 'c'] },
    ]);
  });

  it('gives the columns and as many rows as asked', async () => {
    const text = 'a;b;c\n1;2;3\n;5;\n7;8;9';
    expect(await rows(text, { columns: new Set([0, 2]), limit: 3 })).toEqual([
      { row: 1, cells: ['a', null, 'c'] },
      { row: 2, cells: ['1', null, '3'] },
      { row: 4, cells: ['7', null, '9'] },
    ]);
  });

  it('that is empty has no rows', async () => {
    expect(await rows('\ufeff\n\n')).toEqual([]);
    await expect(rows('')).rejects.toMatchObject({ code: 'empty-file' });
  });

  it('with quotes that are closed too early gives each line its own values', async () => {
    const lines = [
      'Matériel;Qté;Note',
      '"PC 15" tactile;4;bon',
      '"Tablette 10"" Samsung";12;"2 ans"',
      '"Vidéoprojecteur "courte focale"";2;',
      '"a;b";"l1\nl2";c',
    ];
    expect(await values(lines.join('\n'))).toEqual([
      ['Matériel', 'Qté', 'Note'],
      ['PC 15" tactile', '4', 'bon'],
      ['Tablette 10" Samsung', '12', '2 ans'],
      ['Vidéoprojecteur "courte focale"', '2'],
      ['a;b', 'l1\nl2', 'c'],
    ]);
  });

  it('that is well quoted is never mended', () => {
    const value = fc.string().map((text) => text.replace(/[\r\n]/g, ' '));
    const table = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (data) => {
        const text = Papa.unparse(data, { delimiter: ';', newline: '\n', quotes: true });
        expect(mendQuotes(text, ';')).toBe(text);
      }),
    );
  });

  it('whose quote is never closed is refused, with the row', () =>
    expect(rows('a;b\n1;2\n"3;4\n5;6\n')).rejects.toMatchObject({
      code: 'damaged-csv',
      message: expect.stringContaining('ligne 3'),
    }));

  it('is the same in pieces as at once, however long its values', async () => {
    const value = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', 'a"b', 'x\ny', ';', '', ' ', 'é'),
      fc.nat(32_000).map((length) => 'long"\n;'.repeat(length / 7)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
        fc.nat(2_000),
        async (some, repeated) => {
          const titles = Array.from({ length: 9 }, (_, index) => `h${index}`);
          const clean = some.map((record) => record.map((it) => it.replace(/\r/g, '')));
          const records = [
            ...clean,
            ...Array.from({ length: repeated }, (_, index) => [
              `n° ${index}`,
              '"q";',
              ...Array<string>(7).fill(''),
            ]),
          ];
          const text = Papa.unparse([titles, ...records], { delimiter: ';', newline: '\r\n' });
          const read = await rows(text);
          const expected = [titles, ...records].flatMap((record, index) => {
            const cells: (string | null)[] = record.map((it) => it || null);
            while (cells.length > 0 && cells.at(-1) === null) cells.pop();
            return cells.length > 0 ? [{ row: index + 1, cells }] : [];
          });
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('tells how far it is, and stops with the reason of the signal', async () => {
    const text = 'a;b\n'.repeat(200_000);
    const done: number[] = [];
    expect(await rows(text, { onProgress: (it) => done.push(it) })).toHaveLength(200_000);
    expect(done.length).toBeGreaterThan(3);
    expect(done.at(-1)).toBe(1);
    const reason = new Error('assez');
    await expect(rows(text, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('A file whose name and content disagree', () => {
  it('is opened by what it holds', async () => {
    expect(await openSource('inventaire.xlsx', utf8('a;b'))).toMatchObject({ kind: 'csv' });
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    await expect(openSource('inventaire.csv', old)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
