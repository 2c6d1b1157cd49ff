import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does in a checkout. */
export function runCli(...words: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'socle-budget', '--', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  // npm itself may warn about the machine's own configuration.
  const own = stderr.split('\n').filter((line) => !line.startsWith('npm '));
  return { code: status, stdout, stderr: own.join('\n').trim() };
}
