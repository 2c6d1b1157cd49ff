import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../office/libreoffice';

const ROOT = join(__dirname, '..', '..');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let bundle: string | null = null;

/** The sources in one file, made in a second: compiling them anew at each run takes longer than most runs. */
function bundled(): string {
  if (bundle !== null) return bundle;
  const file = join(folder, 'socle-budget.cjs');
  const options = [
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--log-level=error',
    `--outfile=${file}`,
  ];
  execFileSync('npx', ['esbuild', 'src/cli/main.ts', ...options], { cwd: ROOT, stdio: 'inherit' });
  return (bundle = file);
}

/** Runs the command line. */
export function runCli(...words: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundled(), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr: stderr.trim() };
}

/** Runs the command line as README.md says. */
export function runScript(...words: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'socle-budget', '--', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  // npm itself may warn about the machine's own configuration.
  const own = stderr.split('\n').filter((line) => !line.startsWith('npm '));
  return { code: status, stdout, stderr: own.join('\n').trim() };
}
