import { constants, fstatSync, openSync, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';
import { refuseLargeFile } from '../workbook/file/limits';

/** What the command was given already open: a socket, as some programs give, cannot be opened again. */
function givenOpen(path: string): number | null {
  const [, name] = /^\/dev\/(stdin|fd\/\d{1,4})$/.exec(path) ?? [];
  if (name === undefined) return null;
  return name === 'stdin' ? 0 : Number(name.slice('fd/'.length));
}

/** With a code, as the system refuses. */
const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** All that comes until the end; waiting for it keeps no thread, which would keep the command from ending when told to. */
async function readToEnd(source: Readable): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    pieces.push(piece);
    length += piece.length;
    refuseLargeFile(length);
  }
  return Buffer.concat(pieces);
}

async function readPipe(path: string, open: number | null): Promise<Uint8Array> {
  const file = open ?? openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const source = isatty(file)
    ? new ReadStream(file)
    : new Socket({ fd: file, readable: true, writable: false });
  return readToEnd(source);
}

const isPipe = (stats: Stats): boolean => stats.isFIFO() || stats.isSocket();

/**
 * All that a file holds, or that a pipe or a terminal gives until its end.
 * @throws what the system does; an error of code `not-a-file` for devices; Problem `beyond-limit` before a file is read that is
 * longer than one may be, and as soon as a pipe has given more.
 */
export async function readWhole(path: string): Promise<Uint8Array> {
  const open = givenOpen(path);
  const stats = open === null ? await stat(path) : fstatSync(open);
  if (stats.isFile()) refuseLargeFile(stats.size);
  if (stats.isFile() || stats.isDirectory()) return readFile(path);
  if (isPipe(stats) || (open !== null && isatty(open))) return readPipe(path, open);
  throw refusal('not-a-file');
}
