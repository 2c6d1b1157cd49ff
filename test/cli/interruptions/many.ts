import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND, ensureBuilt } from '../../../scripts/fresh-build';
import { faultOf } from './fault-of';
import { type Command, type End, InterruptedWrite, type Kind, KINDS } from './interrupted-write';

const MOMENTS = Number(process.env.MOMENTS ?? 20);
const ROWS = Number(process.env.ROWS ?? 8000);
const WAYS: readonly (readonly [string, Command])[] = [
  ['the built command', [process.execPath, BUILT_COMMAND]],
  ['the sources', [process.execPath, '--require', 'tsx/cjs', 'src/cli/main.ts']],
];

/** Moments that come back at each run of the script, spread over the whole write. */
function moments(seed: number): number[] {
  let state = seed;
  return Array.from({ length: MOMENTS }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  });
}

const mount = (...words: string[]): boolean => spawnSync('mount', words, { stdio: 'ignore' }).status === 0;

/** The same on a disk that is really full, where this system lets one be made; null elsewhere. */
async function onSmallDisk(write: InterruptedWrite, folder: string, part: number): Promise<End | null> {
  const disk = join(folder, 'disque');
  mkdirSync(disk, { recursive: true });
  const room = 64 * 1024 + Math.floor(part * write.size * 0.95);
  if (!mount('-t', 'tmpfs', '-o', `size=${room}`, 'tmpfs', disk)) return null;
  try {
    const place = write.place(disk);
    return write.end(place, await write.run(place, write.command), true);
  } finally {
    spawnSync('umount', [disk]);
  }
}

type Row = readonly [kind: string, ends: readonly End[], faults: readonly string[]];

function told([kind, ends, faults]: Row): string {
  const count = (is: (end: End) => boolean) => ends.filter(is).length;
  const older = count(({ files }) => files.every((file) => file === 'older'));
  const newer = count(({ files }) => files.every((file) => file === 'newer'));
  return [
    `  ${kind.padEnd(12)} ${ends.length} moments, ${count(({ wasWriting }) => wasWriting)} while a draft was there;`,
    `older whole ${older}, newer whole ${newer}, one of each ${ends.length - older - newer};`,
    `drafts left ${count(({ left }) => left.length > 0)}; faults ${faults.length}`,
    ...faults.map((fault) => `\n    ${fault}`),
  ].join(' ');
}

async function tried(
  kind: Kind,
  label: string,
  stop: (part: number) => Promise<End | null>,
): Promise<Row | null> {
  const ends: End[] = [];
  const faults: string[] = [];
  for (const part of moments(label.length)) {
    const end = await stop(part);
    if (end === null) return null;
    ends.push(end);
    const fault = faultOf(kind, end);
    if (fault !== null) faults.push(`at ${part.toFixed(3)}: ${fault}`);
  }
  return [label, ends, faults];
}

async function main(): Promise<void> {
  ensureBuilt();
  for (const [name, command] of WAYS) {
    const folder = mkdtempSync(join(tmpdir(), 'socle-arrets-'));
    const write = new InterruptedWrite(folder, command);
    await write.prepare(ROWS);
    console.log(
      `${name}: results of ${Math.round(write.size / 1024)} kB, written in ${Math.round(write.writing)} ms`,
    );
    const rows: (Row | null)[] = [];
    for (const kind of KINDS) rows.push(await tried(kind, kind, (part) => write.stop(kind, part)));
    rows.push(await tried('disk full', 'small disk', (part) => onSmallDisk(write, folder, part)));
    for (const row of rows) {
      console.log(row === null ? '  small disk   not tried: this system lets no disk be mounted' : told(row));
      if (row !== null && row[2].length > 0) process.exitCode = 1;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
