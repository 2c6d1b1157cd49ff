import { randomBytes } from '../random';
import { accepted, either, type HostileFile, refused } from './hostile-file';

const HEAD = 'UAI;Type;Quantité;Date de mise en service;État\n';
const LINE = '0350122T;Ordinateur portable;4;2023;OK\n';
const CSV = HEAD + LINE.repeat(4);
const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** Texts as exports and hands leave them. */
export const TEXTS: readonly HostileFile[] = [
  accepted('sound.csv', () => utf8(CSV)),
  accepted('of-windows.csv', () => Buffer.from(CSV, 'latin1')),
  accepted('utf16.csv', () => Buffer.from(`\uFEFF${CSV}`, 'utf16le')),
  accepted('old-line-ends.csv', () => utf8(CSV.replaceAll('\n', '\r'))),
  either('utf16-without-mark.csv', () => Buffer.from(CSV, 'utf16le')),
  either('of-two-encodings.csv', () =>
    Buffer.concat([utf8(CSV), Buffer.from(LINE.replace('OK', 'cassé'), 'latin1')]),
  ),
  either('of-an-old-mac.csv', () =>
    Buffer.from(CSV.replaceAll('é', '\x8e').replaceAll('É', '\x83'), 'latin1'),
  ),
  either('bars.csv', () => utf8(CSV.replaceAll(';', '|'))),
  either('zeros-inside.csv', () => utf8(CSV.replace('Ordinateur', 'Ordi\0nateur'))),
  refused('zeros.csv', () => new Uint8Array(10_000)),
  refused('noise.csv', () => randomBytes(50_000, 51)),
  refused('empty.csv', () => new Uint8Array()),
  refused('mark-alone.csv', () => utf8('\uFEFF')),
  refused('separators-alone.csv', () => utf8(';;;;\n'.repeat(10_000))),
  refused('line-ends-alone.csv', () => utf8('\n'.repeat(2_000_000))),
  refused('quote-that-never-ends.csv', () =>
    utf8(`${HEAD}0350122T;"Ordinateur;4;2023;OK\n${LINE.repeat(5000)}`),
  ),
  either('quotes-without-end.csv', () => utf8(`${HEAD}${'"'.repeat(500_001)}\n`)),
  either('cell-of-16000-letters.csv', () => utf8(`${CSV}0350122T;${'a'.repeat(16_000)};1;2020;OK\n`)),
  either('cell-of-100000-letters.csv', () => utf8(`${CSV}0350122T;${'a'.repeat(100_000)};1;2020;OK\n`)),
  either('cell-of-8000-words.csv', () => utf8(`${CSV}0350122T;${'écran plat '.repeat(8000)};1;2020;OK\n`)),
  either('cell-of-100000-dots.csv', () => utf8(`${CSV}0350122T;${'a.'.repeat(50_000)};1;2020;OK\n`)),
  either('line-of-10mb.csv', () => utf8(`${CSV}0350122T;${'portable '.repeat(1_200_000)};1;2020;OK\n`)),
  either('line-of-a-million-fields.csv', () => utf8(CSV + 'x;'.repeat(1_000_000) + '\n')),
  either('titles-of-20000-columns.csv', () => utf8(HEAD.trim() + ';x'.repeat(20_000) + '\n' + LINE)),
  either('escapes.csv', () => utf8(CSV.replace('OK', '\u001b[31mOK\u001b[0m\u0007'))),
];
