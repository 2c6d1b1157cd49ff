import { Breath } from '../breath';
import type { ZipPackage } from './container';
import { damagedPart } from './damaged';

export interface PartChunk {
  /** UTF-8, cut anywhere. */
  readonly bytes: Uint8Array;
  /** Bytes of the part read so far. */
  readonly read: number;
}

/**
 * An XML part as it is inflated, in UTF-8: OPC allows UTF-16 with a byte order mark as well. Between pieces the page
 * gets its turn, and the signal is heeded. Throws the Problems of the container, or the signal's reason.
 */
export async function* partChunks(
  file: ZipPackage,
  part: string,
  signal?: AbortSignal,
): AsyncGenerator<PartChunk> {
  const breath = new Breath();
  let toUtf8: ((bytes: Uint8Array) => Uint8Array) | null = null;
  let read = 0;
  for await (const chunk of file.stream(part)) {
    signal?.throwIfAborted();
    await breath.take();
    read += chunk.length;
    toUtf8 ??= converter(chunk);
    yield { bytes: toUtf8(chunk), read };
  }
}

/** The same as text, no character cut. Throws `damaged-zip` when the bytes are not text. */
export async function* textChunks(
  file: ZipPackage,
  part: string,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly text: string; readonly read: number }> {
  const decode = utf8Decoder(part);
  for await (const { bytes, read } of partChunks(file, part, signal)) yield { text: decode(bytes), read };
}

function converter([a, b]: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  if (label === null) return (bytes) => bytes;
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  return (bytes) => encoder.encode(decoder.decode(bytes, { stream: true }));
}

/**
 * Decodes whole characters at a time instead of with `{ stream: true }`: Node then takes its fast path, and gives
 * texts of one byte a character where it can. A byte order mark stays: markup readers look for tags only.
 */
function utf8Decoder(part: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carried = new Uint8Array(0);
  return (bytes) => {
    let whole = bytes;
    if (carried.length > 0) {
      whole = new Uint8Array(carried.length + bytes.length);
      whole.set(carried);
      whole.set(bytes, carried.length);
    }
    const end = wholeCharacters(whole);
    carried = whole.slice(end);
    try {
      return decoder.decode(whole.subarray(0, end));
    } catch {
      throw damagedPart(part);
    }
  };
}

/** Where the last character starts if it is incomplete, else the length. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
