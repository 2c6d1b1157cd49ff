import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const OUT = join(ROOT, 'out');
const COMMAND = ['--require', 'tsx/cjs', join(ROOT, 'src', 'cli', 'main.ts')] as const;
const example = (name: string) => join(ROOT, 'assets', 'exemple', name);

export const EXAMPLE_WORKBOOK = join(OUT, 'exemple - socle.xlsx');

/**
 * The main job on the shipped example, as a user runs it: fictitious schools, example prices. Gives the summary in French.
 * @throws when the command fails; its sentence is on standard error.
 */
export function writeExampleWorkbook(): string {
  mkdirSync(OUT, { recursive: true });
  const files = ['analyse', example('inventaire.csv'), '--schools', example('etablissements.csv')];
  return execFileSync(
    process.execPath,
    [...COMMAND, ...files, '--example-prices', '--out', EXAMPLE_WORKBOOK],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
}
