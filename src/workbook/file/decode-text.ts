import { refuseLargeFile } from './limits';
import { emptyFile, notText, unreadEncoding } from './text-refusals';
import { decodeMixed, holdsUtf8 } from './mixed-encoding';
import { legacyOf } from './legacy-encoding';

/** A text and how it was written; `mixed`: see {@link decodeMixed}. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'unicode' | 'windows-1252' | 'macintosh' | 'mixed';
}

/**
 * The text of a .csv: UTF-8 or UTF-16, with or without their marks, Windows-1252, which French programs still write, Mac
 * Roman, or UTF-8 and Windows-1252 in one file.
 * @throws Problem `empty-file`, `not-text`, `unread-encoding`, `beyond-limit`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  refuseLargeFile(bytes.length);
  const decoded = wideText(bytes) ?? narrowText(withoutPadding(bytes));
  if (decoded.text === '') throw emptyFile();
  const controls = decoded.text.match(CONTROLS)?.length ?? 0;
  if (controls * LETTERS_FOR_A_CONTROL > decoded.text.length) throw notText('des caractères de commande');
  return decoded;
}

/** Control characters but tabs, line ends and page breaks. */
const CONTROLS = /[^\P{Cc}\s\u0080-\u009f]/gu;
/** With more of them it is no text. */
const LETTERS_FOR_A_CONTROL = 100;

/** Two bytes a letter or more; null for what is written otherwise. */
function wideText(bytes: Uint8Array): DecodedText | null {
  const wide = markOf(bytes) ?? wideWithoutMark(bytes);
  if (wide === 'utf-32') throw unreadEncoding('UTF-32');
  return wide && { text: new TextDecoder(wide).decode(bytes), encoding: 'unicode' };
}

type Wide = 'utf-16le' | 'utf-16be' | 'utf-32';

function markOf([a, b, c, d]: Uint8Array): Wide | null {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null;
}

/** Bytes that are looked at: a text is alike all along. */
const SAMPLE = 1 << 16;
const MOSTLY = 0.5;
const RARELY = 0.1;

/** Where the zeros of Latin letters stand tells how many bytes a letter has, and in which order. */
function wideWithoutMark(bytes: Uint8Array): Wide | null {
  const sample = bytes.subarray(0, SAMPLE);
  const shareAt = (place: number) => {
    const there = sample.filter((_, at) => at % 4 === place);
    return there.filter((byte) => byte === 0).length / Math.max(there.length, 1);
  };
  const [first, second, third, fourth] = [shareAt(0), shareAt(1), shareAt(2), shareAt(3)];
  if (Math.min(first, second, third, fourth) > RARELY) return null;
  if (second > MOSTLY && third > MOSTLY && Math.max(first, fourth) > MOSTLY) return 'utf-32';
  if (second > MOSTLY && Math.max(first, third) < RARELY) return 'utf-16le';
  return first > MOSTLY && Math.max(second, fourth) < RARELY ? 'utf-16be' : null;
}

/** One byte a letter, or UTF-8. */
function narrowText(bytes: Uint8Array): DecodedText {
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw notText(`un octet nul à la ligne ${lineAt(bytes, nul)}`);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'unicode' };
  } catch {
    if (holdsUtf8(bytes)) return { text: decodeMixed(bytes), encoding: 'mixed' };
  }
  const encoding = legacyOf(bytes);
  if (encoding === null) throw notText('plus de signes illisibles que de lettres et de chiffres');
  if (encoding === 'dos') throw unreadEncoding('MS-DOS (page de codes 850)');
  const decoder = new TextDecoder(encoding);
  // Asked for the whole at once, some versions of Node read Windows-1252 as Latin-1, and lose « € » and « œ ».
  return { text: decoder.decode(bytes, { stream: true }) + decoder.decode(), encoding };
}

/** Without the zeros or the end mark of MS-DOS with which some programs fill the end of a file. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end -= 1;
  return bytes.subarray(0, end);
}

const lineAt = (bytes: Uint8Array, end: number): number =>
  1 + bytes.subarray(0, end).filter((byte) => byte === 0x0a).length;
