import Papa from 'papaparse';
import { mendQuotes } from './mend-quotes';
import { announcedSeparator, sniffSeparator } from './separator';
import { openQuote } from './text-refusals';

/** Characters parsed at a time: about a thousand rows. */
const PIECE = 1 << 17;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Some records of a text. */
export interface Piece {
  readonly records: Parsed['data'];
  /** Share of the text read up to their end. */
  readonly done: number;
}

/** How the values of a text are parted. */
export interface Layout {
  readonly separator: string;
  /** The text without the line that tells its separator. */
  readonly body: string;
}

export function layoutOf(text: string): Layout {
  const told = announcedSeparator(text);
  return told ?? { separator: sniffSeparator(text), body: text };
}

/**
 * The records of a text, piece by piece: a whole file at once would freeze the page.
 * @throws Problem `damaged-csv` when quotes cannot be told apart
 */
export function* piecesOf({ separator, body }: Layout): Generator<Piece> {
  let text = body;
  let isMended = false;
  const parser = { delimiter: separator, newline: '\n' } as const;
  let start = 0;
  let length = PIECE;
  let before = 0;
  while (start < text.length) {
    const last = start + length >= text.length;
    const parsed: Parsed = new Papa.Parser(parser).parse(text.slice(start, start + length), start, !last);
    // What is wrong with a record that the piece cuts is seen with the next one.
    const wrong = parsed.errors.find(
      ({ type, row = 0 }) => type === 'Quotes' && (last || row < parsed.data.length),
    );
    if (wrong !== undefined && !isMended) {
      text = text.slice(0, start) + mendQuotes(text.slice(start), separator);
      isMended = true;
      continue;
    }
    if (wrong !== undefined) throw openQuote(before + (wrong.row ?? 0) + 1);
    const { cursor } = parsed.meta;
    const end = last ? text.length : cursor;
    // A record longer than the piece: look further.
    if (end === start) length *= 2;
    else {
      yield { records: parsed.data, done: Math.min(1, end / text.length) };
      before += parsed.data.length;
      start = end;
      length = PIECE;
    }
  }
}
