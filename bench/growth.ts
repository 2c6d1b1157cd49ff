import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeInventoryFile } from './inventory-file';
import { schoolList } from './inventory-rows';
import type { Turn } from './reading-process';
import { runCommand } from './run-command';
import { megabytes, median, milliseconds, type Mark, type Subject } from './subject';

const SIZES = [10_000, 100_000, 1_048_575];
const TURNS = 3;
const OUT = join(__dirname, '..', 'out');
const MOST = { ratio: 3, megabytes: 1_200 };
/** Of the time, or of the memory, of a row, from one size to the next. */
const NO_WORSE_THAN_LINEAR = 1.1;

interface Measured {
  readonly rows: number;
  readonly bare: number;
  readonly command: number;
  readonly peakMb: number;
}

/** The whole command from 10,000 rows to a full sheet of Excel, beside the bare reader alone, turn by turn. */
export const growth: Subject = {
  name: 'growth',
  title: 'the whole command as the inventory grows, beside the bare reader alone',
  async measure() {
    const schools = join(OUT, 'bench-schools.csv');
    writeFileSync(schools, schoolList());
    const measured: Measured[] = [];
    for (const rows of SIZES) measured.push(await ofSize(rows, schools));
    return {
      lines: measured.map(({ rows, bare, command, peakMb }) => [
        `${rows} rows × 12`,
        `bare ${milliseconds(bare)}, command ${milliseconds(command)} = ` +
          `${(command / bare).toFixed(2)} ×, peak ${megabytes(peakMb)}`,
      ]),
      marks: marksOf(measured),
    };
  },
};

async function ofSize(rows: number, schools: string): Promise<Measured> {
  const file = join(OUT, `growth-${rows}.xlsx`);
  await writeInventoryFile(file, rows);
  const [readings, runs] = [[] as number[], [] as Awaited<ReturnType<typeof runCommand>>[]];
  for (let turn = 0; turn < TURNS; turn += 1) {
    readings.push(await bareReading(file));
    runs.push(await runCommand(file, schools));
    rmSync(file.replace('.xlsx', ' - socle.xlsx'), { force: true });
  }
  rmSync(file);
  return {
    rows,
    bare: median(readings),
    command: median(runs.map(({ ms }) => ms)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  };
}

async function bareReading(file: string): Promise<number> {
  const child = fork(join(__dirname, 'reading-process.ts'), ['bare', file], {
    execArgv: ['--import', 'tsx'],
  });
  child.send('read');
  const [{ ms }] = (await once(child, 'message')) as [Turn];
  child.disconnect();
  return ms;
}

function marksOf(measured: readonly Measured[]): Mark[] {
  const full = measured[measured.length - 1];
  const grows = (of: 'command' | 'peakMb') =>
    measured.slice(1).every((one, at) => {
      const before = measured[at];
      return one[of] / one.rows <= (NO_WORSE_THAN_LINEAR * before[of]) / before.rows;
    });
  return [
    {
      what: `a full sheet takes less than ${MOST.ratio} × the bare reader alone`,
      met: full.command < MOST.ratio * full.bare,
    },
    { what: `and less than ${megabytes(MOST.megabytes)}`, met: full.peakMb < MOST.megabytes },
    { what: 'time grows no worse than linearly', met: grows('command') },
    { what: 'memory grows no worse than linearly', met: grows('peakMb') },
  ];
}
