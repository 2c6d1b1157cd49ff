import { configure, type FileEntry, type EntryGetDataOptions } from '@zip.js/zip.js';
import { Problem } from '../../core/problem';
import { damagedPart, shownName } from './damaged';
import { joined } from './joined';
import { LIMITS, refuseLargePart } from './limits';
import { AT_ONCE, crc32Of, inflated, type PackedEntry, STORED, type Streams } from './packing';
import { dataStart, partKey, readDirectory } from './zip-directory';

// A page has the browser's own streams, and its policy forbids WebAssembly. In Node those streams take three times as
// long as the libraries'.
const isPage = 'Window' in globalThis || 'WorkerGlobalScope' in globalThis;
// Older WebKits have none: the libraries do it then.
let best: Streams | null = isPage && 'CompressionStream' in globalThis ? globalThis : null;

/** Reads and writes long entries with these streams from now on: the command line has faster ones than the libraries. */
export function zipWith(streams: Streams): void {
  configure(streams);
  best = streams;
}

/** Better streams for long entries than those of the libraries, where there are. */
export const bestStreams = (): Streams | null => best;

const reading = (): EntryGetDataOptions => ({
  useWebWorkers: false,
  useCompressionStream: best !== null,
  // Streaming producers leave local headers that differ from the directory; the directory is what we trust.
  strictness: 'tolerant',
});

/** Bytes that are given at a time, of what was inflated at once. */
const PIECE = 1 << 16;

/**
 * A zip held in memory: its directory is read and checked on opening, its entries when asked for.
 * Names are found as OPC compares them: case and a leading slash do not matter.
 */
export class ZipPackage {
  /** Entries that were inflated to their end, and found to be what the directory says. */
  private readonly sound = new Set<string>();

  private constructor(
    private readonly zip: Uint8Array,
    private readonly byKey: ReadonlyMap<string, FileEntry>,
  ) {}

  /**
   * @throws Problem `not-a-zip`, `truncated-zip`, `damaged-zip`, `beyond-limit`, `encrypted` (an archive with a password).
   */
  static async open(bytes: Uint8Array): Promise<ZipPackage> {
    if (!ZipPackage.isZip(bytes))
      throw new Problem(
        'not-a-zip',
        'Ce fichier n’est pas un classeur .xlsx : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
      );
    return new ZipPackage(bytes, await readDirectory(bytes));
  }

  /** Whether the bytes start as a zip does. */
  static isZip(bytes: Uint8Array): boolean {
    // « PK » alone may begin a text; after it stands the kind of what follows, a file or the directory of an empty zip.
    return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x20 && (bytes[3] ?? 0) < 0x20;
  }

  /** As stored, in the order of the directory. */
  names(): readonly string[] {
    return [...this.byKey.values()].map((entry) => entry.filename);
  }

  has(name: string): boolean {
    return this.byKey.has(partKey(name));
  }

  /** Bytes once inflated, as the directory tells it. */
  size(name: string): number {
    return this.entry(name).uncompressedSize;
  }

  /** The entry as text: UTF-8 without its mark, or UTF-16 with one. @throws Problem `missing-part`, `damaged-zip`. */
  async text(name: string): Promise<string> {
    const bytes = await this.bytes(name);
    const utf16 =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : null;
    return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
  }

  /** The whole entry. @throws Problem `missing-part`, `damaged-zip`, `beyond-limit`. */
  async bytes(name: string): Promise<Uint8Array> {
    refuseLargePart(shownName(name), this.size(name), LIMITS.tree);
    const entry = this.entry(name);
    if (entry.uncompressedSize <= AT_ONCE) return this.atOnce(entry);
    const pieces: Uint8Array[] = [];
    for await (const piece of this.stream(name)) pieces.push(piece);
    return joined(pieces);
  }

  /** Inflated chunks; CRC-32 and length are checked by the time the last one is given. @throws Problem `missing-part`, `damaged-zip`. */
  async *stream(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entry(name);
    if (entry.uncompressedSize <= AT_ONCE) {
      const bytes = this.atOnce(entry);
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
      return;
    }
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const reader = pipe.readable.getReader();
    const inflating = entry.getData(pipe.writable, { ...reading(), checkCrc32: true });
    const end = () => reader.cancel().catch(() => undefined);
    // What fails before its first byte leaves the pipe open: nothing else would end the reading.
    inflating.catch(end);
    let given = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        given += value.length;
        if (given > entry.uncompressedSize) throw damagedPart(name);
        yield value;
      }
      await inflating;
      this.sound.add(partKey(name));
    } catch {
      throw damagedPart(name);
    } finally {
      // Whoever stops early frees the inflater; when all was read there is nothing left to cancel.
      await end();
    }
  }

  /** Inflates a short entry. @throws Problem `damaged-zip` */
  private atOnce(entry: FileEntry): Uint8Array {
    const { filename, compressionMethod, uncompressedSize, crc32 } = entry;
    try {
      const data = this.packed(entry);
      const bytes = compressionMethod === STORED ? new Uint8Array(data) : inflated(data, uncompressedSize);
      if (crc32Of(bytes) !== crc32) throw damagedPart(filename);
      this.sound.add(partKey(filename));
      return bytes;
    } catch {
      throw damagedPart(filename);
    }
  }

  /** The bytes of an entry as they stand in the zip. @throws Problem `damaged-zip` */
  private packed(entry: FileEntry): Uint8Array {
    const start = dataStart(entry, this.zip);
    const end = start + entry.compressedSize;
    if (end > this.zip.length) throw damagedPart(entry.filename);
    return this.zip.subarray(start, end);
  }

  /** The entry still compressed, to be copied as it is. @throws Problem `missing-part`, `damaged-zip`. */
  async raw(name: string): Promise<PackedEntry> {
    const entry = this.entry(name);
    if (!this.sound.has(partKey(name))) await this.inflate(name);
    const { filename, compressionMethod, uncompressedSize, crc32, rawLastModDate } = entry;
    // Only encrypted entries may go without, and those are refused on opening.
    if (crc32 === undefined) throw damagedPart(name);
    return {
      name: filename,
      data: this.packed(entry),
      method: compressionMethod,
      size: uncompressedSize,
      crc32,
      date: Number(rawLastModDate),
    };
  }

  /** Reads an entry for its checksum alone: what is carried over is sound. */
  private async inflate(name: string): Promise<void> {
    const chunks = this.stream(name);
    while (!(await chunks.next()).done);
  }

  private entry(name: string): FileEntry {
    const entry = this.byKey.get(partKey(name));
    if (entry === undefined)
      throw new Problem(
        'missing-part',
        `Ce classeur est incomplet (« ${shownName(name)} » n’y est pas) : ouvrez-le dans Excel, enregistrez-le de nouveau, puis recommencez.`,
      );
    return entry;
  }
}
