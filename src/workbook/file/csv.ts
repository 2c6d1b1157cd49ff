import Papa from 'papaparse';
import type { Cell, RawRow } from '../../core/inventory/cell';

const SEPARATORS = [';', ',', '\t'] as const;
const SAMPLE = 20;

/** Text of a CSV file: UTF-8 or UTF-16 by its byte order mark, UTF-8 when it is valid, else Windows-1252. */
export function decodeCsv(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that parts the first records into the most columns, evenly; `;` when none does. */
function separatorOf(text: string): string {
  const head = text.slice(0, 1 << 16);
  const score = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: SAMPLE });
    const widths = data.map((record) => record.length).filter((width) => width > 1);
    return widths.length === 0 ? 0 : widths.length * Math.min(...widths) + Math.max(...widths) / 1000;
  };
  return SEPARATORS.reduce((best, next) => (score(next) > score(best) ? next : best));
}

/** The records of a CSV file; every value stays text, so that an UAI or `035` loses nothing. Empty records are left out. */
export function readCsv(bytes: Uint8Array): RawRow[] {
  const text = decodeCsv(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const rows: RawRow[] = [];
  data.forEach((record, index) => {
    const cells = record.map((value): Cell => (value === '' ? null : value));
    if (cells.some((cell) => cell !== null)) rows.push({ row: index + 1, cells });
  });
  return rows;
}
