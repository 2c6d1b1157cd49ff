import { gunzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import { Breath } from '../../../../src/workbook/breath';
import { ZipPackage } from '../../../../src/workbook/file/container';
import { writePackage } from '../../../../src/workbook/file/package-writer';
import { nativeCodec } from '../../../../src/cli/native-codec';
import { AT_ONCE, deflated, packWith, type Streams } from '../../../../src/workbook/file/packing';
import { rawZip } from '../../../hostile/raw-zip';

/** What another reader finds in a zip, in order. */
async function readByOther(bytes: Uint8Array<ArrayBuffer>): Promise<(readonly [string, string])[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, strictness: 'strict' });
  const found: (readonly [string, string])[] = [];
  for (const entry of await zip.getEntries()) {
    if (entry.directory) throw new Error(`${entry.filename} is a folder.`);
    const content = await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true, useWebWorkers: false });
    found.push([entry.filename, new TextDecoder().decode(content)]);
  }
  return found;
}

const NATIVE: Streams = { CompressionStream, DecompressionStream };
const text = fc.string({ unit: 'grapheme', maxLength: 300 });

describe.each([
  ['of any browser', {}],
  ['of Node', nativeCodec],
] as const)('with the codec %s', (_of, codec) => {
  beforeAll(() => packWith(codec));

  it('refuses an entry that is longer than the directory says, though its beginning has the checksum', async () => {
    const file = await ZipPackage.open(rawZip([{ name: 'a', content: 'abcdef', size: 3, crc: 0x352441c2 }]));
    await expect(file.bytes('a')).rejects.toMatchObject({ code: 'damaged-zip' });
  });

  it('writes what another reader finds, whatever the names and texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zé_0-9]{1,20}\.xml$/), fc.array(text)), {
          selector: ([name]) => name,
          maxLength: 6,
        }),
        async (parts) => {
          const zip = await writePackage(null, { parts: new Map(parts), dropped: new Set() });
          expect(await readByOther(zip)).toEqual(parts.map(([name, pieces]) => [name, pieces.join('')]));
          const again = await writePackage(await ZipPackage.open(zip), {
            parts: new Map(),
            dropped: new Set(),
          });
          expect(Buffer.from(again).equals(Buffer.from(zip))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['at once, up to the last byte that is', AT_ONCE, null],
    ['in pieces beyond, by the library', AT_ONCE + 1, null],
    ['in pieces beyond, by streams of the platform', AT_ONCE + 1, NATIVE],
    ['in many pieces', 5 * AT_ONCE, NATIVE],
  ] as const)('deflates %s', async (_, size, streams) => {
    const whole = Buffer.from(Array.from({ length: size }, (_one, at) => (at * at) % 251));
    const blocks = function* () {
      for (let at = 0; at < size; at += 70_000) yield whole.subarray(at, at + 70_000);
    };
    const packed = await deflated(blocks(), streams, new Breath());
    expect(packed).toMatchObject({ size, method: 8 });
    const zip = rawZip([
      { name: 'a', content: whole, packed: () => Buffer.from(packed.data), crc: packed.crc32 },
    ]);
    expect(whole.equals(await (await ZipPackage.open(zip)).bytes('a'))).toBe(true);
  });

  it('ends in the fault of a stream that fails, not in half a part', async () => {
    const failing = class extends TransformStream {
      constructor() {
        super({
          transform: () => {
            throw new RangeError('no space');
          },
        });
      }
    };
    const blocks = [Buffer.alloc(AT_ONCE), Buffer.alloc(AT_ONCE)].values();
    const packing = deflated(blocks, { ...NATIVE, CompressionStream: failing }, new Breath());
    await expect(packing).rejects.toThrow('no space');
  });

  it('gives the bytes that gzip gives, without what wraps them', async () => {
    const content = Buffer.from('<a/>'.repeat(1000));
    const { data, crc32 } = await deflated([content].values(), null, new Breath());
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(crc32, 0);
    tail.writeUInt32LE(content.length, 4);
    const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    expect(gunzipSync(Buffer.concat([head, data, tail])).equals(content)).toBe(true);
  });
});
