import { gzipSync, Gzip, inflateSync, ZipPassThrough } from 'fflate';
import type { Breath } from '../breath';
import { joined } from './joined';

/** Of a zip (APPNOTE 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;

/** An entry as a zip holds it: made once, written wherever. */
export interface PackedEntry {
  readonly name: string;
  /** Still compressed. */
  readonly data: Uint8Array;
  readonly method: number;
  /** Bytes once inflated. */
  readonly size: number;
  readonly crc32: number;
  /** As MS-DOS writes a day and an hour (APPNOTE 4.4.6). */
  readonly date: number;
}

/** The two streams of the web that pack and unpack. */
export interface Streams {
  readonly CompressionStream: new (format: 'gzip') => GenericTransformStream;
  readonly DecompressionStream: new (format: 'gzip' | 'deflate-raw') => GenericTransformStream;
}

/**
 * Up to so many bytes an entry is packed or unpacked at once: streams are made for what does not fit in memory, and to make
 * them takes longer than most parts of a workbook take to inflate.
 */
export const AT_ONCE = 1 << 19;

/** Packs and unpacks what is short, at once. */
export interface Codec {
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
  /** @throws when the data is damaged; of a longer text the first `room` bytes will do, or a throw */
  readonly inflate: (data: Uint8Array, room: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** For any browser. */
const EVERYWHERE: Codec = {
  gzip: (bytes) => gzipSync(bytes, { mtime: 0 }),
  inflate: (data, room) => inflateSync(data, { out: new Uint8Array(room) }),
  crc32: (bytes) => {
    const entry = new ZipPassThrough('');
    entry.ondata = () => undefined;
    entry.push(bytes, true);
    return entry.crc >>> 0;
  },
};

let codec = EVERYWHERE;

/** Packs and unpacks with this one from now on: Node has a faster one than the library. */
export function packWith(faster: Partial<Codec>): void {
  codec = { ...EVERYWHERE, ...faster };
}

/** Of gzip (RFC 1952): what stands before and after what is deflated. */
const [GZIP_HEAD, GZIP_TAIL] = [10, 8];

/** The checksum that a zip gives of an entry. */
export const crc32Of = (bytes: Uint8Array): number => codec.crc32(bytes);

/** Inflates at once. @throws when the data is not what the directory says */
export function inflated(data: Uint8Array, size: number): Uint8Array {
  // One byte more than there should be: a longer text would be cut without a word.
  const bytes = codec.inflate(data, size + 1);
  if (bytes.length !== size) throw new RangeError('Not the size of the directory.');
  return bytes;
}

/** Deflates what comes in blocks; `streams` for what is long, where there are better ones than the library's. */
export async function deflated(
  blocks: Iterator<Uint8Array>,
  streams: Streams | null,
  breath: Breath,
): Promise<Pick<PackedEntry, 'data' | 'size' | 'crc32' | 'method'>> {
  const first: Uint8Array[] = [];
  let length = 0;
  let next = blocks.next();
  while (!next.done && length <= AT_ONCE) {
    first.push(next.value);
    length += next.value.length;
    if (length <= AT_ONCE) next = blocks.next();
  }
  if (next.done) return unwrapped(codec.gzip(joined(first)), length);
  let size = length;
  const all = (function* () {
    yield* first;
    for (let more = blocks.next(); !more.done; more = blocks.next()) {
      size += more.value.length;
      yield more.value;
    }
  })();
  const pieces = await (streams === null ? gzipped(all, breath) : through(streams, all, breath));
  return unwrapped(joined(pieces), size);
}

async function gzipped(blocks: Iterable<Uint8Array>, breath: Breath): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0 }, (piece) => void pieces.push(piece));
  for (const block of blocks) {
    gzip.push(block);
    await breath.take();
  }
  gzip.push(new Uint8Array(), true);
  return pieces;
}

async function through(
  { CompressionStream: Compression }: Streams,
  blocks: Iterable<Uint8Array>,
  breath: Breath,
): Promise<readonly Uint8Array[]> {
  const { readable, writable } = new Compression('gzip');
  const writing = (async () => {
    const writer = writable.getWriter();
    for (const block of blocks) {
      await writer.ready;
      // Its end is heard by `ready`, or by the closing.
      writer.write(block).catch(() => undefined);
      await breath.take();
    }
    await writer.close();
  })();
  writing.catch(() => undefined);
  const pieces: Uint8Array[] = [];
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  await writing;
  return pieces;
}

/** What gzip wraps is what a zip holds; its tail has the checksum. */
function unwrapped(gzip: Uint8Array, size: number) {
  const end = gzip.length - GZIP_TAIL;
  const crc32 = new DataView(gzip.buffer, gzip.byteOffset + end).getUint32(0, true);
  return { data: gzip.subarray(GZIP_HEAD, end), size, crc32, method: DEFLATED };
}
