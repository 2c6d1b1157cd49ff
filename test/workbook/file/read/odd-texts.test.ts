import { createUseCases } from '../../../../src/app/create-use-cases';
import { Problem } from '../../../../src/core/problem';
import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';
import { openSource } from '../../../../src/workbook/file/source';

/** Numbers that look drawn and are the same at each run. */
function drawnFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TITLES = ['UAI', 'Type', 'Quantité', 'État', 'Observations'];
const utf8 = (text: string) => new TextEncoder().encode(text);
const line = (cells: readonly string[], separator = ';') => `${cells.join(separator)}\n`;
const table = (rows: number, separator = ';') =>
  line(TITLES, separator) +
  Array.from({ length: rows }, (_, at) =>
    line(
      [
        '0350122T',
        at % 2 === 0 ? 'PC portable' : 'Vidéoprojecteur',
        String(at + 1),
        'Bon état',
        `salle ${at}`,
      ],
      separator,
    ),
  ).join('');

/** An honest file with some bytes changed, added, left out or moved. */
function spoilt(seed: number): Uint8Array {
  const draw = drawnFrom(seed);
  const bytes = [...utf8(table(20))];
  for (let times = 1 + draw(4); times > 0; times -= 1) {
    const at = draw(bytes.length);
    const kind = draw(5);
    if (kind === 0) bytes[at] = draw(256);
    if (kind === 1) bytes.splice(at, 0, ...Array.from({ length: 1 + draw(40) }, () => draw(256)));
    if (kind === 2) bytes.splice(at, 1 + draw(60));
    if (kind === 3) bytes.splice(at, 0, 0x22);
    if (kind === 4) bytes.splice(draw(bytes.length), 0, ...bytes.splice(at, 1 + draw(80)));
  }
  return Uint8Array.from(bytes);
}

const repeated = (text: string, times: number) =>
  table(3) + line(['0350122T', text.repeat(times), '1', 'Bon', '']);
const ODD: Readonly<Record<string, string | Uint8Array>> = {
  'one line end': '\n',
  spaces: '   \n  \n',
  'separators alone': ';;;;\n;;;;\n',
  'one word': 'UAI',
  'titles alone': line(TITLES),
  'a mark amid the text': `${table(2)}\ufeff${table(2)}`,
  'titles three times': table(2) + table(2) + table(2),
  'no line end at the end': table(2).trimEnd(),
  'line ends of all kinds': table(6)
    .replace(/\n/g, () => '\r\n')
    .replace('\r\n', '\r')
    .replace('\r\n', '\n'),
  'returns and line feeds turned round': table(3).replaceAll('\n', '\n\r'),
  'a quote alone': '"',
  'quotes alone': '""""""',
  'a quote opened by the last value': `${table(3)}0350122T;"PC`,
  'a quote opened by the first value': `"${table(3)}`,
  'each value between apostrophes': table(3).replace(/[^;\n]+/g, (value) => `'${value}'`),
  'quotes with backslashes': table(2).replace('PC portable', '"PC \\"portable\\""'),
  'quotes after spaces': table(2).replace('PC portable', ' "PC; portable" '),
  'typographic quotes': table(2).replace('PC portable', '“PC; portable”'),
  'a separator that is told and not there': `sep=,\n${table(2)}`,
  'sep= without a separator': `sep=\n${table(2)}`,
  'a separator of two signs': table(2, '||'),
  'a tilde as separator': table(2, '~'),
  'spaces as separators': table(2, '  '),
  'tabs and semicolons': table(2).replace('PC portable', 'PC\tportable'),
  'a formula': repeated('=1+1', 1),
  'a command': repeated('=cmd|"/c calc"!A1', 1),
  'a form feed': repeated('PC\f portable', 1),
  'an escape': repeated('\u001b[31mPC', 1),
  'letters from right to left': repeated('\u202ePC\u202c', 1),
  'an emoji': repeated('💻', 2),
  'half a pair': Uint8Array.from([...utf8(table(2)), 0xed, 0xa0, 0x80, 0x0a]),
  'a letter too long in UTF-8': Uint8Array.from([...utf8(table(2)), 0xc0, 0xaf, 0x0a]),
  'a letter cut in UTF-8': utf8(table(2))
    .slice(0, -1)
    .map((byte, at, all) => (at === all.length - 1 ? 0xc3 : byte)),
  'marks upon marks': repeated('e\u0301\u0323', 5_000),
  'a letter many times': repeated('a', 30_000),
  stops: repeated('.', 30_000),
  'spaces many times': repeated(' ', 30_000),
  'words many times': repeated('école de ', 3_500),
  digits: repeated('1', 30_000),
  'a hundred thousand letters': repeated('a', 100_000),
  'a row of 20,000 values': `${table(2)}${'x;'.repeat(20_000)}\n`,
  'a row of 20,000 empty values': `${table(2)}${';'.repeat(20_000)}\n`,
  'titles of 500 columns': `${TITLES.join(';')}${';x'.repeat(500)}\n${table(3)}`,
  'two columns alike': `UAI;Type;Type;Quantité\n0350122T;PC portable;VP;2\n`,
  'a table in JSON': JSON.stringify([{ UAI: '0350122T', Type: 'PC' }]),
  'lines of JSON': '{"UAI":"0350122T"}\n{"UAI":"0350122T"}\n',
  'a mail': 'From: a@b.fr\nSubject: inventaire\n\nBonjour,\nvoici la liste.\n',
  'a page': '<!DOCTYPE html><html><body><h1>404</h1></body></html>',
  'a page cut': '<html><body><table><tr><td>UAI',
  'XML that is no workbook': '<?xml version="1.0"?><liste><pc>1</pc></liste>',
  'XML without end': '<?xml version="1.0"?><Workbook><Worksheet><Table><Row>',
  'a zip cut': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]),
  'a compound file cut': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  'a picture': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  'a PDF': '%PDF-1.4\n1 0 obj\n',
  'a rich text': '{\\rtf1\\ansi Bonjour}',
  zeros: new Uint8Array(5_000),
  'bytes of all kinds': Uint8Array.from({ length: 5_000 }, (_, at) => at % 256),
  'bytes above 127': Uint8Array.from({ length: 5_000 }, (_, at) => 128 + (at % 128)),
};
const SPOILT = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`spoilt ${at + 1}`, spoilt(at + 1)] as const),
);

/** The letters and digits of a text, which no reading may lose. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

async function endOf(bytes: Uint8Array): Promise<string> {
  try {
    const workbook = await FileWorkbook.open('inventaire.csv', bytes);
    const openFile = (file: { name: string; bytes: Uint8Array }) => openSource(file.name, file.bytes);
    const { inventories } = await createUseCases({ workbook, openFile, today: '2026-11-30' }).look();
    const [first] = inventories;
    let read = '';
    for await (const batch of workbook.rows(first?.sheet ?? ''))
      read += batch
        .flatMap(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : '')))
        .join('');
    await workbook.remarks(first?.sheet ?? '');
    return first?.proposal ? `inventory ${lettersOf(read)}` : `sentence ${first?.problem ?? ''}`;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return `sentence ${thrown.message}`;
  }
}

test.each(Object.entries({ ...ODD, ...SPOILT }))('%s: an inventory or a sentence', async (_, content) => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const end = await endOf(bytes);
  const [kind = '', ...said] = end.split(' ');
  if (kind === 'sentence') expect(said.join(' ')).toMatch(/^[A-ZÀÉ«].*[.?]$/su);
  // Told as UTF-8, no letter is lost.
  else if (typeof content === 'string' && !content.startsWith('sep=')) {
    expect(said.join(' ')).toBe(lettersOf(content.replaceAll('\ufeff', '')));
  }
});
