import { inflateRawSync } from 'node:zlib';
import { ThreadedDeflater, ThreadedInflater } from '../../src/cli/threaded-streams';
import { ZipPackage, zipWith } from '../../src/workbook/file/container';
import { writePackage } from '../../src/workbook/file/package-writer';
import { zipped } from '../workbook/file/write/package-tools';

const TEXT = Array.from({ length: 60_000 }, (_, at) => `ligne ${at * 7919}`).join('\n');

beforeAll(() => zipWith({ CompressionStream: ThreadedDeflater, DecompressionStream: ThreadedInflater }));

/** The place of the first byte of the only entry's data. */
const dataStart = (bytes: Uint8Array): number => 30 + (bytes[26] ?? 0) + (bytes[28] ?? 0);

it('inflates a part of many pieces, and one that is stored', async () => {
  const bytes = await zipped(new Map([['grand.xml', TEXT]]));
  expect(await (await ZipPackage.open(bytes)).text('grand.xml')).toBe(TEXT);
  const stored = await zipped(new Map([['image.png', new TextEncoder().encode('tel quel')]]));
  expect(await (await ZipPackage.open(stored)).text('image.png')).toBe('tel quel');
});

it.each([
  ['cut in its middle', (bytes: Uint8Array) => bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 400)],
  ['with a byte that is another one', (bytes: Uint8Array) => bytes.copyWithin(5_000, 9_000, 9_001)],
  [
    'that does not begin as it should',
    (bytes: Uint8Array) => bytes.fill(255, dataStart(bytes), dataStart(bytes) + 4),
  ],
])('refuses a part %s', async (_, spoil) => {
  const bytes = await zipped(new Map([['grand.xml', TEXT]]));
  spoil(bytes);
  await expect((await ZipPackage.open(bytes)).text('grand.xml')).rejects.toMatchObject({
    code: 'damaged-zip',
  });
});

it('refuses a part whose checksum is another one', async () => {
  const bytes = await zipped(new Map([['grand.xml', TEXT]]));
  const directory = Buffer.from(bytes.buffer).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  bytes.set([1, 2, 3, 4], directory + 16);
  await expect((await ZipPackage.open(bytes)).text('grand.xml')).rejects.toMatchObject({
    code: 'damaged-zip',
  });
});

it('lets go of a part that is not read to its end', async () => {
  const file = await ZipPackage.open(await zipped(new Map([['grand.xml', TEXT]])));
  for await (const piece of file.stream('grand.xml')) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(await file.text('grand.xml')).toBe(TEXT);
});

it('writes parts that any zip reader inflates, whatever their number of pieces', async () => {
  const parts = new Map<string, string | readonly string[]>([
    ['vide.xml', ''],
    ['court.xml', '<a/>'],
    ['grand.xml', TEXT.split(/(?<=\n)/)],
  ]);
  const file = await ZipPackage.open(await writePackage(null, { parts, dropped: new Set() }));
  for (const [name, content] of parts) {
    const { data, method } = await file.raw(name);
    const text = method === 0 ? Buffer.from(data) : inflateRawSync(data);
    expect(text.toString('utf8')).toBe(typeof content === 'string' ? content : content.join(''));
    // Length and checksum of the directory are those of the part: reading them back checks both.
    expect(await file.text(name)).toBe(text.toString('utf8'));
  }
});
