import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const SOURCES = [
  'src',
  'assets',
  'webpack.config.js',
  'scripts/inline-worker-loader.js',
  'scripts/notices.cjs',
  'package-lock.json',
];

/** Where the production build lies. */
export const DIST = join(ROOT, 'dist');

/** The standalone page of that build. */
export const BUILT_PAGE = join(DIST, 'standalone.html');

/** The command line of that build, in one file. */
export const BUILT_COMMAND = join(DIST, 'commande', 'socle-budget.cjs');

/**
 * Makes the production build when there is none or when a source is younger than it: what is shown and tested is never
 * an older page.
 * @throws when webpack does; its messages are on standard error.
 */
export function ensureBuilt(): void {
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source))));
  if (changed(BUILT_PAGE) >= newest) return;
  const start = new Date();
  execFileSync('npx', ['webpack', '--mode', 'production'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // webpack leaves a file that came out the same untouched, and a source may be saved while it works.
  utimesSync(BUILT_PAGE, start, start);
}

/** Of a file, or of the files in a folder and the folders themselves, where a removal shows; in milliseconds. */
function newestChange(path: string): number {
  const entries = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(changed(path), ...entries.map((entry) => newestChange(join(path, entry))));
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
