import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { packing, type ZipPackage } from './container';
import { joined } from './joined';
import { partKey } from './zip-directory';

/** Text of a part, whole or in pieces that are made as they are written. */
export type PartContent = string | Iterable<string>;

export interface PackageEdits {
  /** Parts to write, by name without leading slash: in place of the entry of that name, else at the end. */
  readonly parts: ReadonlyMap<string, PartContent>;
  /** Entries to leave out. */
  readonly dropped: ReadonlySet<string>;
}

export interface PackageProgress {
  readonly signal?: AbortSignal;
  /** Fraction done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Every part that we write bears the oldest date that a zip can: the same plan gives the same file. */
const NO_DATE = new Date(1980, 0, 1);
const PIECE = 1 << 16;

/**
 * A new package: the entries of `source` (null: none) in their order, each copied as it is, still compressed,
 * unless `edits` replaces it or leaves it out; then the parts that are new.
 */
export async function writePackage(
  source: ZipPackage | null,
  edits: PackageEdits,
  { signal, onProgress }: PackageProgress = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece) }), {
    ...packing(),
    extendedTimestamp: false,
    dataDescriptor: false,
    lastModDate: NO_DATE,
  });
  const waiting = new Map(Array.from(edits.parts, ([name, content]) => [partKey(name), { name, content }]));
  const dropped = new Set(Array.from(edits.dropped, partKey));
  const names = source?.names() ?? [];
  const total = names.length + [...waiting.values()].filter(({ name }) => !source?.has(name)).length;
  let done = 0;
  const step = (): void => {
    done += 1;
    onProgress?.(done / total);
    signal?.throwIfAborted();
  };

  for (const name of names) {
    const part = waiting.get(partKey(name));
    if (part) {
      waiting.delete(partKey(name));
      await addPart(zip, name, part.content);
    } else if (source && !dropped.has(partKey(name))) {
      const { data, compressionMethod, uncompressedSize, crc32, lastModDate } = await source.raw(name);
      await zip.add(name, new Uint8ArrayReader(data), {
        passThrough: true,
        compressionMethod,
        uncompressedSize,
        crc32,
        lastModDate,
      });
    }
    step();
  }
  for (const { name, content } of waiting.values()) {
    await addPart(zip, name, content);
    step();
  }
  await zip.close();
  return joined(pieces);
}

type Zip = ZipWriter<unknown>;

async function addPart(zip: Zip, name: string, content: PartContent): Promise<void> {
  if (typeof content === 'string') await zip.add(name, new TextReader(content));
  else await zip.add(name, utf8Stream(content));
}

/** Pieces are short (a row, a cell): joined first, they are encoded and deflated in blocks worth the call. */
function utf8Stream(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const block: string[] = [];
      let length = 0;
      while (length < PIECE) {
        const next = iterator.next();
        if (next.done) {
          if (length > 0) controller.enqueue(encoder.encode(block.join('')));
          controller.close();
          return;
        }
        block.push(next.value);
        length += next.value.length;
      }
      controller.enqueue(encoder.encode(block.join('')));
    },
  });
}
