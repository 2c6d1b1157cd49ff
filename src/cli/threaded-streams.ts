import { Duplex } from 'node:stream';
import { createDeflateRaw, createGunzip, createGzip, createInflateRaw } from 'node:zlib';

/** Node gives 16 kB at a time, and each piece goes through several streams. */
const OPTIONS = { chunkSize: 1 << 18 };

/** The zip library asks for gzip, whose trailer holds the length and the checksum of a part, or for the bare stream. */
const FORMATS = ['deflate-raw', 'gzip'];

/** A transform of Node as the two streams of the web that the zip library asks for. */
class OnThreads {
  static readonly supportedFormats = FORMATS;
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(transform: Duplex) {
    const { readable, writable } = Duplex.toWeb(transform);
    this.readable = readable as ReadableStream;
    this.writable = writable;
  }
}

/** Inflates on Node's own threads, while rows are read on this one: a `DecompressionStream` as far as the zip library asks. */
export class ThreadedInflater extends OnThreads {
  constructor(format: string) {
    super(format === 'gzip' ? createGunzip(OPTIONS) : createInflateRaw(OPTIONS));
  }
}

/** Deflates on Node's own threads, while the next rows are put into words on this one: a `CompressionStream` likewise. */
export class ThreadedDeflater extends OnThreads {
  constructor(format: string) {
    super(format === 'gzip' ? createGzip(OPTIONS) : createDeflateRaw(OPTIONS));
  }
}
