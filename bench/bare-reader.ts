import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';

/**
 * The least work that reading an .xlsx can be: inflate, look for the tags, keep what stands between them. It trusts the file
 * (our benches wrote it), knows no dates, styles or errors, and serves only as a yardstick for the reader that checks everything.
 */
export async function readBare(path: string, onRow: (cells: readonly BareValue[]) => void): Promise<void> {
  const parts = partsOf(path);
  const strings: string[] = [];
  const table = parts.get('xl/sharedStrings.xml');
  if (table !== undefined)
    for await (const text of wholeElements(path, table, '</si>')) addStrings(text, strings);
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new Error(`${path} has no sheet1.xml`);
  for await (const text of wholeElements(path, sheet, '</row>')) addRows(text, strings, onRow);
}

type BareValue = string | number | boolean | undefined;

/** Where the compressed bytes of an entry stand. */
interface Part {
  readonly start: number;
  readonly length: number;
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 5, 6]);
const LONGEST_END = 22 + 0xffff;
const CHUNK = 1 << 18;

function partsOf(path: string): Map<string, Part> {
  const file = openSync(path, 'r');
  const at = (position: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, position);
    return bytes;
  };
  const { size } = fstatSync(file);
  const tail = at(Math.max(0, size - LONGEST_END), Math.min(LONGEST_END, size));
  const end = tail.subarray(tail.lastIndexOf(END_OF_DIRECTORY));
  const directory = at(end.readUInt32LE(16), end.readUInt32LE(12));
  const parts = new Map<string, Part>();
  let entry = directory;
  for (let left = end.readUInt16LE(10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => entry.readUInt16LE(field));
    const offset = entry.readUInt32LE(42);
    const header = at(offset, 30);
    parts.set(entry.toString('utf8', 46, 46 + name), {
      start: offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28),
      length: entry.readUInt32LE(20),
    });
    entry = entry.subarray(46 + name + extra + comment);
  }
  closeSync(file);
  return parts;
}

/** The inflated text of a part, cut after a closing tag. */
async function* wholeElements(path: string, part: Part, closing: string): AsyncGenerator<string> {
  const bytes = createReadStream(path, {
    start: part.start,
    end: part.start + part.length - 1,
    highWaterMark: CHUNK,
  }).pipe(createInflateRaw({ chunkSize: CHUNK }));
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const last = text.lastIndexOf(closing);
    if (last < 0) {
      rest = text;
      continue;
    }
    yield text.slice(0, last + closing.length);
    rest = text.slice(last + closing.length);
  }
}

function addStrings(text: string, strings: string[]): void {
  for (let from = text.indexOf('<si>'); from >= 0; from = text.indexOf('<si>', from)) {
    const end = text.indexOf('</si>', from);
    strings.push(textWithin(text, from, end));
    from = end;
  }
}

/** The runs of text between two places. */
function textWithin(text: string, from: number, end: number): string {
  let runs = '';
  for (let open = text.indexOf('<t', from); open >= 0 && open < end; open = text.indexOf('<t', open)) {
    const start = text.indexOf('>', open) + 1;
    if (isClosed(text, start)) {
      open = start;
      continue;
    }
    const close = text.indexOf('</t>', start);
    runs += text.slice(start, close);
    open = close + 4;
  }
  return decoded(runs);
}

function addRows(
  text: string,
  strings: readonly string[],
  onRow: (cells: readonly BareValue[]) => void,
): void {
  for (let row = text.indexOf('<row'); row >= 0; row = text.indexOf('<row', row)) {
    const end = text.indexOf('</row>', row);
    onRow(cellsWithin(text, row, end, strings));
    row = end;
  }
}

function cellsWithin(text: string, row: number, end: number, strings: readonly string[]): BareValue[] {
  const cells: BareValue[] = [];
  for (let cell = text.indexOf('<c ', row); cell >= 0 && cell < end; cell = text.indexOf('<c ', cell)) {
    const start = text.indexOf('>', cell) + 1;
    if (isClosed(text, start)) {
      cell = start;
      continue;
    }
    const close = text.indexOf('</c>', start);
    const kind = text.indexOf(' t="', cell);
    const type = kind > 0 && kind < start ? text.slice(kind + 4, text.indexOf('"', kind + 4)) : 'n';
    const value = text.indexOf('<v>', start);
    if (type === 'inlineStr') cells[columnAt(text, cell)] = textWithin(text, start, close);
    else if (value > 0 && value < close)
      cells[columnAt(text, cell)] = valueOf(
        type,
        text.slice(value + 3, text.indexOf('</v>', value)),
        strings,
      );
    cell = close;
  }
  return cells;
}

function columnAt(text: string, cell: number): number {
  let column = 0;
  for (let at = text.indexOf(' r="', cell) + 4; text.charCodeAt(at) > 64; at++)
    column = column * 26 + text.charCodeAt(at) - 64;
  return column - 1;
}

function valueOf(type: string, raw: string, strings: readonly string[]): BareValue {
  if (type === 's') return strings[Number(raw)];
  if (type === 'n') return Number(raw);
  return type === 'b' ? raw === '1' : decoded(raw);
}

/** Whether the tag that ends just before is one without contents. */
const isClosed = (text: string, end: number): boolean => text.charAt(end - 2) === '/';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(\w+|#\d+|#x[\da-f]+);/gi, (_, name: string) => ENTITIES[name] ?? character(name))
    : text;

const character = (name: string): string =>
  String.fromCodePoint(name.charAt(1) === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
