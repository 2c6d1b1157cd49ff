import { Breath } from './breath';
import { damagedPart, type ZipPackage } from './container';

/** A piece of a part's text, and the bytes of the part read so far. */
export interface TextChunk {
  readonly text: string;
  readonly bytes: number;
}

/**
 * The text of a part as it is inflated: UTF-8, or UTF-16 when it starts with a byte order mark, as OPC allows.
 * A character is never cut. Between pieces the page gets its turn, and the signal is heeded.
 * Throws the Problems of the container, `damaged-zip` when the bytes are not text, or the signal's reason.
 */
export async function* textChunks(
  file: ZipPackage,
  part: string,
  signal?: AbortSignal,
): AsyncGenerator<TextChunk> {
  const breath = new Breath();
  let decode: ((bytes: Uint8Array) => string) | null = null;
  let bytes = 0;
  for await (const chunk of file.stream(part)) {
    signal?.throwIfAborted();
    await breath.take();
    bytes += chunk.length;
    yield { text: decoded(chunk), bytes };
  }

  function decoded(chunk: Uint8Array): string {
    try {
      const first = decode === null;
      decode ??= decoderFor(chunk);
      const text = decode(chunk);
      return first && text.startsWith('\ufeff') ? text.slice(1) : text;
    } catch {
      throw damagedPart(part);
    }
  }
}

function decoderFor(first: Uint8Array): (bytes: Uint8Array) => string {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const utf16 = new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true });
    return (bytes) => utf16.decode(bytes, { stream: true });
  }
  return utf8Decoder();
}

/**
 * Decodes whole characters at a time instead of with `{ stream: true }`: Node then takes its fast path, and gives
 * texts of one byte a character where it can.
 */
function utf8Decoder(): (bytes: Uint8Array) => string {
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
    return decoder.decode(whole.subarray(0, end));
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
