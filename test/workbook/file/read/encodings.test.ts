import fc from 'fast-check';
import Papa from 'papaparse';
import { openSource } from '../../../../src/workbook/file/source';

/** Without « â », which « € » and others may follow here as where UTF-8 was read as Windows-1252. */
const ACCENTS = 'éèêëàçîïôùûüœ’«»°€ÉÈÀÇ';
/** Where the letters that are not ASCII stand in each encoding of one byte a letter. */
const WINDOWS = new Map([...'éèêëàâçîïôùûü«»°ÉÈÀÇ'].map((it) => [it, it.charCodeAt(0)]));
for (const [letter, byte] of [
  ['œ', 0x9c],
  ['’', 0x92],
  ['€', 0x80],
] as const)
  WINDOWS.set(letter, byte);
const MAC = new Map<string, number>(
  Object.entries({
    ...{ é: 0x8e, è: 0x8f, ê: 0x90, ë: 0x91, à: 0x88, â: 0x89, ç: 0x8d, î: 0x94, ï: 0x95, ô: 0x99, ù: 0x9d },
    ...{ û: 0x9e, ü: 0x9f, œ: 0xcf, '’': 0xd5, '«': 0xc7, '»': 0xc8, '°': 0xa1, '€': 0xdb },
    ...{ É: 0x83, È: 0xe9, À: 0xcb, Ç: 0x82 },
  }),
);

const utf8 = (text: string) => new TextEncoder().encode(text);
const narrow = (text: string, places: ReadonlyMap<string, number>) =>
  Uint8Array.from([...text].map((it) => places.get(it) ?? it.charCodeAt(0)));
const little = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const big = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const ENCODINGS = {
  'UTF-8': utf8,
  'UTF-8 with its mark': (text: string) => utf8(`\ufeff${text}`),
  'UTF-16 LE': (text: string) => little(text),
  'UTF-16 LE with its mark': (text: string) => little(`\ufeff${text}`),
  'UTF-16 BE': (text: string) => big(text),
  'UTF-16 BE with its mark': (text: string) => big(`\ufeff${text}`),
  'Windows-1252': (text: string) => narrow(text, WINDOWS),
  'Mac Roman': (text: string) => narrow(text, MAC),
};

async function open(bytes: Uint8Array, name = 'Inventaire.csv') {
  const source = await openSource(name, bytes);
  const [sheet] = await source.sheets();
  if (sheet === undefined) throw new Error('no sheet');
  const rows: { row: number; cells: readonly unknown[] }[] = [];
  for await (const batch of source.rows(sheet.name)) rows.push(...batch);
  const remarks = (await source.remarks?.(sheet.name)) ?? [];
  return { cells: rows.map(({ cells }) => cells), remarks };
}
const codeOf = (bytes: Uint8Array, name?: string) =>
  open(bytes, name).then(
    ({ remarks }) => remarks.map(({ code }) => code),
    (thrown: unknown) => (thrown as { code?: string }).code ?? String(thrown),
  );

/** A French word in which an accent stands after a letter, as in each of a file's. */
const word = fc
  .tuple(
    fc.constantFrom('Quantit', 'Ecran t', 'cl', 'Mat'),
    fc.constantFrom('é', 'è', 'à', 'ê'),
    fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz 0123456789;,|"\n', ...ACCENTS),
      maxLength: 8,
    }),
  )
  // Letters with accents side by side in Windows-1252 may be the bytes of one letter of UTF-8 (« ï«œ » is « 﫜 »): no program can tell.
  .map((parts) => parts.join('').replace(/(\P{ASCII})(?=\P{ASCII})/gu, '$1a'));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
  );

test('Any table is read back from any encoding, separator and line end', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(...Object.entries(ENCODINGS)),
      fc.constantFrom(';', ',', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (data, [, encode], delimiter, newline, isTold) => {
        // Lines and separators within quotes may be rows that a quote swallowed: refused with their place.
        fc.pre(!data.some((record) => ['\n', delimiter].every((sign) => record.join('').includes(sign))));
        const titles = (data[0] ?? []).map((_, column) => `Colonne ${column}`);
        const values = data.map((record) => record.map((value) => value.replaceAll('\n', newline)));
        const text = Papa.unparse([titles, ...values], { delimiter, newline, quotes: true });
        const { cells, remarks } = await open(encode(isTold ? `sep=${delimiter}${newline}${text}` : text));
        expect(cells).toEqual([titles, ...data]);
        expect(remarks.filter(({ code }) => code !== 'mac-roman')).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('A file that two programs wrote is read letter by letter, and the rows of the older one are told', async () => {
  const line = fc.tuple(
    word.map((text) => text.replace(/[\n;"]/g, ' ')),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
      const first = utf8('Désignation;Quantité\n');
      const bytes = lines.map(([text, isOld]) =>
        isOld ? narrow(`${text};1\n`, WINDOWS) : utf8(`${text};1\n`),
      );
      const { cells, remarks } = await open(Uint8Array.from([first, ...bytes].flatMap((it) => [...it])));
      expect(cells).toEqual([['Désignation', 'Quantité'], ...lines.map(([text]) => [text, '1'])]);
      const old = lines.flatMap(([, isOld], index) => (isOld ? [index + 2] : []));
      expect(remarks.map(({ code }) => code)).toEqual(old.length > 0 ? ['mixed-encoding'] : []);
      const told = [...(remarks[0]?.message.split(' :')[0]?.matchAll(/\d+/g) ?? [])].map(Number);
      expect(told.slice(0, 10)).toEqual(
        [...old.slice(0, 10), ...(old.length > 10 ? [old.length - 10] : [])].slice(0, 10),
      );
    }),
    { numRuns: 100 },
  );
});

test('A bad byte on the line of the titles spoils no other letter', async () => {
  const bytes = [...utf8('École;Quantité;'), 0xe9, ...utf8('tat\nÉcole A;12;bon\n')];
  const { cells, remarks } = await open(Uint8Array.from(bytes));
  expect(cells).toEqual([
    ['École', 'Quantité', 'état'],
    ['École A', '12', 'bon'],
  ]);
  expect(remarks).toMatchObject([
    { code: 'mixed-encoding', row: 1, message: expect.stringContaining('Ligne 1 :') },
  ]);
});

test('French typography in Windows-1252 is taken for no other script', async () => {
  const text = 'QUANTITÉ\u00a0: ;« prêté\u00a0»;L’ÉCOLE\u00a0»';
  expect(await open(narrow(text, WINDOWS))).toEqual({ cells: [text.split(';')], remarks: [] });
});

test('Letters that were lost before are told with their rows', async () => {
  const twice = new TextDecoder('windows-1252').decode(utf8('Quantité'));
  const { remarks } = await open(utf8(`Nom;${twice}\na;1\n\ufffdcole;2\n`));
  expect(remarks).toMatchObject([
    { code: 'spoilt-letters', message: expect.stringContaining('Lignes 1 et 3 :') },
  ]);
});

test('What is no text, or a text that cannot be read, is refused with what was seen', async () => {
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    Uint8Array.from(parts.flatMap((it) => (typeof it === 'string' ? [...utf8(it)] : [...it])));
  const ebcdic = Uint8Array.from([
    0xe4, 0xc1, 0xc9, 0x5e, 0xe3, 0xa8, 0x97, 0x85, 0x15, 0xf0, 0xf3, 0xf5, 0x5e, 0xd7, 0xc3,
  ]);
  const dos = narrow('Quantité;Télé\n', new Map([['é', 0x82]]));
  const utf32 = (text: string) => [...text].flatMap((it) => [it.charCodeAt(0), 0, 0, 0]);
  expect(await codeOf(bytes())).toBe('empty-file');
  expect(await codeOf(bytes('\ufeff'))).toBe('empty-file');
  expect(await codeOf(bytes('a;b\n1;', [0], '2'))).toBe('not-text');
  expect(await codeOf(ebcdic)).toBe('not-text');
  expect(await codeOf(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0x41]))).toBe('not-text');
  expect(await codeOf(bytes(Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 251) + 1)))).toBe(
    'not-text',
  );
  expect(await codeOf(dos)).toBe('unread-encoding');
  expect(await codeOf(bytes([0xff, 0xfe, 0, 0], utf32('a;b')))).toBe('unread-encoding');
  expect(await codeOf(bytes(utf32('UAI;Type;Nom\n')))).toBe('unread-encoding');
  expect(await codeOf(bytes('%PDF-1.7 …'))).toBe('foreign-file');
  expect(await codeOf(bytes([0x89], 'PNG'))).toBe('foreign-file');
});

test('Zeros and the end mark of MS-DOS after the text are no part of it', async () => {
  expect((await open(Uint8Array.from([...utf8('a;b\n'), 0x1a, 0, 0, 0]))).cells).toEqual([['a', 'b']]);
});

test('What a file is, its content tells, whatever its name', async () => {
  for (const name of ['stdin', 'inventaire.xlsx', 'liste.xls', 'PK.csv'])
    expect((await open(utf8('PK;b\n1;2'), name)).cells).toEqual([
      ['PK', 'b'],
      ['1', '2'],
    ]);
  expect((await open(utf8('<5 ans;>5 ans\n1;2'), 'a.csv')).cells[0]).toEqual(['<5 ans', '>5 ans']);
});

test('A table in HTML, whatever it is called and however it is written, keeps its French texts', async () => {
  const html =
    '<html><body><table><tr><td>Quantité</td><td>Prix</td><td>Date</td><td>Code</td></tr>' +
    '<tr><td>2</td><td>449,99</td><td>01/09/2019</td><td>035</td></tr></table></body></html>';
  const expected = [
    ['Quantité', 'Prix', 'Date', 'Code'],
    ['2', '449,99', '01/09/2019', '035'],
  ];
  for (const name of ['inventaire.xls', 'stdin'])
    for (const encode of [
      utf8,
      (text: string) => narrow(text, WINDOWS),
      (text: string) => little(`\ufeff${text}`),
    ])
      expect((await open(encode(html), name)).cells).toEqual(expected);
});
