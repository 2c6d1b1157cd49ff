import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { openSource } from '../src/workbook/file/source';
import { writeInventoryFile } from './inventory-file';

/**
 * Reads the same workbook with the prototype reader and with ours, each in its own process so that neither pays for
 * the other's memory, turn by turn so that both meet the same machine. Prints the medians and the ratio.
 */
const ROWS = 200_000;
const TURNS = 7;
const FILE = `out/bench-${ROWS}.xlsx`;
const PROTOTYPE = '../shared/prototypes/xlsx-read.cjs';

type Reader = () => Promise<number>;
interface Turn {
  readonly ms: number;
  readonly cells: number;
  readonly peakMb: number;
}

async function ours(): Promise<number> {
  let cells = 0;
  const source = await openSource(basename(FILE), new Uint8Array(readFileSync(FILE)));
  for await (const batch of source.rows('Inventaire')) for (const row of batch) cells += row.cells.length;
  return cells;
}

async function prototype(): Promise<number> {
  const { readXlsxRows } = createRequire(import.meta.url)(`../${PROTOTYPE}`) as {
    readXlsxRows: (file: string, onRow: (row: readonly unknown[]) => void) => Promise<void>;
  };
  let cells = 0;
  await readXlsxRows(FILE, (row) => (cells += row.length));
  return cells;
}

/** In a child process: reads once each time it is asked. */
function serve(read: Reader): void {
  process.on('message', async () => {
    const start = performance.now();
    const cells = await read();
    const turn: Turn = {
      ms: performance.now() - start,
      cells,
      peakMb: process.resourceUsage().maxRSS / 1024,
    };
    process.send?.(turn);
  });
}

async function ask(child: ChildProcess): Promise<Turn> {
  child.send('read');
  const [turn] = (await once(child, 'message')) as [Turn];
  return turn;
}

function median(turns: readonly Turn[]): number {
  const times = turns.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

async function compare(): Promise<void> {
  mkdirSync('out', { recursive: true });
  if (!existsSync(FILE)) await writeInventoryFile(FILE, ROWS);
  const children = ['prototype', 'ours'].map((name) =>
    fork(process.argv[1], [name], { execArgv: process.execArgv }),
  );
  const turns: Turn[][] = [[], []];
  for (let turn = 0; turn < TURNS; turn++)
    for (const [index, child] of children.entries()) turns[index].push(await ask(child));
  children.forEach((child) => child.disconnect());

  const [theirs, own] = turns;
  if (theirs[0].cells !== own[0].cells) throw new Error(`${theirs[0].cells} cells against ${own[0].cells}`);
  const peak = Math.max(...own.map(({ peakMb }) => peakMb));
  console.log(`rows            ${ROWS} x ${own[0].cells / (ROWS + 1)}`);
  console.log(`prototype (ms)  ${median(theirs).toFixed(0)}`);
  console.log(`ours (ms)       ${median(own).toFixed(0)}`);
  console.log(`ratio           ${(median(own) / median(theirs)).toFixed(2)}`);
  console.log(`peak RSS (MB)   ${peak.toFixed(0)}`);
}

const readers: Readonly<Record<string, Reader>> = { prototype, ours };
const reader = readers[process.argv[2] ?? ''];
if (reader) serve(reader);
else void compare();
