import { Duplex } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';

/** Node gives 16 kB at a time, and each piece goes through several streams. */
const OPTIONS = { chunkSize: 1 << 18 };

/**
 * Inflates on Node's own threads, while rows are read on this one. A `DecompressionStream` as far as the zip library asks,
 * which checks a part's length and checksum by reading it as gzip.
 */
export class ThreadedInflater {
  static readonly supportedFormats = ['deflate-raw', 'gzip'];
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(format: string) {
    const inflater = format === 'gzip' ? createGunzip(OPTIONS) : createInflateRaw(OPTIONS);
    const { readable, writable } = Duplex.toWeb(inflater);
    this.readable = readable as ReadableStream;
    this.writable = writable;
  }
}
