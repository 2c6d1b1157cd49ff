import type { PackedEntry } from './packing';
import { joined } from './joined';

/** Lengths before the name, and signatures (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { length: 30, signature: 0x04034b50 };
const CENTRAL = { length: 46, signature: 0x02014b50 };
const END = { length: 22, signature: 0x06054b50 };
/** What a reader must know: folders and deflate (APPNOTE 4.4.3). */
const VERSION = 20;
const UTF8_NAME = 1 << 11;

/**
 * The bytes of a zip of these entries, in order. Written here since zip.js makes several streams for each entry, which takes
 * longer than all the rest of writing a workbook; without the 64-bit extension, which our limits keep out of reach.
 */
export function zipOf(entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(LOCAL, 4, entry, name);
    const central = header(CENTRAL, 6, entry, name);
    const view = new DataView(central.buffer);
    view.setUint16(4, VERSION, true);
    view.setUint32(42, offset, true);
    pieces.push(local, entry.data);
    directory.push(central);
    offset += local.length + entry.data.length;
  }
  const length = directory.reduce((sum, { length: one }) => sum + one, 0);
  const end = new DataView(new ArrayBuffer(END.length));
  end.setUint32(0, END.signature, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, offset, true);
  return joined([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

/** The fields that the local and the central header have alike, from `at` on. */
function header(
  { length, signature }: typeof LOCAL,
  at: number,
  { data, method, size, crc32, date, name: text }: PackedEntry,
  name: Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, name.length === text.length ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, date, true);
  view.setUint32(at + 10, crc32, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  bytes.set(name, length);
  return bytes;
}
