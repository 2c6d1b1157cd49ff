import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeInventoryFile } from './inventory-file';

/**
 * `npm run bench [-- ROWS]`: reading, analysing and writing an inventory of ROWS × 12 (200,000 by default), each stage
 * beside the prototype reader on the same file. Every measurement is a process of its own, so that one's memory is not
 * the other's; the median of three runs is kept.
 */
const rows = Number(process.argv[2] ?? 200_000);
const root = join(__dirname, '..');
const file = join(root, 'out', `banc-${rows}.xlsx`);

interface Stages {
  readonly prototype?: number;
  readonly reading?: number;
  readonly recognising?: number;
  readonly analysing?: number;
  readonly writing?: number;
  readonly peakMegabytes: number;
}

const measure = (what: 'prototype' | 'stages'): Stages =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'measure.ts'), what, file], {
      encoding: 'utf8',
      cwd: root,
    }),
  );

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main(): Promise<void> {
  mkdirSync(join(root, 'out'), { recursive: true });
  await writeInventoryFile(file, rows);
  const pairs = [1, 2, 3].map(() => [measure('prototype'), measure('stages')] as const);
  const ours = (stage: keyof Stages) => median(pairs.map(([, stages]) => stages[stage] ?? 0));
  const prototype = median(pairs.map(([stages]) => stages.prototype ?? 0));
  const ms = (value: number) => `${Math.round(value)} ms`;
  const lines = [
    `${rows} rows × 12 columns, median of ${pairs.length}`,
    `prototype reader          ${ms(prototype)}`,
    `our reader                ${ms(ours('reading'))}   ${(ours('reading') / prototype).toFixed(2)} × the prototype`,
    `reading and recognising   ${ms(ours('recognising'))}`,
    `analysis                  ${ms(ours('analysing'))}   ${(ours('analysing') / ours('reading')).toFixed(2)} × the reading`,
    `writing the workbook      ${ms(ours('writing'))}`,
    `peak memory               ${Math.round(ours('peakMegabytes'))} MB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main();
