import {
  type Configuration,
  configure,
  type FileEntry,
  type EntryGetDataOptions,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js';
import { Problem } from '../../core/problem';
import { joined } from './joined';

// A page has the browser's own streams, and its policy forbids WebAssembly. In Node those streams take three times as
// long as the library's.
let useCompressionStream = 'Window' in globalThis || 'WorkerGlobalScope' in globalThis;

type Streams = Required<Pick<Configuration, 'CompressionStream' | 'DecompressionStream'>>;

/** Reads and writes packages with these streams from now on: the command line has faster ones than the library. */
export function zipWith(streams: Streams): void {
  configure(streams);
  useCompressionStream = true;
}

/** How entries are packed and unpacked: `useCompressionStream` of zip.js. */
export const packing = () => ({ useWebWorkers: false, useCompressionStream });

const reading = (): EntryGetDataOptions => ({
  ...packing(),
  // Streaming producers leave local headers that differ from the directory; the directory is what we trust.
  strictness: 'tolerant',
});

/** What zip.js's `ZipWriter.add(name, new Uint8ArrayReader(data), { passThrough: true, … })` needs to copy an entry as it is. */
export interface RawEntry {
  readonly name: string;
  /** Still compressed. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly compressionMethod: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  readonly lastModDate: Date;
}

/**
 * A zip held in memory: its directory is read on opening, its entries when asked for.
 * Names are found as OPC compares them: case and a leading slash do not matter.
 */
export class ZipPackage {
  private readonly byKey = new Map<string, FileEntry>();

  private constructor(entries: readonly FileEntry[]) {
    for (const entry of entries) this.byKey.set(keyOf(entry.filename), entry);
  }

  /**
   * @throws Problem `not-a-zip`, `truncated-zip`, `damaged-zip`, `encrypted` (an archive with a password).
   */
  static async open(bytes: Uint8Array): Promise<ZipPackage> {
    if (!ZipPackage.isZip(bytes))
      throw new Problem(
        'not-a-zip',
        'Ce fichier n’est pas un classeur .xlsx : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
      );
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), {
      useWebWorkers: false,
      // Nothing is extracted to a disk: a strange name is only a name that no relationship will lead to.
      filenameValidation: 'tolerant',
    })
      .getEntries()
      .catch(() => {
        throw new Problem(
          'truncated-zip',
          'Ce classeur est incomplet, sans doute parce que sa copie ou son téléchargement a été interrompu : copiez-le ou téléchargez-le de nouveau.',
        );
      });
    const files = entries.filter((entry): entry is FileEntry => !entry.directory);
    if (files.some((entry) => entry.encrypted))
      throw new Problem(
        'encrypted',
        'Ce fichier est une archive protégée par un mot de passe : enregistrez-en une copie sans mot de passe, puis choisissez cette copie.',
      );
    return new ZipPackage(files);
  }

  /** Whether the bytes start as a zip does. */
  static isZip(bytes: Uint8Array): boolean {
    return bytes[0] === 0x50 && bytes[1] === 0x4b;
  }

  /** As stored, in the order of the directory. */
  names(): readonly string[] {
    return [...this.byKey.values()].map((entry) => entry.filename);
  }

  has(name: string): boolean {
    return this.byKey.has(keyOf(name));
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

  /** @throws Problem `missing-part`, `damaged-zip`. */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.stream(name)) pieces.push(piece);
    return joined(pieces);
  }

  /** Inflated chunks; CRC-32 and length are checked by the time the last one is given. @throws Problem `missing-part`, `damaged-zip`. */
  async *stream(name: string): AsyncGenerator<Uint8Array> {
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const reader = pipe.readable.getReader();
    const inflated = this.entry(name)
      .getData(pipe.writable, { ...reading(), checkCrc32: true })
      .then(
        () => true,
        () => false,
      );
    try {
      for (;;) {
        const { done, value } = await reader.read().catch(() => {
          throw damagedPart(name);
        });
        if (done) break;
        yield value;
      }
      if (!(await inflated)) throw damagedPart(name);
    } finally {
      // Whoever stops early frees the inflater; when all was read there is nothing left to cancel.
      await reader.cancel().catch(() => undefined);
    }
  }

  /** The entry still compressed, to be copied as it is. @throws Problem `missing-part`, `damaged-zip`. */
  async raw(name: string): Promise<RawEntry> {
    const entry = this.entry(name);
    const data = await entry
      .getData(new Uint8ArrayWriter(entry.compressedSize), { ...reading(), passThrough: true })
      .catch(() => {
        throw damagedPart(name);
      });
    const { filename, compressionMethod, uncompressedSize, crc32, lastModDate } = entry;
    // Only encrypted entries may go without, and those are refused on opening.
    if (crc32 === undefined) throw damagedPart(name);
    return {
      name: filename,
      data,
      compressionMethod,
      uncompressedSize,
      crc32,
      lastModDate,
    };
  }

  private entry(name: string): FileEntry {
    const entry = this.byKey.get(keyOf(name));
    if (entry === undefined)
      throw new Problem(
        'missing-part',
        `Ce classeur est incomplet (« ${name} » n’y est pas) : ouvrez-le dans Excel, enregistrez-le de nouveau, puis recommencez.`,
      );
    return entry;
  }
}

/** Some producers write `xl\workbook.xml` or other capitals than their relationships do. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** What is thrown when a part does not read as what it should be. */
export function damagedPart(name: string): Problem {
  return new Problem(
    'damaged-zip',
    `Ce classeur est abîmé (« ${name} » ne se lit pas) : reprenez une copie saine, ou laissez Excel le réparer en l’ouvrant puis en l’enregistrant.`,
  );
}
