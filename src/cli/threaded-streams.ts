import { Duplex } from 'node:stream';
import { createDeflateRaw, createGunzip, createGzip, createInflateRaw } from 'node:zlib';

/** Node gives 16 kB at a time, and each piece goes through several streams. */
const OPTIONS = { chunkSize: 1 << 18 };

/** The zip library asks for gzip, whose trailer holds the length and the checksum of a part, or for the bare stream. */
const FORMATS = ['deflate-raw', 'gzip'];

/** Inflates on Node's own threads, while rows are read on this one: a `DecompressionStream` as far as the zip library asks. */
export class ThreadedInflater {
  static readonly supportedFormats = FORMATS;
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(format: string) {
    const inflater = format === 'gzip' ? createGunzip(OPTIONS) : createInflateRaw(OPTIONS);
    const { readable, writable } = Duplex.toWeb(inflater);
    this.readable = readable as ReadableStream;
    this.writable = writable;
  }
}

/** Deflates on Node's own threads, while the next rows are put into words on this one: a `CompressionStream` likewise. */
export class ThreadedDeflater {
  static readonly supportedFormats = FORMATS;
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(format: string) {
    const deflater = format === 'gzip' ? createGzip(OPTIONS) : createDeflateRaw(OPTIONS);
    const { readable, writable } = Duplex.toWeb(deflater);
    this.readable = readable as ReadableStream;
    this.writable = writable;
  }
}
