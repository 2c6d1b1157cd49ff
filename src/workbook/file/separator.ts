/** In order of preference when nothing tells them apart: French Excel writes semicolons. */
const SEPARATORS = [';', '\t', ',', '|'] as const;
const LINES = 50;

/** What may stand on the first line for Excel: `sep=;`. */
const ANNOUNCED = /^"?sep=(.)"?\n/i;

/** The separator that the first line tells, which is then no row, and the text after it; null when it tells none. */
export function announcedSeparator(
  text: string,
): { readonly separator: string; readonly body: string } | null {
  const [line, separator] = ANNOUNCED.exec(text) ?? [];
  if (line === undefined || separator === undefined || separator === '"') return null;
  return { separator, body: text.slice(line.length) };
}

/**
 * The separator of a .csv: the one that comes the same number of times on most of the first lines, outside quotes.
 * A decimal comma does not come on the header's line; a comma in an address does not come on every line.
 */
export function sniffSeparator(text: string): string {
  const lines = firstLines(text);
  let best: string = SEPARATORS[0];
  let bestScore = [0, 0];
  for (const separator of SEPARATORS) {
    const score = regularity(lines.map((line) => line.split(separator).length - 1));
    if (score[0] > bestScore[0] || (score[0] === bestScore[0] && score[1] > bestScore[1])) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** How many lines agree on a number of separators that is not zero, and that number. */
function regularity(counts: readonly number[]): [number, number] {
  let best: [number, number] = [0, 0];
  for (const count of new Set(counts)) {
    const lines = counts.filter((it) => it === count).length;
    if (count > 0 && (lines > best[0] || (lines === best[0] && count > best[1]))) best = [lines, count];
  }
  return best;
}

/** The first lines that are not empty, what is between quotes left out. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let quoted = false;
  for (const char of text.slice(0, 1 << 16)) {
    if (char === '"') quoted = !quoted;
    else if (char === '\n' && !quoted) {
      if (line !== '') lines.push(line);
      if (lines.length === LINES) return lines;
      line = '';
    } else if (!quoted) line += char;
  }
  return line === '' ? lines : [...lines, line];
}
