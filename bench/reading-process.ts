import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openSource } from '../src/workbook/file/source';
import { readBare } from './bare-reader';

/** What one reading took, in milliseconds, and how many cells it gave. */
export interface Turn {
  readonly ms: number;
  readonly cells: number;
}

const READERS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  async ours(file) {
    let cells = 0;
    const source = await openSource(basename(file), new Uint8Array(readFileSync(file)));
    for await (const batch of source.rows('Inventaire')) for (const row of batch) cells += row.cells.length;
    return cells;
  },
  async bare(file) {
    let cells = 0;
    await readBare(file, (row) => (cells += row.length));
    return cells;
  },
};

/** Reads once each time it is asked, so that both readers are warm and meet the same machine turn by turn. */
const [who, file] = process.argv.slice(2);
const read = READERS[who];
process.on('message', async () => {
  const start = performance.now();
  const cells = await read(file);
  const turn: Turn = { ms: performance.now() - start, cells };
  process.send?.(turn);
});
