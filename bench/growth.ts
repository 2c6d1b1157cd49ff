/**
 * How the whole command grows from 10,000 rows to a full sheet of Excel, beside the prototype reader alone on the same
 * files in the same run: `npm run bench:growth`. Ends with 1 when a mark is missed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeInventoryFile } from './inventory-file';
import { schoolList } from './inventory-rows';
import type { Turn } from './reading-process';
import { runCommand } from './run-command';
import { median } from './subject';

const SIZES = [10_000, 100_000, 1_048_575];
const TURNS = 3;
const OUT = join(__dirname, '..', 'out');
const MARKS = { ratio: 3, megabytes: 1_200 };
/** Of the time of a row, from one size to the next. */
const NO_WORSE_THAN_LINEAR = 1.1;

interface Measured {
  readonly rows: number;
  readonly prototype: number;
  readonly command: number;
  readonly peakMb: number;
}

async function prototype(file: string): Promise<number> {
  const child = fork(join(__dirname, 'reading-process.ts'), ['prototype', file], {
    execArgv: ['--import', 'tsx'],
  });
  child.send('read');
  const [{ ms }] = (await once(child, 'message')) as [Turn];
  child.disconnect();
  return ms;
}

async function measure(rows: number, schools: string): Promise<Measured> {
  const file = join(OUT, `growth-${rows}.xlsx`);
  await writeInventoryFile(file, rows);
  const [readings, runs] = [[] as number[], [] as Awaited<ReturnType<typeof runCommand>>[]];
  for (let turn = 0; turn < TURNS; turn += 1) {
    readings.push(await prototype(file));
    runs.push(await runCommand(file, schools));
    rmSync(file.replace('.xlsx', ' - socle.xlsx'), { force: true });
  }
  rmSync(file);
  return {
    rows,
    prototype: median(readings),
    command: median(runs.map(({ ms }) => ms)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  };
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const schools = join(OUT, 'bench-schools.csv');
  writeFileSync(schools, schoolList());
  const measured: Measured[] = [];
  for (const rows of SIZES) {
    const one = await measure(rows, schools);
    measured.push(one);
    const ratio = (one.command / one.prototype).toFixed(2);
    process.stdout.write(
      `${rows} rows × 12: prototype reader ${Math.round(one.prototype)} ms, whole command ${Math.round(one.command)} ms` +
        ` = ${ratio} ×, peak ${Math.round(one.peakMb)} MB\n`,
    );
  }
  const missed = missedMarks(measured);
  process.stdout.write(missed.length === 0 ? 'All marks met.\n' : `Missed: ${missed.join(' ; ')}.\n`);
  if (missed.length > 0) process.exitCode = 1;
}

function missedMarks(measured: readonly Measured[]): string[] {
  const last = measured.at(-1);
  const before = measured.at(-2);
  if (!last || !before) return ['nothing was measured'];
  const growth = last.command / last.rows / (before.command / before.rows);
  return [
    ...(last.command < MARKS.ratio * last.prototype ? [] : [`more than ${MARKS.ratio} × the prototype`]),
    ...(last.peakMb < MARKS.megabytes ? [] : [`more than ${MARKS.megabytes} MB`]),
    ...(growth <= NO_WORSE_THAN_LINEAR
      ? []
      : [`a row takes ${growth.toFixed(2)} × as long as in a smaller file`]),
  ];
}

void main();
