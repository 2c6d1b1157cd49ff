import { crc32, constants, deflateRawSync } from 'node:zlib';

/** Content that is too long to be held: `head`, `piece` as many times, `tail`. */
export class Repeated {
  constructor(
    readonly head: string,
    readonly piece: string,
    readonly times: number,
    readonly tail = '',
  ) {}
}

export type Content = string | Uint8Array | Repeated;

/** An entry as it is to be written, its faults included: what is left out is as it should be. */
export interface RawPart {
  readonly name: string;
  readonly content: Content;
  readonly stored?: boolean;
  /** Compression method told, whatever the data. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Inflated and packed size told. */
  readonly size?: number;
  readonly packedSize?: number;
  /** The packed bytes, in place of those of the content. */
  readonly packed?: (packed: Buffer) => Buffer;
  readonly localName?: string;
  readonly localSignature?: number;
  /** Where the directory says that the entry starts, in place of where it does. */
  readonly offset?: (own: number) => number;
  readonly attributes?: number;
  /** Sizes and checksum behind the data, as producers do that write as they go. */
  readonly descriptor?: boolean;
}

export interface EndOfDirectory {
  /** Added to the number of entries told. */
  readonly count?: number;
  readonly disk?: number;
  readonly comment?: string;
  /** Bytes before and behind the zip. */
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

const DESCRIPTOR = 0x0008;
const UTF8 = 0x0800;
/** Many repetitions are packed once. */
const BLOCK = 1 << 20;

/** A zip of these parts, byte by byte. */
export function rawZip(parts: readonly RawPart[], end: EndOfDirectory = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const before = Buffer.from(end.before ?? []);
  let at = 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const part of parts) {
    const made = pack(part);
    const offset = at;
    add(localHeader(part, made));
    add(made.packed);
    if (part.descriptor) add(descriptor(made));
    directory.push(directoryRecord(part, made, part.offset?.(offset) ?? offset));
  }
  const start = at;
  directory.forEach(add);
  const length = at - start;
  const tail = Buffer.alloc(22);
  const comment = Buffer.from(end.comment ?? '', 'latin1');
  const count = parts.length + (end.count ?? 0);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.disk ?? 0, 6);
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(length, 12);
  tail.writeUInt32LE(start, 16);
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([before, ...pieces, tail, comment, Buffer.from(end.after ?? [])]);
}

interface Packed {
  readonly packed: Buffer;
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly method: number;
  readonly flags: number;
}

function pack(part: RawPart): Packed {
  const { content } = part;
  const whole =
    content instanceof Repeated ? packRepeated(content) : packWhole(Buffer.from(content), part.stored);
  const packed = part.packed?.(whole.packed) ?? whole.packed;
  return {
    packed,
    size: part.size ?? whole.size,
    packedSize: part.packedSize ?? packed.length,
    crc: part.crc ?? whole.crc,
    method: part.method ?? (part.stored ? 0 : 8),
    flags: (part.flags ?? UTF8) | (part.descriptor ? DESCRIPTOR : 0),
  };
}

function packWhole(bytes: Buffer, stored = false) {
  return { packed: stored ? bytes : deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

function packRepeated({ head, piece, times, tail }: Repeated) {
  const perBlock = Math.max(1, Math.floor(BLOCK / Buffer.byteLength(piece)));
  const block = Buffer.from(piece.repeat(perBlock));
  const flushed = { finishFlush: constants.Z_FULL_FLUSH, level: 9 } as const;
  const packedBlock = deflateRawSync(block, flushed);
  const blocks = Math.floor(times / perBlock);
  const first = Buffer.from(head);
  const last = Buffer.from(piece.repeat(times % perBlock) + tail);
  let crc = crc32(first);
  for (let at = 0; at < blocks; at++) crc = crc32(block, crc);
  return {
    packed: Buffer.concat([
      deflateRawSync(first, flushed),
      ...Array.from({ length: blocks }, () => packedBlock),
      deflateRawSync(last),
    ]),
    size: first.length + blocks * block.length + last.length,
    crc: crc32(last, crc),
  };
}

function localHeader(part: RawPart, made: Packed): Buffer {
  const name = Buffer.from(part.localName ?? part.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(part.localSignature ?? 0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(made.flags, 6);
  header.writeUInt16LE(made.method, 8);
  header.writeUInt32LE(0x00210000, 10);
  if (!part.descriptor) {
    header.writeUInt32LE(made.crc, 14);
    header.writeUInt32LE(made.packedSize, 18);
    header.writeUInt32LE(made.size, 22);
  }
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor(made: Packed): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(made.crc, 4);
  record.writeUInt32LE(made.packedSize, 8);
  record.writeUInt32LE(made.size, 12);
  return record;
}

function directoryRecord(part: RawPart, made: Packed, offset: number): Buffer {
  const name = Buffer.from(part.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(made.flags, 8);
  record.writeUInt16LE(made.method, 10);
  record.writeUInt32LE(0x00210000, 12);
  record.writeUInt32LE(made.crc, 16);
  record.writeUInt32LE(made.packedSize, 20);
  record.writeUInt32LE(made.size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(part.attributes ?? 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}
