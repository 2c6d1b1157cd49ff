import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORY_IDS, type CategoryId } from '../../src/core/reference/category';
import { fold } from '../../src/core/text/fold';

export const OUT_OF_SCOPE_KINDS = ['accessory', 'consumable', 'furniture', 'service', 'other'] as const;
export type OutOfScopeKind = (typeof OUT_OF_SCOPE_KINDS)[number];

export interface CorpusPart {
  readonly category: CategoryId;
  /** How many of it one row of quantity 1 holds. */
  readonly count: number;
}

export interface CorpusLine {
  readonly file: string;
  /** 1-based line of the file. */
  readonly line: number;
  readonly type: string;
  readonly designation: string;
  readonly model: string;
  readonly usage: string;
  /** Empty: unknown. Out of scope is one part of that category. */
  readonly expected: readonly CorpusPart[];
  /** Which kind of thing out of scope it is; null for equipment and for the unknown. */
  readonly kind: OutOfScopeKind | null;
  readonly half: 'tuning' | 'held-out';
}

const TITLES = 'expected\ttype\tdesignation\tmodel\tusage';

/**
 * The labelled wordings, by file and line.
 * @throws Error on a line that is not as the README says, or a wording that is there twice
 */
export function readCorpus(): readonly CorpusLine[] {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.tsv'));
  const lines = files.sort().flatMap(readFamily);
  const seen = new Map<string, CorpusLine>();
  for (const line of lines) {
    const twin = seen.get(keyOf(line));
    if (twin !== undefined) throw fault(line.file, line.line, `same wording as ${twin.file}:${twin.line}`);
    seen.set(keyOf(line), line);
  }
  return lines;
}

function readFamily(file: string): CorpusLine[] {
  const [titles, ...lines] = readFileSync(join(__dirname, file), 'utf8').split('\n');
  if (titles !== TITLES) throw fault(file, 1, 'titles');
  return lines.flatMap((text, index) => (text === '' ? [] : [readLine(file, index + 2, text)]));
}

function readLine(file: string, line: number, text: string): CorpusLine {
  const [label = '', type = '', designation = '', model = '', usage = '', ...more] = text.split('\t');
  if (more.length > 0 || type + designation + model + usage === '') throw fault(file, line, 'columns');
  const wording = { type, designation, model, usage };
  const kind = OUT_OF_SCOPE_KINDS.find((known) => known === label) ?? null;
  return {
    file,
    line,
    ...wording,
    expected: kind !== null ? [{ category: 'out-of-scope', count: 1 }] : readParts(file, line, label),
    kind,
    half: (hash(keyOf(wording)) & 1) === 0 ? 'tuning' : 'held-out',
  };
}

function readParts(file: string, line: number, label: string): CorpusPart[] {
  if (label === 'unknown') return [];
  return label.split(' + ').map((part) => {
    const [, count = '1', id] = /^(?:(\d+) )?(.+)$/.exec(part) ?? [];
    const category = CATEGORY_IDS.find((known) => known === id && known !== 'out-of-scope');
    if (category === undefined) throw fault(file, line, `label « ${label} »`);
    return { category, count: Number(count) };
  });
}

function keyOf({
  type,
  designation,
  model,
  usage,
}: Pick<CorpusLine, 'type' | 'designation' | 'model' | 'usage'>): string {
  return [type, designation, model, usage].map(fold).join('|');
}

/** FNV-1a folded on 16 bits: its last bit alone is poorly mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  value ^= value >>> 16;
  return (value ^ (value >>> 8) ^ (value >>> 3)) >>> 0;
}

function fault(file: string, line: number, what: string): Error {
  return new Error(`test/corpus/${file}:${line}: ${what}`);
}
