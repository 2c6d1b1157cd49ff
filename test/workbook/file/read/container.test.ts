import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { ZipPackage } from '../../../../src/workbook/file/container';
import { rawZip } from '../../../hostile/raw-zip';
import { zipped } from '../write/package-tools';

const LONG = Array.from({ length: 40_000 }, (_, index) => `${(index * 7919) % 10_007} é`).join(';');
const sample = () =>
  zipped(
    new Map([
      ['xl/a.xml', LONG],
      ['xl\\B.xml', 'b'],
      ['picture.png', 'stored'],
    ]),
  );

/** Where the data of the first entry starts: what comes before it is its header. */
const FIRST_DATA = 30 + 'xl/a.xml'.length;

async function protectedZip(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: 'secret' });
  await zip.add('xl/workbook.xml', new TextReader('x'));
  return zip.close();
}

describe('ZipPackage', () => {
  it('finds entries as OPC compares names', async () => {
    const file = await ZipPackage.open(await sample());
    expect(file.names()).toEqual(['xl/a.xml', 'xl\\B.xml', 'picture.png']);
    expect(file.has('/XL/A.xml')).toBe(true);
    expect(await file.text('xl/b.xml')).toBe('b');
    expect(file.has('xl/c.xml')).toBe(false);
    await expect(file.text('xl/c.xml')).rejects.toMatchObject({ code: 'missing-part' });
  });

  it.each([false, true])('inflates entries, stored or deflated (zip64: %s)', async (zip64) => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, zip64 });
    await zip.add('a', new TextReader(LONG));
    await zip.add('b', new TextReader(LONG), { level: 0 });
    const file = await ZipPackage.open(await zip.close());
    expect(await file.text('a')).toBe(LONG);
    expect(await file.text('b')).toBe(LONG);
    expect(file.size('a')).toBe(new TextEncoder().encode(LONG).length);
  });

  it('streams what bytes gives, and can be left early', async () => {
    const file = await ZipPackage.open(await sample());
    const pieces: Uint8Array[] = [];
    for await (const chunk of file.stream('xl/a.xml')) pieces.push(chunk);
    expect(Buffer.concat(pieces).equals(Buffer.from(await file.bytes('xl/a.xml')))).toBe(true);
    for await (const chunk of file.stream('xl/a.xml')) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(await file.text('xl/a.xml')).toBe(LONG);
  });

  it('gives an entry as it is held, to be copied', async () => {
    const bytes = await sample();
    const raw = await (await ZipPackage.open(bytes)).raw('xl/a.xml');
    expect(raw).toMatchObject({ name: 'xl/a.xml', method: 8 });
    expect(Buffer.from(bytes).includes(Buffer.from(raw.data))).toBe(true);
  });

  it.each([
    ['in the middle of deflated data', FIRST_DATA + 30_000],
    ['in stored data', null],
  ])('notices a byte changed %s', async (_, offset) => {
    const bytes = await sample();
    const name = offset === null ? 'picture.png' : 'xl/a.xml';
    bytes[offset ?? Buffer.from(bytes).indexOf('stored')] ^= 1;
    await expect((await ZipPackage.open(bytes)).bytes(name)).rejects.toMatchObject({ code: 'damaged-zip' });
  });

  it.each([
    ['more than the directory says', { content: 'abcdef', size: 3, crc: 0x352441c2 }],
    ['less than it says', { content: 'abc', size: 6 }],
    ['nothing but noise', { content: 'abc', packed: () => Buffer.from([0xff, 0xff, 0xff]) }],
    [
      'an end before its last block',
      { content: 'abc'.repeat(90), packed: (it: Buffer) => it.subarray(0, -2) },
    ],
  ])('notices an entry that holds %s', async (_, part) => {
    const file = await ZipPackage.open(rawZip([{ name: 'a', ...part }]));
    await expect(file.bytes('a')).rejects.toMatchObject({ code: 'damaged-zip' });
    await expect(file.raw('a')).rejects.toMatchObject({ code: 'damaged-zip' });
  });

  it('carries over no entry whose checksum is wrong', async () => {
    const file = await ZipPackage.open(rawZip([{ name: 'a', content: 'abc', crc: 1 }]));
    await expect(file.raw('a')).rejects.toMatchObject({ code: 'damaged-zip' });
  });

  it.each([
    [
      'two names alike',
      [
        { name: 'xl/a.xml', content: '' },
        { name: 'XL\\A.xml', content: '' },
      ],
    ],
    ['another name where the entry starts', [{ name: 'a', content: '', localName: 'b' }]],
    ['another compression', [{ name: 'a', content: 'a', method: 12 }]],
    [
      'entries that share their bytes',
      [
        { name: 'a', content: 'abc', packedSize: 60 },
        { name: 'b', content: '' },
      ],
    ],
    ['an entry that ends in the directory', [{ name: 'a', content: 'a', packedSize: 40 }]],
    ['a part called a folder', [{ name: 'a', content: 'a', attributes: 0x10 }]],
  ])('refuses a directory with %s', async (_, parts) => {
    await expect(ZipPackage.open(rawZip(parts))).rejects.toMatchObject({ code: 'damaged-zip' });
  });

  it('refuses a directory that tells of fewer entries than it holds', async () => {
    const zip = rawZip(
      [
        { name: 'a', content: 'a' },
        { name: 'b', content: 'b' },
      ],
      { count: -1 },
    );
    await expect(ZipPackage.open(zip)).rejects.toMatchObject({ code: 'damaged-zip' });
  });

  it('refuses a zip that was cut', async () => {
    const bytes = await sample();
    for (const length of [10, 1000, bytes.length - 30])
      await expect(ZipPackage.open(bytes.slice(0, length))).rejects.toMatchObject({ code: 'truncated-zip' });
  });

  it.each([
    ['not-a-zip', () => new TextEncoder().encode('<html><table>')],
    ['not-a-zip', () => new Uint8Array()],
    ['not-a-zip', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['encrypted', protectedZip],
  ])('says what else a file is: %s', async (code, bytes) => {
    const opening = ZipPackage.open(await bytes());
    await expect(opening).rejects.toMatchObject({ name: 'Problem', code });
    await expect(opening).rejects.toThrow(/enregistrez/);
  });
});
