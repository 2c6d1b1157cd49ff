/**
 * Inflates a gzip stream given as pieces. Rejects when the data is damaged or ends early: gzip ends with a CRC-32
 * and a length, so whoever implements this also checks that what comes out is what was stored.
 */
export type Gunzip = (pieces: readonly Uint8Array<ArrayBuffer>[]) => AsyncIterable<Uint8Array>;

/** The platform's own inflater, in browsers and Node alike. */
export async function* gunzip(pieces: readonly Uint8Array<ArrayBuffer>[]): AsyncGenerator<Uint8Array> {
  const reader = new Blob([...pieces]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A reader that stops early must free the stream; a failed stream has nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * A zip entry's deflate data as a gzip file in three pieces, without copying it. The container's CRC-32 and size
 * become gzip's trailer: the inflater then checks them natively, which raw inflating does not.
 */
export function asGzip(
  deflated: Uint8Array<ArrayBuffer>,
  crc32: number,
  size: number,
): readonly Uint8Array<ArrayBuffer>[] {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32, true);
  trailer.setUint32(4, size % 2 ** 32, true);
  return [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255), deflated, new Uint8Array(trailer.buffer)];
}
