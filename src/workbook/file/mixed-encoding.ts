/**
 * Stands before what was read as Windows-1252 in a file of UTF-8, so that its rows can be told once the text is cut; no text
 * holds this code point.
 */
export const FOREIGN = '\uFDD0';

export const withoutMark = (text: string): string => text.replaceAll(FOREIGN, '');

/** Whether some letters are written in UTF-8 as no French text in Windows-1252 has its signs. */
export function holdsUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (sequenceAt(bytes, at) > 0) return true;
  return false;
}

/**
 * Text that is partly UTF-8 and partly Windows-1252, as a file is that several programs have added to: each letter is read
 * for itself, so that a bad byte spoils nothing beside it.
 */
export function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8');
  const windows = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let read = 0;
  for (let at = nextForeign(bytes, 0); at < bytes.length; at = nextForeign(bytes, read)) {
    const end = endOfForeign(bytes, at);
    const foreign = bytes.subarray(at, end);
    parts.push(utf8.decode(bytes.subarray(read, at)), FOREIGN, windows.decode(foreign, { stream: true }));
    read = end;
  }
  parts.push(utf8.decode(bytes.subarray(read)));
  return parts.join('');
}

/** Where the next byte stands that is not of UTF-8. */
function nextForeign(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = isAscii(bytes[at]) ? 1 : sequenceAt(bytes, at);
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** The end of the line, or of what comes before letters in UTF-8. */
function endOfForeign(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isLineEnd(bytes[at]) && sequenceAt(bytes, at) === 0) at += 1;
  return at;
}

/**
 * How many bytes the letter in UTF-8 has that begins here; 0 without one. Those that begin with an accented letter of
 * French are left out (`É` and a guillemet make a sequence too): they are letters of other scripts.
 */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lengthBy(lead);
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const isBeyond = lead === 0xf4 && (bytes[at + 1] ?? 0) > 0x8f;
  return isBeyond ? 0 : length;
}

function lengthBy(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xc5) return 2;
  if ((lead >= 0xe1 && lead <= 0xe3) || lead === 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const isAscii = (byte: number | undefined): boolean => (byte ?? 0) < 0x80;
const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;
