import { Breath } from '../breath';
import { bestStreams, type ZipPackage } from './container';
import { deflated, type PackedEntry } from './packing';
import { partKey } from './zip-directory';
import { zipOf } from './zip-layout';

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

/** Every part that we write bears the oldest date that a zip can, 1980-01-01: the same plan gives the same file. */
const NO_DATE = (1 << 21) | (1 << 16);
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
  const entries: PackedEntry[] = [];
  const breath = new Breath();
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
      entries.push(await packed(name, part.content, breath));
    } else if (source && !dropped.has(partKey(name))) entries.push(await source.raw(name));
    step();
  }
  for (const { name, content } of waiting.values()) {
    entries.push(await packed(name, content, breath));
    step();
  }
  return zipOf(entries);
}

async function packed(name: string, content: PartContent, breath: Breath): Promise<PackedEntry> {
  const pieces = typeof content === 'string' ? [content] : content;
  await breath.take();
  return { name, date: NO_DATE, ...(await deflated(utf8Blocks(pieces), bestStreams(), breath)) };
}

/** Pieces are short (a row, a cell): joined first, they are encoded and deflated in blocks worth the call. */
function* utf8Blocks(pieces: Iterable<string>): Generator<Uint8Array, void, void> {
  const encoder = new TextEncoder();
  let block: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    block.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield encoder.encode(block.join(''));
    block = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(block.join(''));
}
