import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** Wall time after which a command is taken to run for ever. */
const PATIENCE_MS = 120_000;

export interface Measured {
  /** Null when it had to be ended, or died. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Of processor time: the machine may be busy. */
  readonly seconds: number;
  /** The most memory that it held. */
  readonly megabytes: number;
}

/** Runs the command line in a process of its own, and measures it. `note` is a file to leave the measure in. */
export function runMeasured(words: readonly string[], note: string): Measured {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(__dirname, 'measure.cjs'), '--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...words],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SOCLE_MEASURED: note },
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 28,
    },
  );
  const measured = existsSync(note)
    ? (JSON.parse(readFileSync(note, 'utf8')) as Pick<Measured, 'seconds' | 'megabytes'>)
    : { seconds: Infinity, megabytes: Infinity };
  rmSync(note, { force: true });
  return { code: status, stdout, stderr: stderr.trim(), ...measured };
}
